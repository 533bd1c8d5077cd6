// Texts that attack, in every slot: escaping must hold alone and the policy must hold alone.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { export_page, onedoor, with_words } from './exports.mjs';
import { finding, found, good, planted, sum_up } from './findings.mjs';

const Hands = 4;
const BareStep = 5;  ///< every fifth line also without any defence
const Policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const TextMembers = new Set(['title', 'summary', 'text', 'name', 'person', 'why', 'note', 'reason']);
/// That these fire in a bare page proves that a script which runs is seen.
const Controls = ['<script>canary()</script>', '<img src=x onerror=canary()>', '<svg onload=canary()>',
    '<details open ontoggle=canary()>more</details>', '<a href="javascript:canary()">go</a>'];

/// The lines of hostile.txt that are characters; those with single bytes only the program's own test can hold.
function payloads(file) {
    return readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('%%') && !/\\x[89a-f]/i.test(line))
        .map((line) => line.replace(/\\(\\|x[0-9a-f]{2}|u[0-9a-f]{4})/gi,
            (all, what) => (what === '\\' ? '\\' : String.fromCodePoint(parseInt(what.slice(1), 16)))));
}

/// A place for pages that counts the scripts that ran in each.
async function trap(browser) {
    const context = await browser.newContext();
    const counts = new WeakMap();
    await context.exposeBinding('canary', ({ page }) => counts.set(page, (counts.get(page) ?? 0) + 1));
    return { context, fired: (page) => counts.get(page) ?? 0 };
}

/// Opens a page and does to it what a hand might do: how many scripts ran, and what it asked of the network.
async function hits({ context, fired }, markup) {
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.route('**/*', (route) => (route.request().url() === 'http://page.invalid/'
        ? route.fulfill({ body: markup, contentType: 'text/html; charset=utf-8' }) : route.abort()));
    page.on('dialog', (dialog) => dialog.dismiss());
    try {
        await page.goto('http://page.invalid/', { waitUntil: 'load', timeout: 10000 });
        await page.evaluate(() => {
            for (const element of document.querySelectorAll('a, b, x, button, input, select, [tabindex], [onclick], [onfocus]')) {
                element.focus?.();
                element.click?.();
                element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
            }
        });
        await page.waitForTimeout(30);
    } catch { /* a page that leads away is judged by what it fired */ }
    const ran = fired(page);
    await page.close({ runBeforeUnload: false });
    return { fired: ran, asked: asked.filter((url) => url !== 'http://page.invalid/') };
}

/// Does the work for all, a few at a time.
async function each_of(all, work) {
    const rest = [...all.entries()];
    const hand = async () => {
        for (let next = rest.shift(); next; next = rest.shift()) await work(next[1], next[0]);
    };
    await Promise.all(Array.from({ length: Hands }, hand));
}

async function escaping_alone(browser, markups, what) {
    const before = found();
    await each_of(markups, async ([name, markup]) => {
        const { fired, asked } = await hits(browser, markup.replace(Policy, ''));
        if (fired > 0) finding(`${name} ran a script`);
        for (const url of asked) finding(`${name} asks for ${url.slice(0, 80)}`);
    });
    sum_up(before, `${markups.length} ${what}: without the policy no script ran and nothing was asked for`);
}

/// The page with every text as it came, as if nothing escaped it.
async function policy_alone(browser, slots, texts) {
    const before = found();
    let bare_hits = 0;
    const bare = texts.filter((text, i) => i % BareStep === 0);
    await each_of(texts, async (text) => {
        const raw = slots.replaceAll('@SLOT@', () => text);
        if ((await hits(browser, raw)).fired > 0) finding(`the policy let run: ${JSON.stringify(text).slice(0, 80)}`);
        if (bare.includes(text) && (await hits(browser, raw.replace(Policy, ''))).fired > 0) bare_hits += 1;
    });
    sum_up(before, `${texts.length} lines unescaped in every slot: the policy let no script run`);
    planted(`neither escaping nor policy: ${bare_hits} of ${bare.length} lines ran`, bare_hits > bare.length / 4);
}

async function controls(browser) {
    let fired = 0;
    for (const text of Controls) fired += (await hits(browser, `<!DOCTYPE html><p>${text}</p>`)).fired > 0 ? 1 : 0;
    planted(`control pages, ${fired} of ${Controls.length} fired`, fired === Controls.length);
}

function renamed(value, text) {
    if (Array.isArray(value)) return value.map((each) => renamed(each, text));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) =>
        [name, TextMembers.has(name) && typeof each === 'string' ? text : renamed(each, text)]));
}

/// A case whose every text is the line, played and exported by the program, with the line as the trainee's words.
function pack_page(place, folder, text) {
    const pack = join(folder, 'first-day');
    mkdirSync(pack, { recursive: true });
    const shipped = JSON.parse(readFileSync(join(place.source, 'scenarios/first-day/scenario.json'), 'utf8'));
    writeFileSync(join(pack, 'scenario.json'), JSON.stringify(renamed(shipped, text)));
    const run = join(folder, 'run.json');
    rmSync(run, { force: true });
    onedoor(place, ['play', pack, '--policy', 'random', '--seed', '7', '--lang', 'en', '--record', run]);
    try {
        with_words(run, { reaction: text, keep: text, change: text, if_then: text }, text);
    } catch {
        return null;
    }
    const page = export_page(place, run, join(folder, 'page.html'), ['--scenario', pack, '--lang', 'en']);
    return page && readFileSync(page, 'utf8');
}

function pack_pages(place, texts) {
    const folder = join(place.work, 'packs');
    mkdirSync(folder, { recursive: true });
    const pages = texts.map((text, i) => [`pack of line ${i + 1}`, pack_page(place, folder, text)]).filter(([, page]) => page);
    console.log(`  ${texts.length - pages.length} lines are refused as text of a pack or as words of a run`);
    if (pages.length < texts.length / 2) finding('most lines were refused: the packs of the audit are not what they should be');
    return pages;
}

export async function attack(driver, place) {
    console.log('hostile texts');
    const folder = join(place.work, 'pages');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    spawnSync(place.pages, ['[.pages]'], { env: { ...process.env, ONEDOOR_AUDIT_PAGES: folder } });
    const read = (name) => readFileSync(join(folder, name), 'utf8');
    const names = readdirSync(folder).filter((name) => name.startsWith('hostile-')).sort();
    if (names.length < 150) return finding('the pages with hostile texts were not written');
    const texts = payloads(join(place.source, 'tests/audit/hostile.txt'));
    good(`${names.length} hostile lines in ${read('slots.html').split('@SLOT@').length - 1} places`);
    const browser = await trap(driver);
    await controls(browser);
    await escaping_alone(browser, names.map((name) => [name, read(name)]), 'pages with every text a hostile one');
    await escaping_alone(browser, pack_pages(place, texts), 'pages from packs with every text a hostile one');
    await policy_alone(browser, read('slots.html'), texts);
}

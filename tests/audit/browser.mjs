// What a browser makes of the pages: read by everybody, printed, without the network.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';

import { finding, found, planted, sum_up } from './findings.mjs';

const MostPages = 4;
const Widths = [360, 1100];

/// Opens a page and gives what it asked of the network and what its policy refused.
async function opened(browser, url, look) {
    const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
    const page = await context.newPage();
    const asked = [];
    page.on('request', (request) => {
        if (request.url() !== url) asked.push(request.url());
    });
    await page.route(/^https?:/, (route) => route.abort());
    await page.goto(url);
    const seen = await look(page);
    await context.close();
    return { asked, seen };
}

async function violations(page, axe) {
    await page.evaluate(axe);
    const result = await page.evaluate(() =>
        axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }));
    return result.violations.map((each) => `${each.id}: ${each.help}, at ${each.nodes[0].target.join(' ')} (${each.nodes.length})`);
}

const scripts_in = (page) =>
    page.evaluate(() => document.scripts.length + [...document.querySelectorAll('*')].filter((element) =>
        [...element.attributes].some((attribute) => attribute.name.startsWith('on') || /^\s*javascript:/i.test(attribute.value))).length);

/// Texts that do not fit, at widths from a telephone's to a desk's.
async function cut_texts(page) {
    const cut = [];
    for (const width of Widths) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (wide > 0) cut.push(`is ${wide} px wider than a window of ${width} px`);
    }
    return cut;
}

/// In the widest of the common fonts, so that it is no more elsewhere.
async function pages_printed(page) {
    await page.addStyleTag({ content: 'body { font-family: "DejaVu Sans" !important; }' });
    const file = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    return (file.toString('latin1').match(/\/Type\s*\/Page[^s]/g) ?? []).length;
}

async function look_at(page, axe) {
    const violated = await violations(page, axe);
    await page.emulateMedia({ colorScheme: 'dark' });
    const in_the_dark = await violations(page, axe);
    await page.emulateMedia({ colorScheme: 'light' });
    return { violated: [...violated, ...in_the_dark.map((each) => `dark: ${each}`)], scripts: await scripts_in(page),
        cut: await cut_texts(page), printed: await pages_printed(page) };
}

async function plant(browser, write, axe) {
    const look = (page) => look_at(page, axe);
    const at = (name, body) => pathToFileURL(write(name, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>x</title></head><body><main><h1>x</h1>${body}</main></body></html>`)).href;
    const grey = await opened(browser, at('planted-grey.html', '<p style="color:#bbb;background:#fff">hardly seen</p>'), look);
    planted('axe, a text hardly seen', grey.seen.violated.length > 0);
    const loads = await opened(browser, at('planted-loads.html', '<img alt="x" src="http://canary.invalid/x">'), look);
    planted('a page that asks the network', loads.asked.length > 0);
    const runs = await opened(browser, at('planted-runs.html', '<b onclick="1">x</b><script>1</script>'), look);
    planted('a script and a handler', runs.seen.scripts === 2);
    const long = await opened(browser, at('planted-long.html', '<div style="height:2000mm;width:2000px">x</div>'), look);
    planted('more than four pages, and a page too wide', long.seen.printed > MostPages && long.seen.cut.length > 0);
}

export async function look(require, browser, pages, write) {
    console.log('axe-core, the network, print');
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const before = found();
    let most = 0;
    for (const path of pages) {
        const name = basename(path);
        const { asked, seen } = await opened(browser, pathToFileURL(path).href, (page) => look_at(page, axe));
        for (const each of seen.violated) finding(`${name}: ${each}`);
        for (const url of asked) finding(`${name} asks for ${url.slice(0, 80)}`);
        for (const each of seen.cut) finding(`${name} ${each}`);
        if (seen.scripts > 0) finding(`${name} has ${seen.scripts} scripts or handlers`);
        if (seen.printed > MostPages) finding(`${name} prints on ${seen.printed} pages`);
        most = Math.max(most, seen.printed);
    }
    sum_up(before, `${pages.length} pages pass axe-core in light and dark, ask for nothing, run nothing, and print on at most ${most} pages`);
    await plant(browser, write, axe);
}

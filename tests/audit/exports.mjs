// Plays cases with policies and exports their debriefs, as a trainee would.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { finding, good } from './findings.mjs';

const Plays = [
    { scenario: 'first-day', policy: 'random', seeds: [1, 7] },
    { scenario: 'first-day', policy: 'first', seeds: [1] },
    { scenario: 'ljubljana-lone-mother', policy: 'random', seeds: [2, 3] },
    { scenario: 'ljubljana-lone-mother', policy: 'politest', seeds: [1] },
];
const MostReasons = 100;  ///< that a run holds
const Reason = 'I wanted her to get expert help quickly, there were ten minutes left, and the letter had been there for four days.';
const Words = {
    reaction: 'I was worried for the children the whole time, and I felt that I was always a step behind.',
    keep: 'To ring when I said that I would.',
    change: 'To ask first what may be told to whom, and to write down the answer before anything is sent.',
    if_then: 'If a letter lies unopened, then I offer to open it together, there and then.',
};

/// The program, with runs and solved values in folders of the audit.
export function onedoor(place, words) {
    const environment = { ...process.env, XDG_DATA_HOME: join(place.work, 'data'), XDG_CACHE_HOME: join(place.work, 'cache'), LC_ALL: 'C' };
    return spawnSync(place.program, words, { env: environment, encoding: 'utf8', maxBuffer: 1 << 26 });
}

/// The run with words of a trainee in it: the same reason for every act.
export function with_words(file, words, reason) {
    const run = JSON.parse(readFileSync(file, 'utf8'));
    const acts = run.moves.flatMap((move, i) => (move.id.includes('=') ? [] : [i + 1]));
    run.reflection = { ...words, reasons: acts.slice(0, MostReasons).map((move) => ({ move, text: reason })) };
    writeFileSync(file, JSON.stringify(run));
}

/// Gives the path of the page, or null where the program refuses.
export function export_page(place, run, page, extra = []) {
    rmSync(page, { force: true });
    const done = onedoor(place, ['replay', run, '--html', page, ...extra]);
    return done.status === 0 && existsSync(page) ? page : null;
}

/// All pages of the shipped cases, in every language.
export function exports(place) {
    const folder = join(place.work, 'exports');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const pages = [];
    for (const scenario of new Set(Plays.map((play) => play.scenario))) {
        console.log(`  solving ${scenario}, where that was not done before`);
        onedoor(place, ['solve', scenario]);
    }
    for (const { scenario, policy, seeds } of Plays) {
        for (const seed of seeds) {
            const name = `${scenario}-${policy}-${seed}`;
            const run = join(folder, `${name}.json`);
            onedoor(place, ['play', scenario, '--policy', policy, '--seed', String(seed), '--record', run]);
            with_words(run, Words, Reason);
            for (const language of ['en', 'sl']) {
                const page = export_page(place, run, join(folder, `${name}.${language}.html`), ['--lang', language]);
                if (page) pages.push(page);
                else finding(`${name} could not be exported in ${language}`);
            }
        }
    }
    good(`${pages.length} debriefs were exported`);
    return pages;
}

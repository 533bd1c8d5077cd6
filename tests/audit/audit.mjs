// ./onedoor audit: exported debriefs before strict readers. What cannot run here is skipped and said to be so.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { look } from './browser.mjs';
import { exports } from './exports.mjs';
import { finding, found, skipped } from './findings.mjs';
import { attack } from './hostile.mjs';
import { validate } from './validate.mjs';

const work = process.env.ONEDOOR_AUDIT_WORK;
const tree = process.env.ONEDOOR_AUDIT_TREE;
const chromium = process.env.ONEDOOR_AUDIT_CHROMIUM;
const place = { work, source: join(dirname(fileURLToPath(import.meta.url)), '../..'), program: join(tree, 'onedoor'),
    pages: join(tree, 'tests/report/test_report') };
const require = createRequire(join(work, 'npm/'));

async function in_a_browser(pages) {
    if (!chromium) return skipped('axe-core, network, print and hostile texts: there is no Chromium');
    const { chromium: driver } = require('playwright-core');
    const browser = await driver.launch({ executablePath: chromium, args: ['--no-sandbox'] });
    try {
        const write = (name, text) => {
            writeFileSync(join(work, name), text);
            return join(work, name);
        };
        await look(require, browser, pages, write);
        await attack(browser, place);
    } finally {
        await browser.close();
    }
}

mkdirSync(work, { recursive: true });
console.log('exports');
const pages = exports(place);
if (!existsSync(join(work, 'npm/node_modules/html-validate'))) skipped('html-validate, axe-core and all else: the packages of npm are not here');
else if (pages.length === 0) finding('there is nothing to look at');
else {
    await validate(require, pages);
    await in_a_browser(pages);
}
console.log(found() === 0 ? 'audit: nothing found' : `audit: ${found()} findings`);
process.exitCode = found() === 0 ? 0 : 1;

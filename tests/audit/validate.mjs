// HTML as the standard has it.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

import { finding, found, planted, sum_up } from './findings.mjs';

const Rules = { extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'] };

export async function validate(require, pages) {
    console.log('html-validate');
    const { HtmlValidate } = require('html-validate');
    const validator = new HtmlValidate(Rules);
    const messages = async (markup) => (await validator.validateString(markup)).results.flatMap((result) => result.messages);

    const before = found();
    for (const page of pages)
        for (const message of await messages(readFileSync(page, 'utf8')))
            finding(`${basename(page)}:${message.line}: ${message.message} (${message.ruleId})`);
    sum_up(before, `${pages.length} pages are valid`);

    const broken = readFileSync(pages[0], 'utf8').replace('<h1>', '<h1 id="a"><p id="a">');
    planted('html-validate, two elements of one id and a paragraph in a heading', (await messages(broken)).length > 0);
}

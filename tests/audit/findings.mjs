// What the audit found, told as it goes.
const told = [];

export function finding(text) {
    told.push(text);
    console.log(`  FOUND    ${text}`);
}

export function good(text) {
    console.log(`  ok       ${text}`);
}

export function skipped(text) {
    console.log(`  skipped: ${text}`);
}

/// Where nothing was found since `before`, says what that means.
export function sum_up(before, text) {
    if (told.length === before) good(text);
}

export const found = () => told.length;

/// A fault that was planted must be found, or the audit itself is broken.
export function planted(what, was_found) {
    if (was_found) good(`a planted fault is found: ${what}`);
    else finding(`the audit overlooks a planted fault: ${what}`);
}

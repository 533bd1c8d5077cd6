// Plays a generated story with inkjs, the peer that decides. Prints one line of JSON. Times are of CPU, rates per second of it.
//
//   NPM_DIR=<folder with node_modules> node bench_inkjs.js compile <story.ink> <story.json>
//   NPM_DIR=<folder with node_modules> node bench_inkjs.js play <story.json> <seconds>
//   NPM_DIR=<folder with node_modules> node bench_inkjs.js load <story.json> <times>
'use strict';
const fs = require('fs'), path = require('path');
const modules = path.join(process.env.NPM_DIR || '.', 'node_modules');
const inkjs = require(path.join(modules, 'inkjs/dist/ink-full.js'));
const version = require(path.join(modules, 'inkjs/package.json')).version;

// The main thread alone plays; the others collect garbage, which loading and compiling must pay for.
const schedule = fs.openSync('/proc/self/schedstat', 'r'), buffer = Buffer.alloc(64);
const mainThreadMs = () => +buffer.toString('latin1', 0, fs.readSync(schedule, buffer, 0, 64, 0)).split(' ')[0] / 1e6;
const allThreadsMs = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e3; };
const residentKib = () => Math.round(process.memoryUsage().rss / 1024);

const [, , mode, file, argument] = process.argv;
const MaxSteps = 400, CheckedPlays = 100;

function draws(play) {
  let x = (Math.imul(play, 2654435761 | 0) + 1) >>> 0 || 1;
  return () => { x ^= x << 13; x >>>= 0; x ^= x >>> 17; x ^= x << 5; x >>>= 0; return x; };
}

function addToCheck(hash, line) {
  for (let i = 0; i < line.length; i++) hash = Math.imul(hash ^ (line.charCodeAt(i) & 255), 16777619) >>> 0;
  return hash;
}

function play(story, number) {
  const next = draws(number);
  story.ResetState();
  let steps = 0, line = '';
  for (;;) {
    while (story.canContinue) line = story.Continue();
    const open = story.currentChoices.length;
    if (!open || steps >= MaxSteps) return { steps, line: line.trim() };
    story.ChooseChoiceIndex(next() % open);
    steps++;
  }
}

function check(story) {
  let hash = 2166136261, steps = 0;
  for (let i = 0; i < CheckedPlays; i++) {
    const played = play(story, i);
    hash = addToCheck(hash, played.line);
    steps += played.steps;
  }
  return { steps, fnv: hash.toString(16) };
}

// Save and restore at a decision ten steps in: what a search over this runtime pays for each branch, the step not counted.
function savesPerSecond(story, seconds) {
  story.ResetState();
  for (let i = 0; i < 10; i++) {
    while (story.canContinue) story.Continue();
    if (!story.currentChoices.length) break;
    story.ChooseChoiceIndex(i % story.currentChoices.length);
  }
  while (story.canContinue) story.Continue();
  let saves = 0;
  const begin = mainThreadMs();
  do { story.state.LoadJson(story.state.ToJson()); saves++; } while (mainThreadMs() - begin < seconds * 1000);
  return saves / (mainThreadMs() - begin) * 1000;
}

function stepsPerSecond(story, seconds) {
  let number = CheckedPlays, steps = 0;
  const begin = mainThreadMs();
  do steps += play(story, number++).steps; while (mainThreadMs() - begin < seconds * 1000);
  return steps / (mainThreadMs() - begin) * 1000;
}

const text = fs.readFileSync(file, 'utf8').replace(/^\ufeff/, '');
if (mode === 'compile') {
  const begin = allThreadsMs();
  const json = new inkjs.Compiler(text).Compile().ToJson();
  const compile_ms = allThreadsMs() - begin;
  fs.writeFileSync(argument, json);
  console.log(JSON.stringify({ version, compile_ms, resident_kib: residentKib() }));
} else if (mode === 'load') {
  const before = residentKib(), loads = [];
  let story, loaded_kib = 0;
  for (let i = 0; i < (+argument || 1); i++) {
    const begin = allThreadsMs();
    story = new inkjs.Story(text);
    loads.push(allThreadsMs() - begin);
    loaded_kib ||= residentKib() - before;
  }
  const first_load_ms = loads[0], load_ms = loads.sort((a, b) => a - b)[loads.length >> 1];
  console.log(JSON.stringify({ version, load_ms, first_load_ms, loaded_kib, ...check(story) }));
} else {
  const story = new inkjs.Story(text), seconds = +argument || 1;
  console.log(JSON.stringify({ version, node: process.version, ...check(story),
    steps_per_s: stepsPerSecond(story, seconds), saves_per_s: savesPerSecond(story, seconds / 2) }));
}

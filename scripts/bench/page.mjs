// The page of figures: what is allowed, what is measured, and how.
import { cpus } from 'node:os';
import { table } from '../lib/table.mjs';
import { COPIES, STARTS } from './activation.mjs';
import { CLOCK } from './clock.mjs';

/** What the stage of the actors may cost. */
const BUDGET = { wordPasses: 9, growth: 1.25, memory: 60, packed: 3 };
const MEGA = 1e6;

const machine = () => `Node ${process.version} on ${cpus().length} cores (${cpus()[0].model.trim()})`;
const verdict = (value, most) => (value <= most ? 'yes' : 'no');

function budgets({ growth, memory, size }) {
  const row = (name, value, most, unit) => [name, `${value.toFixed(1)}${unit}`, `${most}${unit}`, verdict(value, most)];
  return table(
    ['', 'measured', 'allowed', 'kept'],
    [
      row('actors, in word passes (the dearest of the lengths below)', growth.actors, BUDGET.wordPasses, ''),
      row('cost of a character in 1 MB to one in 100 kB', growth.growth, BUDGET.growth, ''),
      row('heap for a megabyte, at its peak', memory.peak, BUDGET.memory, ' MB'),
      row('model and lists, packed', size.packed / MEGA, BUDGET.packed, ' MB'),
    ],
  );
}

const resident = ({ resident }) =>
  resident === null ? '' : ` The process as a whole grew by ${resident.toFixed(0)} MB at its peak.`;

/** What stands above the sections. */
const intro = (measured) => `# Speed, memory and size

Written by \`npm run bench\`. ${machine()}; ${(measured.characters / MEGA).toFixed(2)} million characters:
${measured.source}. Each contender ran in a process of its own, in turns with the
word pass, by the ${CLOCK}. Ratios are of the best of several runs;
medians stand beside, and the first run, before the engine has compiled anything, which is in no other figure. A machine that does
other work besides makes long stages look dearer than short ones: measure on a quiet one.
`;

/** The sections in order: what each is called, the parts that must have been measured for it, and its text. */
const SECTIONS = [
  {
    title: 'Budgets',
    needs: ['growth', 'memory', 'size'],
    text: (
      measured,
    ) => `A *word pass* is one Unicode regular expression, \`/[\\p{L}\\p{N}]+/gu\`, that counts the words of the same text; here
${(measured.growth.wordsASecond / MEGA).toFixed(1)} million words a second. The actors
read ${Math.round(measured.growth.actorsWordsASecond / 1000)} thousand words a second of the whole text.

${budgets(measured)}`,
  },
  {
    title: 'Cost by length, in word passes',
    needs: ['growth'],
    text: (
      measured,
    ) => `The same text as ten documents, as three and as one: where the cost is linear, the columns are equal. Best · median ·
first run.

${measured.growth.table}`,
  },
  {
    title: 'An edit',
    needs: ['edits'],
    text: (
      measured,
    ) => `One character typed into the open article, all over the text: the same article as one read anew, from what the edit left as it
was. By the clock on the wall. \`RUNS=90 npx vitest run test/unit/memory\` compares the two over a thousand random edits.

${measured.edits}`,
  },
  {
    title: 'In the editor',
    needs: ['host'],
    text: (
      measured,
    ) => `Books in the extension host of a real VS Code, which draws in a headless browser on the same processors: a book is opened, then
a character typed every 60 to 360 ms all over it, and a name hovered after each through VS Code's own call. A hold is a stretch in
which the host's thread did nothing but our work within one of its turns, sweeping garbage included, by a sampling profiler; what
other programs took of the processor in between is in it. The floor is a hover that says one word, in the same moments.

${measured.host}`,
  },
  {
    title: 'Ten thousand annotations',
    needs: ['annotations'],
    text: (
      measured,
    ) => `A hundred articles with a hundred annotations each, in VS Code as a person sees it: from the click to the first rows of the list,
the time of the browser that looks for them included; then a key every 50 ms, from the key to its letter on the screen, with the
list of the whole workspace open, and in the same articles without annotations.

${measured.annotations}`,
  },
  {
    title: 'Hostile texts',
    needs: ['hostile'],
    text: (
      measured,
    ) => `A megabyte of each, read for the first time by a fresh process. Where a library beneath is dearer than linear, or merely too
dear, the reading is bounded by what there is to parse, not by a clock, and a problem says so.

${measured.hostile}`,
  },
  {
    title: 'Memory',
    needs: ['memory'],
    text: (
      measured,
    ) => `The stage of the actors over the whole text as one document, in a fresh process, above what text and blocks take: at most ${measured.memory.peak.toFixed(0)} MB of heap
before any sweep, model and lists unpacked and garbage included; ${measured.memory.kept.toFixed(0)} MB stay when garbage is swept.${resident(measured.memory)}`,
  },
  {
    title: 'Size',
    needs: ['size', 'shipped'],
    text: (measured) => `${measured.size.table}

${measured.size.worker}

The scripts that ship, minified. What begins with \`dist/extension.\` is loaded when it is first needed; the browser's extension
host takes one file, where the same is run when it is first needed.

${measured.shipped}`,
  },
  {
    title: 'Starting',
    needs: ['activation'],
    text: (
      measured,
    ) => `In VS Code 1.100.3's extension host, by the clock on the wall: each file loaded from ${COPIES} copies in each of ${STARTS} starts, in turns with an
empty one, and the extension activated once a start, as is an extension that does nothing. On that thread all extensions run.

${measured.activation}`,
  },
  {
    title: 'Beside others',
    needs: ['peers'],
    text: (
      measured,
    ) => `The whole text at once. Ours alone starts from parsed prose, the others and our whole analysis (sections, notes, sources,
actors, dates, events) from the text.

${measured.peers}`,
  },
  {
    title: 'The timeline',
    needs: ['timeline'],
    text: (
      measured,
    ) => `Made-up chronologies in a headless browser, 1200 × 700 pixels, without a limit on frames: from the message with the events to
the frame behind the first that shows some; then 30 steps of the wheel inwards, 40 of a drag and 30 outwards, an input a frame.

${measured.timeline}`,
  },
];

/**
 * docs/speed.md. A section whose parts were not all measured this time stays as it was.
 *
 * @param {Record<string, any>} measured by part @param {string} before the page as it is
 */
export function page(measured, before) {
  const kept = new Map(before.split(/^## /m).map((section) => [section.slice(0, section.indexOf('\n')), section]));
  const sections = SECTIONS.map(({ title, needs, text }) =>
    needs.every((part) => measured[part] !== undefined)
      ? `## ${title}\n\n${text(measured)}\n`
      : `## ${(kept.get(title) ?? `${title}\n\nNot measured yet.`).trimEnd()}\n`,
  );
  return [intro(measured), ...sections].join('\n');
}

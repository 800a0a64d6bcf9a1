// docs/anchoring.md: what the table shows and how to read it.
import { table } from '../lib/table.mjs';

const WAYS = [
  ['ours', 'On opening'],
  ['open', 'While open'],
  ['theirs', "Hypothesis's way"],
];

const STATES = [
  ['kept', 'words as they were'],
  ['changed', 'up to 15 % of the letters changed'],
  ['broken', 'more changed, or torn apart'],
  ['gone', 'deleted'],
  ['twice', 'beside its own copy'],
];

const HALVES = [
  ['held', 'Held out', 'articles and seeds that no rule and no threshold was made with'],
  ['tuned', 'Tuned on', 'articles and seeds by which rules and thresholds were found'],
];

const RESULTS = ['right', 'ragged', 'wrong', 'orphan'];

/** @typedef {{ half: string, runs: number, articles: number, tally: Record<string, number>, wrong: Wrong[] }} Part */
/** @typedef {{ way: string, seed: number, quote: string, names: string[], truth: string }} Wrong */

/** @param {Part[]} parts */
export const page = (parts) =>
  text(
    parts.reduce((sum, { runs }) => sum + runs, 0),
    HALVES.map((half) => section(half, parts)).join('\n'),
    wrongOnes(parts),
  );

/** @param {string[]} half @param {Part[]} all */
function section([half, title, words], all) {
  const parts = all.filter((part) => part.half === half);
  if (parts.length === 0) return '';
  const runs = parts.reduce((sum, part) => sum + part.runs, 0);
  const rows = WAYS.flatMap((way) => STATES.map((state) => row(parts, way, state)));
  return `## ${title}

${runs} scripts on ${parts[0].articles} ${words}.

${table(['', 'the passage', 'cases', 'anchored, %', ...RESULTS], rows)}

Those beside their own copy are in no other row. Were they all counted among the words as they were, ${withCopies(parts)} % would
be anchored on opening.
`;
}

/** What the row of their own is worth, so that it hides nothing. @param {Part[]} parts */
function withCopies(parts) {
  const count = (state, result) => parts.reduce((sum, { tally }) => sum + (tally[`ours ${state} ${result}`] ?? 0), 0);
  const sum = (results) => results.reduce((all, result) => all + count('kept', result) + count('twice', result), 0);
  return ((sum(['right', 'ragged']) / Math.max(1, sum(RESULTS))) * 100).toFixed(2);
}

function row(parts, [way, title], [state, words]) {
  const count = (result) => parts.reduce((sum, { tally }) => sum + (tally[`${way} ${state} ${result}`] ?? 0), 0);
  const counts = RESULTS.map(count);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const anchored = ((counts[0] + counts[1]) / Math.max(1, all)) * 100;
  return [title, words, String(all), state === 'gone' ? '' : anchored.toFixed(2), ...counts.map(String)];
}

/** @param {Part[]} parts */
const wrongOnes = (parts) =>
  parts
    .flatMap(({ wrong }) => wrong)
    .toSorted((a, b) => a.seed - b.seed)
    .map(
      ({ way, seed, quote, names, truth }) =>
        `- ${seed}, ${way === 'ours' ? 'on opening' : 'while open'}, ${STATES.find(([state]) => state === truth)[1]}: “${quote
          .slice(0, 40)
          .replace(/\s+/g, ' ')
          .replace(/[\\`*_[\]<>|#]/g, '')}”: ${names.join(', ')}`,
    )
    .join('\n');

const text = (runs, halves, wrong) => `# Anchoring

Written by \`npm run anchoring\`: ${runs} random edit scripts of up to eight steps (paragraphs put in, deleted, moved and
duplicated; words put in and deleted; misprints; re-wrap, tidying, markup, quotes, line ends, encodings and normal forms;
a new edition; undo) on real articles with annotated sentences, phrases, paragraphs and words that stand many times.

${halves}
## How to read it

- The truth is followed through each script letter by letter, by origin, and knows nothing of any matcher.
- *Right*: its own text. *Ragged*: its own text, with an end off, or with foreign text
  put in inside. *Wrong*: other text than its own; of words
  as they were, any letter too many. *Orphan*: no place, listed with the candidates. A copy elsewhere counts as wrong while
  the original stands; where the original was deleted, a copy is a move.
- *Words as they were*: every letter and digit stands, in order, with none between; space, punctuation and markup may differ.
- *Beside its own copy*: what the passage stands in was duplicated, and nobody who sees the text can tell which of the two
  was there first. This is said by origins alone: nothing of the first text stands between the two but what was duplicated;
  or the copy stands where the original stood, and the original was moved away. An orphan is the right answer there, and
  the other of the two counts as wrong as everywhere.
- *On opening*: nothing is known but the record and the new text. *While open*: each step comes as the change an editor
  tells, or, one in four, as a replacement of the whole document.
- *Hypothesis's way*: our own writing of what it publishes: the position if the quote stands there, else the best match by
  quote 50, prefix 20, suffix 20 and position 2, with no floor. On opening; on the same records and texts.
- *Held out*: a half of the corpora whose articles were never used before the halves were made, by a hash of the name:
  biographies, travel, fiction, letters, speeches, textbooks, vlogs and long articles. The rest is what rules are found on.

## What went wrong

Seed of the script, the quote, and the edits.

${wrong}
`;

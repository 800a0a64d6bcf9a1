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
];

const RESULTS = ['right', 'ragged', 'wrong', 'orphan'];

/** @param {{ runs: number, articles: number, tally: Record<string, number>, wrong: unknown[] }[]} parts */
export function page(parts) {
  const runs = parts.reduce((sum, part) => sum + part.runs, 0);
  const count = (way, state, result) =>
    parts.reduce((sum, { tally }) => sum + (tally[`${way} ${state} ${result}`] ?? 0), 0);
  const rows = WAYS.flatMap(([way, title]) =>
    STATES.map(([state, words]) => {
      const counts = RESULTS.map((result) => count(way, state, result));
      const all = counts.reduce((sum, one) => sum + one, 0);
      const anchored = ((counts[0] + counts[1]) / Math.max(1, all)) * 100;
      return [title, words, String(all), state === 'gone' ? '' : anchored.toFixed(2), ...counts.map(String)];
    }),
  );
  return text(runs, parts, table(['', 'the passage', 'cases', 'anchored, %', ...RESULTS], rows));
}

/** @param {{ wrong: { way: string, seed: number, quote: string, names: string[] }[] }[]} parts */
const wrongOnes = (parts) =>
  parts
    .flatMap(({ wrong }) => wrong)
    .filter(({ way }) => way === 'ours')
    .map(
      ({ seed, quote, names }) =>
        `- ${seed}: “${quote
          .slice(0, 40)
          .replace(/\s+/g, ' ')
          .replace(/[\\`*_[\]<>|#]/g, '')}”: ${names.join(', ')}`,
    )
    .join('\n');

const text = (runs, parts, rows) => `# Anchoring

Written by \`npm run anchoring\`: ${runs} random edit scripts of up to eight steps (paragraphs put in, deleted, moved and
duplicated; words put in and deleted; misprints; re-wrap, tidying, markup, quotes, line ends, encodings and normal forms;
a new edition; undo) on ${parts[0].articles} real articles with annotated sentences, phrases, paragraphs and words that stand
many times.

${rows}

- The truth is followed through each script letter by letter, by origin, and knows nothing of any matcher.
- *Right*: its own text. *Ragged*: its own text, with an end off, or with foreign text
  put in inside. *Wrong*: other text than its own; of words
  as they were, any letter too many. *Orphan*: no place, listed with the candidates. A copy elsewhere counts as wrong while
  the original stands; where the original was deleted, a copy is a move.
- *Words as they were*: every letter and digit stands, in order, with none between; space, punctuation and markup may differ.
- *On opening*: nothing is known but the record and the new text. *While open*: each step comes as the change an editor
  tells, or, one in four, as a replacement of the whole document.
- *Hypothesis's way*: our own writing of what it publishes: the position if the quote stands there, else the best match by
  quote 50, prefix 20, suffix 20 and position 2, with no floor. On opening; on the same records and texts.

## What went wrong on opening

Seed of the script, the quote, and the edits. Nearly all are a copy, or a twin, that took the place or the looks of the own one.

${wrongOnes(parts)}
`;

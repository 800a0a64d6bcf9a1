// Dates and what they mean: figures of ours and of three libraries, on whole corpora and on documents held out.
import { mean, percent, table } from '../lib/table.mjs';
import { datesByChrono } from './chrono.mjs';
import { datesByCompromise } from './compromiseDates.mjs';
import { datesByRecognizers } from './recognizers.mjs';
import { BUILT_CORE, foundBy, predictedBy, scored } from './scoring.mjs';

const ARTICLES = ['wikiwars', 'meantime', 'gum-train-by', 'gum-train-bysa'];
/** A library's own cases, a sentence each. */
const CASES = 'recognizers-specs';

/** @typedef {(of: import('./scoring.mjs').Corpus) => string} Finder  path of its predictions for a corpus */

/** @type {Finder[]} ours first */
const FINDERS = [
  (of) => predictedBy(BUILT_CORE, of),
  (of) => foundBy('chrono', datesByChrono, of),
  (of) => foundBy('compromise-dates', datesByCompromise, of),
  (of) => foundBy('recognizers', datesByRecognizers, of),
];
const HEAD = ['found F1', 'value F1', 'chrono-node', 'compromise-dates', 'recognizers'];

/** GUM annotates no durations and no sets. */
const optionsFor = (corpus) => (corpus.startsWith('gum') ? ['--types', 'DATE,TIME'] : []);

/** What the scorer says of each finder. @param {import('./scoring.mjs').Part} [part] */
function scoresOn(corpus, part) {
  const of = { kind: 'time', corpus };
  return FINDERS.map((finder) => scored(of, finder(of), optionsFor(corpus), part));
}

const figuresOf = ([ours, ...theirs]) => [ours.relaxed.f1, ...[ours, ...theirs].map(({ value }) => value.f1)];

/** Every document: the corpora of articles with their mean, then the cases. */
export function wholeDatesTable() {
  const rows = ARTICLES.map((corpus) => figuresOf(scoresOn(corpus)));
  const means = HEAD.map((_, column) => mean(rows.map((row) => row[column])));
  return table(
    ['corpus', ...HEAD],
    [
      ...rows.map((row, index) => [ARTICLES[index], ...row.map(percent)]),
      ['mean', ...means.map(percent)],
      [CASES, ...figuresOf(scoresOn(CASES)).map(percent)],
    ],
  );
}

/** A part of the corpora of articles, with the number of its documents and dates. @param {import('./scoring.mjs').Part} part */
export function partDatesTable(part) {
  const scores = ARTICLES.map((corpus) => scoresOn(corpus, part));
  const rows = scores.map(figuresOf);
  const means = HEAD.map((_, column) => mean(rows.map((row) => row[column])));
  return table(
    ['corpus', 'documents', 'dates', ...HEAD],
    [
      ...rows.map((row, index) => {
        const [{ docs, relaxed }] = scores[index];
        return [ARTICLES[index], String(docs), String(relaxed.gold), ...row.map(percent)];
      }),
      ['mean', '', '', ...means.map(percent)],
    ],
  );
}

// Names: strict figures of ours and compromise's, on whole corpora, on documents held out, and crossed.
import { mean, percent, table } from '../lib/table.mjs';
import { isHeldOut } from '../lib/split.mjs';
import { namesByCompromise } from './compromise.mjs';
import { BUILT_CORE, foundBy, predictedBy, scored } from './scoring.mjs';

export const CORPORA = 'gum-train-by gum-train-bysa meantime litbank wikigold crossner-politics uner-ewt'.split(' ');
/** The tagger of names learnt from these, but for the documents held out. */
export const LEARNT_FROM = [...CORPORA, 'crossner-other'];

/** Most corpora have one type for all places. */
const OPTIONS = ['--merge', 'GPE,LOC'];

export const HELD = { name: 'held-out', keeps: ({ id }) => isHeldOut(id) };
export const NOT_HELD = { name: 'not-held', keeps: ({ id }) => !isHeldOut(id) };

/** @typedef {(of: import('./scoring.mjs').Corpus) => string} Finder  path of its predictions for a corpus */

/** @type {Finder} */
export const ours = (of) => predictedBy(BUILT_CORE, of);
/** @type {Finder} */
export const compromise = (of) => foundBy('compromise', namesByCompromise, of);

/** @param {Finder} finder @param {import('./scoring.mjs').Part} [part] @returns {any[]} what the scorer says, a corpus each */
export const scoresOf = (finder, part, corpora = CORPORA) =>
  corpora.map((corpus) => {
    const of = { kind: 'ner', corpus };
    return scored(of, finder(of), OPTIONS, part);
  });

const f1 = (scores) => scores.map(({ strict }) => strict.f1);
const organizations = (scores) => scores.map(({ perType }) => perType.ORG?.f1);
const marked = (corpus) => (LEARNT_FROM.includes(corpus) ? `${corpus} *` : corpus);

/** Columns of numbers with a last row of their means; columns of texts end in nothing. */
function withMeans(names, columns) {
  const rows = names.map((name, index) => [name, ...columns.map(({ values, show }) => show(values[index]))]);
  return [...rows, ['mean', ...columns.map(({ values, show, isAveraged }) => (isAveraged ? show(mean(values)) : ''))]];
}

const count = (values) => ({ values, show: String, isAveraged: false });
const detail = (values) => ({ values, show: percent, isAveraged: false });
const averaged = (values) => ({ values, show: percent, isAveraged: true });

/** Every document of every corpus. */
export function wholeTable() {
  const [us, them] = [scoresOf(ours), scoresOf(compromise)];
  const columns = [
    detail(us.map(({ strict }) => strict.p)),
    detail(us.map(({ strict }) => strict.r)),
    averaged(f1(us)),
    detail(organizations(us)),
    averaged(f1(them)),
    detail(organizations(them)),
  ];
  return table(
    ['corpus', 'P', 'R', 'F1', 'organizations F1', 'compromise F1', 'organizations F1'],
    withMeans(CORPORA.map(marked), columns),
  );
}

/** A part of every corpus, with the number of its documents. @param {Finder} finder @param {import('./scoring.mjs').Part} part */
export function partTable(finder, part) {
  const [us, them] = [scoresOf(finder, part), scoresOf(compromise, part)];
  const columns = [
    count(us.map(({ docs }) => docs)),
    count(us.map(({ strict }) => strict.gold)),
    averaged(f1(us)),
    detail(organizations(us)),
    averaged(f1(them)),
    detail(organizations(them)),
  ];
  return table(
    ['corpus', 'documents', 'names', 'F1', 'organizations F1', 'compromise F1', 'organizations F1'],
    withMeans(CORPORA, columns),
  );
}

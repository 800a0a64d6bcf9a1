// Whether differently written names of one actor come together, over the names that were found.
import { percent, table } from '../lib/table.mjs';
import { HELD, NOT_HELD, ours, scoresOf } from './names.mjs';

/** With what a rule reaches that is given the annotated names and joins subsets of words and acronyms (F1). */
const FLOOR = { 'gum-train-by': 0.81, meantime: 0.43, litbank: 0.61 };
const CORPORA = Object.keys(FLOOR);

const HEAD = ['corpus', 'part', 'documents', 'links', 'links P', 'R', 'F1', 'F1 of the rule', 'B³ F1'];

function row(corpus, name, finder, part) {
  const [{ docs, clusters }] = scoresOf(finder, part, [corpus]);
  const { aliasLinks, b3 } = clusters;
  const figures = [aliasLinks.p, aliasLinks.r, aliasLinks.f1, FLOOR[corpus], b3.f1].map(percent);
  return [corpus, name, String(docs), String(aliasLinks.gold), ...figures];
}

/** Two rows a corpus. */
export const linksTable = () =>
  table(
    HEAD,
    CORPORA.flatMap((corpus) => [row(corpus, 'whole', ours, undefined), row(corpus, 'held out', ours, HELD)]),
  );

/** A row a corpus. @param {import('./names.mjs').Finder} finder */
export const crossedLinksTable = (finder) =>
  table(
    HEAD,
    CORPORA.map((corpus) => row(corpus, 'not held out', finder, NOT_HELD)),
  );

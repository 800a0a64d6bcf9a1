import type { Footnotes } from '../../model';
import { overlaps, type Span } from '../../span';
import type { Anchoring } from '../anchor';
import type { Annotation } from '../model';

/** An article as an export names it. */
export interface ExportedArticle {
  readonly title: string | null;
  /** Address it was read at, or null. */
  readonly url: string | null;
  /** Day of publication, `YYYY-MM-DD`, or null. */
  readonly published: string | null;
  /** Whether there is no text any more, so that all annotations are as the records have them. */
  readonly isGone?: boolean;
  /** The text that the anchorings count in. */
  readonly text: string;
  readonly footnotes: Pick<Footnotes, 'references' | 'definitions'>;
}

/** An annotation with where it stands in the text. */
export interface Exported {
  readonly annotation: Annotation;
  readonly anchoring: Anchoring;
}

/** In order of the text; orphans last, in the order they once had. */
export const inOrder = (items: readonly Exported[]): readonly Exported[] =>
  items.toSorted((a, b) => compare(startOf(a), startOf(b)) || compare(formerStartOf(a), formerStartOf(b)));

const startOf = ({ anchoring }: Exported): number => (anchoring.type === 'anchored' ? anchoring.span.start : Infinity);
const formerStartOf = ({ annotation }: Exported): number => annotation.target.position.start;
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The words in the text, or, of an orphan, those that were kept. */
export const quoteIn = ({ annotation, anchoring }: Exported, { text }: ExportedArticle): string =>
  anchoring.type === 'anchored' ? text.slice(anchoring.span.start, anchoring.span.end) : annotation.target.quote.exact;

/** The reader's words. */
export const noteOf = ({ body }: Annotation): string =>
  body
    .filter(({ purpose }) => purpose === 'commenting')
    .map(({ value }) => value)
    .join('\n\n');

export const tagsOf = ({ body }: Annotation): string[] =>
  body.filter(({ purpose }) => purpose === 'tagging').map(({ value }) => value);

/** Code units behind a passage within which a marker still backs it: `…so.”[^3]`. */
const BEHIND = 3;

/** The notes whose markers stand in a passage or right behind it, each once, in order. */
export function backing({ footnotes }: ExportedArticle, span: Span): { label: string; text: string }[] {
  const reach = { start: span.start, end: span.end + BEHIND };
  const cited = footnotes.references.filter((reference) => overlaps(reference.span, reach));
  const indices = new Set(cited.flatMap(({ definition }) => definition ?? []));
  return [...indices].map((index) => footnotes.definitions[index]!).map(({ label, text }) => ({ label, text }));
}

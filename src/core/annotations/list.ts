import { append } from '../append';
import { noteOf, tagsOf } from './export/exported';
import type { Annotation } from './model';

/** How the annotations of an article are put together in a list. */
export type Grouping = 'section' | 'colour' | 'tag' | 'time';

/** An annotation in a list. */
export interface Listed {
  readonly annotation: Annotation;
  /** Where it begins, in code units; null where it stands nowhere for sure. */
  readonly start: number | null;
  readonly isOrphan: boolean;
}

/** What a list is narrowed to; what is empty or false narrows nothing. */
export interface ListFilter {
  /** Each must stand in the quote, the note or a tag, in any letter case. */
  readonly words: string;
  /** Any of them will do; so too of the tags. */
  readonly colours: readonly string[];
  readonly tags: readonly string[];
  readonly noted: boolean;
  readonly orphaned: boolean;
}

export const NO_FILTER: ListFilter = { words: '', colours: [], tags: [], noted: false, orphaned: false };

/** A group of a list; what its key means is for the host to say, but for sections, tags and days, which say themselves. */
export interface ListGroup {
  /** Title of a section, a colour, a tag, or a day `YYYY-MM-DD`; empty where there is none. */
  readonly key: string;
  readonly items: readonly Listed[];
}

/**
 * Puts annotations into groups: sections in order of the text, colours and tags by how many they have, days with the newest
 * first. One with several tags stands in several groups.
 *
 * @param dayOf the reader's own day of an instant, `YYYY-MM-DD`
 * @example grouped(listed, 'tag', dayOf)[0] // { key: 'trade', items: […] }
 */
export function grouped(
  listed: readonly Listed[],
  grouping: Grouping,
  dayOf: (instant: string) => string,
): ListGroup[] {
  const groups = new Map<string, Listed[]>();
  for (const item of inTextOrder(listed)) for (const key of keysOf(item, grouping, dayOf)) append(groups, key, item);
  const all = [...groups].map(([key, items]): ListGroup => ({ key, items }));
  if (grouping === 'section') return all; // the first of each comes in order of the text
  if (grouping === 'time') return all.sort((a, b) => (a.key < b.key ? 1 : -1));
  return all.sort((a, b) => Number(a.key === '') - Number(b.key === '') || b.items.length - a.items.length);
}

/** In order of the text; what has no place comes last, the oldest first. */
export const inTextOrder = (listed: readonly Listed[]): Listed[] =>
  listed.toSorted(
    (a, b) =>
      (a.start ?? Infinity) - (b.start ?? Infinity) || (a.annotation.created < b.annotation.created ? -1 : 1) || 0,
  );

/** Whether an annotation is shown under a filter. */
export function isShown(
  { annotation, isOrphan }: Listed,
  { words, colours, tags, noted, orphaned }: ListFilter,
): boolean {
  if (orphaned && !isOrphan) return false;
  if (noted && noteOf(annotation) === '') return false;
  if (colours.length > 0 && !colours.includes(annotation.colour ?? '')) return false;
  const own = tagsOf(annotation);
  if (tags.length > 0 && !tags.some((tag) => own.includes(tag))) return false;
  const said = [annotation.target.quote.exact, noteOf(annotation), ...own].join('\n').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** How many annotations have each colour, and each tag. */
export function countsOf(listed: readonly Listed[]): Record<'colours' | 'tags', ReadonlyMap<string, number>> {
  const [colours, tags] = [new Map<string, number>(), new Map<string, number>()];
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { annotation } of listed) {
    add(colours, annotation.colour ?? '');
    for (const tag of tagsOf(annotation)) add(tags, tag);
  }
  return { colours, tags };
}

function keysOf({ annotation }: Listed, grouping: Grouping, dayOf: (instant: string) => string): readonly string[] {
  switch (grouping) {
    case 'section':
      return [annotation.target.section?.path.at(-1) ?? ''];
    case 'colour':
      return [annotation.colour ?? ''];
    case 'tag': {
      const tags = tagsOf(annotation);
      return tags.length > 0 ? tags : [''];
    }
    case 'time':
      return [dayOf(annotation.created)];
  }
}

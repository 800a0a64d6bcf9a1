import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { html } from '../dom';
import { isStated, markKind } from './wording';

interface Entry {
  readonly name: string;
  readonly classes: string;
  readonly holds: (item: TimelineItem) => boolean;
}

const ENTRIES: readonly Entry[] = [
  { name: 'day', classes: 'day stated', holds: (item) => markKind(item) === 'day' },
  { name: 'month or year', classes: 'within stated', holds: (item) => markKind(item) === 'within' },
  { name: 'period', classes: 'span stated', holds: (item) => markKind(item) === 'span' },
  { name: 'inferred', classes: 'span inferred', holds: (item) => !isStated(item) },
];

/** What the marks mean: only those that the chronology has. */
export function legendOf({ items, published }: TimelineModel): HTMLElement {
  const entries = ENTRIES.filter(({ holds }) => items.some(holds)).map(({ name, classes }) => entryOf(name, classes));
  if (published !== null) entries.push(entryOf('published', 'published'));
  return html('ul', { class: 'legend', 'aria-label': 'Legend' }, ...entries);
}

const entryOf = (name: string, classes: string): HTMLElement =>
  html('li', { class: classes }, html('span', { class: 'glyph', 'aria-hidden': 'true' }), name);

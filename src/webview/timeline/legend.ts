import type { TimelineGrain } from '../../shared/timelineChoice';
import type { TimelineModel } from '../../shared/timelineModel';
import { html } from '../dom';
import { grainOf } from './chosen';

interface Entry {
  readonly grain: TimelineGrain;
  readonly name: string;
  readonly classes: string;
}

const ENTRIES: readonly Entry[] = [
  { grain: 'day', name: 'day', classes: 'day stated' },
  { grain: 'within', name: 'month or year', classes: 'within stated' },
  { grain: 'span', name: 'period', classes: 'span stated' },
  { grain: 'inferred', name: 'inferred', classes: 'span inferred' },
];

/** What the marks mean, only those that the chronology has. Each is a switch that hides and shows the events so marked. */
export function legendOf(
  { items, published }: TimelineModel,
  hidden: readonly TimelineGrain[],
  toggle: (grain: TimelineGrain) => void,
): HTMLElement {
  const there = new Set(items.map(grainOf));
  const entries = ENTRIES.filter(({ grain }) => there.has(grain)).map((entry) => switchOf(entry, hidden, toggle));
  if (published !== null) entries.push(html('li', { class: 'published' }, glyph(), 'published'));
  return html('ul', { class: 'legend', 'aria-label': 'Legend' }, ...entries);
}

function switchOf(
  { grain, name, classes }: Entry,
  hidden: readonly TimelineGrain[],
  toggle: (grain: TimelineGrain) => void,
): HTMLElement {
  const shown = !hidden.includes(grain);
  const title = `${shown ? 'Hide' : 'Show'} events dated so`;
  const attributes = { type: 'button', class: classes, 'aria-pressed': String(shown), 'data-grain': grain, title };
  const button = html('button', attributes, glyph(), name);
  button.addEventListener('click', () => toggle(grain));
  return html('li', {}, button);
}

const glyph = (): HTMLElement => html('span', { class: 'glyph', 'aria-hidden': 'true' });

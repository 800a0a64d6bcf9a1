import { isNarrowed, type TimelineChoice, type TimelineLanes, type TimelineOrder } from '../../shared/timelineChoice';
import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { html } from '../dom';
import { Menu, type MenuEntry } from './menu';

const LANES: readonly (readonly [TimelineLanes, string])[] = [
  ['none', 'No lanes'],
  ['section', 'Lanes by section'],
  ['actor', 'Lanes by actor'],
];
const ORDERS: readonly (readonly [TimelineOrder, string])[] = [
  ['calendar', 'Calendar order'],
  ['story', 'Story order'],
];

/** Typing pauses so long before the events are searched, in milliseconds. */
const SEARCH_DELAY = 120;

/** The row in which the reader searches, narrows and arranges the events. */
export class Controls {
  readonly element: HTMLElement;
  readonly #search = html('input', { type: 'search', 'aria-label': 'Search events', placeholder: 'Search events' });
  readonly #actors = new Menu('Actors', (actors) => this.#change({ actors }));
  readonly #sections = new Menu('Sections', (sections) => this.#change({ sections }));
  readonly #lanes = selectOf('Lanes', LANES, (lanes) => this.#change({ lanes }));
  readonly #order = selectOf('Order', ORDERS, (order) => this.#change({ order }));
  readonly #clear = html('button', { type: 'button', class: 'clear' }, 'Show all');
  readonly #change: (change: Partial<TimelineChoice>) => void;
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor(change: (change: Partial<TimelineChoice>) => void, clear: () => void) {
    this.#change = change;
    this.element = html(
      'div',
      { class: 'controls', id: 'controls', role: 'search', hidden: '' },
      this.#search,
      this.#actors.element,
      this.#sections.element,
      this.#lanes,
      this.#order,
      this.#clear,
    );
    this.#search.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => change({ search: this.#search.value }), SEARCH_DELAY);
    });
    this.#clear.addEventListener('click', clear);
  }

  /** Offers what the whole chronology has, with the choice made. */
  show(model: TimelineModel, choice: TimelineChoice): void {
    if (this.#search.value !== choice.search) this.#search.value = choice.search;
    this.#actors.show(actorsOf(model), choice.actors);
    this.#sections.show(sectionsOf(model), choice.sections);
    this.#lanes.value = choice.lanes;
    this.#order.value = choice.order;
    this.#clear.hidden = !isNarrowed(choice);
  }

  focusSearch(): void {
    this.#search.focus();
    this.#search.select();
  }
}

function selectOf<T extends string>(
  name: string,
  options: readonly (readonly [T, string])[],
  chosen: (value: T) => void,
): HTMLSelectElement {
  const select = html(
    'select',
    { 'aria-label': name },
    ...options.map(([value, text]) => html('option', { value }, text)),
  );
  select.addEventListener('change', () => chosen(select.value as T));
  return select;
}

/** Actors of events, those with most of them first. */
function actorsOf({ actors, items }: TimelineModel): MenuEntry[] {
  const entries = counted(items, (item) => item.actors).map(([actor, events]) => ({
    name: actors[actor]!.name,
    events,
  }));
  return entries.sort((a, b) => b.events - a.events || a.name.localeCompare(b.name));
}

/** Sections that tell events, in order of the article. */
const sectionsOf = ({ sections, items }: TimelineModel): MenuEntry[] =>
  counted(items, ({ section }) => (section === null ? [] : [section]))
    .sort(([a], [b]) => a - b)
    .map(([section, events]) => ({ name: sections[section]!, events }));

function counted(
  items: readonly TimelineItem[],
  keysOf: (item: TimelineItem) => readonly number[],
): [number, number][] {
  const counts = new Map<number, number>();
  for (const item of items) for (const key of new Set(keysOf(item))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

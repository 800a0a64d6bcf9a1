import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { html } from '../dom';
import { isStated, markKind } from './wording';

/** The row of an event in the list; its index among the items is kept in it. */
export function listRow(model: TimelineModel, index: number): HTMLButtonElement {
  const item = model.items[index]!;
  const about = actorsOf(model, item);
  return html(
    'button',
    {
      type: 'button',
      class: `item ${markKind(item)} ${isStated(item) ? 'stated' : 'inferred'}`,
      tabindex: -1,
      'data-index': index,
    },
    html('span', { class: 'date' }, item.date),
    html('span', { class: 'glyph' }, html('span', { class: 'spoken' }, isStated(item) ? ' ' : ' inferred date ')),
    html(
      'span',
      { class: 'what' },
      html('span', { class: 'summary' }, item.summary),
      ...(about === '' ? [] : [' ', html('span', { class: 'about' }, about)]),
    ),
  );
}

/** The index of the event whose row an element is in, or null. */
export function indexOfRow(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.item') : null;
  return row ? Number(row.dataset.index) : null;
}

const actorsOf = ({ actors }: TimelineModel, item: TimelineItem): string =>
  item.actors.map((index) => actors[index]?.name ?? '').join(', ');

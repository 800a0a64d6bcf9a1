import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { html } from '../dom';
import { basisOf, count, isStated } from './wording';

/** Between an event and its tooltip, and between the tooltip and the edge of the panel, in pixels. */
const GAP = 6;
const EDGE = 8;
/** A pointer that only passes by opens nothing, in milliseconds. */
const DELAY = 180;
/** Events listed for a count before the rest is only counted. */
const LISTED = 6;

/** The panel beside an event that says its whole sentence, its actors and what its date leans on. */
export class Tooltip {
  readonly element = html('div', { class: 'tooltip', role: 'tooltip', id: 'tooltip', hidden: '' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Shows one event beside its place on the page. */
  showEvent(model: TimelineModel, item: TimelineItem, beside: DOMRect, delay = DELAY): void {
    this.#show(() => eventCard(model, item), beside, delay);
  }

  /** Shows what a count stands for. */
  showCrowd(model: TimelineModel, members: readonly number[], beside: DOMRect): void {
    this.#show(() => crowdCard(model, members), beside, DELAY);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.element.hidden = true;
  }

  #show(card: () => Node[], beside: DOMRect, delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.element.replaceChildren(...card());
        this.element.hidden = false;
        this.#place(beside);
      },
      this.element.hidden ? delay : 0,
    );
  }

  /** Below the event where there is room, else above it; always inside the panel. */
  #place(beside: DOMRect): void {
    const { offsetWidth, offsetHeight, style } = this.element;
    const left = Math.min(Math.max(beside.left, EDGE), innerWidth - offsetWidth - EDGE);
    const below = beside.bottom + GAP;
    const fits = below + offsetHeight + EDGE <= innerHeight;
    style.left = `${Math.max(left, EDGE)}px`;
    style.top = `${fits ? below : Math.max(beside.top - GAP - offsetHeight, EDGE)}px`;
  }
}

function eventCard(model: TimelineModel, item: TimelineItem): Node[] {
  const actors = item.actors.map((index) => model.actors[index]).filter((actor) => actor !== undefined);
  const section = item.section === null ? undefined : model.sections[item.section];
  return [
    html('div', { class: 'when' }, item.date),
    html('div', { class: isStated(item) ? 'basis' : 'basis inferred' }, basisOf(item)),
    html('p', { class: 'passage' }, item.passage === '' ? item.summary : item.passage),
    ...(actors.length > 0 ? [html('ul', { class: 'actors' }, ...actors.map(({ name }) => html('li', {}, name)))] : []),
    ...(item.notes.length > 0 ? [html('div', { class: 'notes' }, notesOf(item.notes))] : []),
    ...(section === undefined ? [] : [html('div', { class: 'section' }, section)]),
  ];
}

/** @example notesOf(['4', '5']) // "Notes 4, 5" */
const notesOf = (labels: readonly string[]): string => `${labels.length === 1 ? 'Note' : 'Notes'} ${labels.join(', ')}`;

function crowdCard({ items }: TimelineModel, members: readonly number[]): Node[] {
  const line = ({ date, summary }: TimelineItem) =>
    html('li', {}, html('span', { class: 'date' }, date), ` ${summary}`);
  const listed = members.slice(0, LISTED).map((index) => line(items[index]!));
  const more = members.length - listed.length;
  return [
    html('div', { class: 'when' }, count(members.length, 'more event')),
    html('ul', { class: 'crowded' }, ...listed),
    ...(more > 0 ? [html('div', { class: 'basis' }, `and ${more} more`)] : []),
    html('div', { class: 'basis' }, 'Click to open'),
  ];
}

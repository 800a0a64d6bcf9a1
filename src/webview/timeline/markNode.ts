import type { TimelineItem } from '../../shared/timelineModel';
import { setChanged, svg } from '../dom';
import type { Geometry } from './geometry';
import { DATE_GAP, type Label } from './labels';
import { isStated, markKind, spoken } from './wording';

/** The light around an event reaches beyond it, in pixels. */
const HALO = 5;
const BAR_CORNER = 4;
/** A bar that is as long as its event starts with an edge so wide, in pixels. */
const EDGE = 3;
/** What is only known to lie within a period is less of a point than a day. */
const BLUNT_CORNER = 2.5;
/** Where the two lines of a label stand, as shares of its height. */
const UPPER_LINE = 0.28;
const LOWER_LINE = 0.73;

/** The id of an event's element, for `aria-activedescendant`. */
export const markId = (index: number): string => `event-${index}`;

/** All that the look of a label depends on. */
interface Writing extends Label {
  readonly x: number;
  readonly anchor: 'start' | 'end';
  readonly height: number;
  readonly lines: 1 | 2;
}

/** The elements of one event on the axis. */
export class MarkNode {
  readonly group: SVGGElement;
  readonly #halo = svg('rect', { class: 'halo', rx: BAR_CORNER + 1 });
  readonly #mark = svg('rect', { class: 'mark' });
  readonly #edge = svg('rect', { class: 'edge', y: 0, width: EDGE, rx: EDGE / 2 });
  readonly #date = svg('tspan', { class: 'date' });
  readonly #summary = svg('tspan', { class: 'summary' });
  readonly #text = svg('text', {}, this.#date, svg('tspan', { class: 'space' }, ' '), this.#summary);
  readonly #row = svg('g', { class: 'row' }, this.#halo, this.#mark, this.#edge, this.#text);
  readonly #round: boolean;
  #geometry: Geometry | undefined;
  #written: Writing | undefined;

  constructor(index: number, item: TimelineItem) {
    const kind = markKind(item);
    this.#round = kind === 'day';
    this.group = svg(
      'g',
      {
        id: markId(index),
        class: `event ${kind} ${isStated(item) ? 'stated' : 'inferred'}`,
        role: 'option',
        'aria-label': spoken(item),
        'data-index': index,
      },
      this.#row,
    );
  }

  /**
   * Puts the event in its place. Only the row's `y` is a style: it glides when lanes change. Hundreds of these move in every
   * frame, so that what has not changed is not even compared with the page.
   */
  place(geometry: Geometry): void {
    const [now, before] = [geometry, this.#geometry];
    this.#geometry = now;
    if (now.x !== before?.x) this.group.setAttribute('transform', `translate(${now.x},0)`);
    if (now.y !== before?.y) this.#row.style.transform = `translate(0px, ${now.y}px)`;
    if (now.width !== before?.width || now.height !== before.height) {
      setRect(this.#halo, -HALO, -1, now.width + 2 * HALO, now.height + 2);
    }
    if (now.bar !== before?.bar || !isSamePlace(now.mark, before.mark)) this.#placeMark(now);
  }

  #placeMark({ bar, mark }: Geometry): void {
    setRect(this.#mark, mark.x, mark.y, mark.width, mark.height);
    setChanged(this.#mark, 'rx', bar ? BAR_CORNER : this.#round ? mark.height / 2 : BLUNT_CORNER);
    setChanged(this.#edge, 'x', mark.x);
    setChanged(this.#edge, 'height', bar ? mark.height : 0);
    this.group.classList.toggle('bar', bar);
  }

  /** Writes the label: date over summary, side by side, or the summary alone. */
  write(label: Label, { label: { x, anchor }, height }: Geometry, lines: 1 | 2): void {
    const [now, before] = [{ ...label, x, anchor, height, lines }, this.#written];
    this.#written = now;
    if (before && isSameWriting(now, before)) return;
    setChanged(this.#text, 'text-anchor', anchor);
    if (label.date !== before?.date) this.#date.textContent = label.date;
    if (label.summary !== before?.summary) this.#summary.textContent = label.summary;
    // A tspan with a place of its own is anchored on its own: beside its date, the summary has none.
    const beside = lines === 1 && label.date !== '';
    setPlace(this.#date, x, lines === 2 ? height * UPPER_LINE : height / 2);
    if (beside) clearPlace(this.#summary);
    else setPlace(this.#summary, x, lines === 2 ? height * LOWER_LINE : height / 2);
    setChanged(this.#summary, 'dx', beside ? DATE_GAP : 0);
  }

  /** Marks the event the caret is in, and the one the keyboard is at. */
  mark(caret: boolean, current: boolean): void {
    this.group.classList.toggle('caret', caret);
    this.group.classList.toggle('current', current);
    setChanged(this.group, 'aria-selected', String(current));
  }

  /** Where it is on the page. */
  get rect(): DOMRect {
    return this.#halo.getBoundingClientRect();
  }
}

const isSamePlace = (one: Geometry['mark'], other: Geometry['mark']): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

const isSameWriting = (one: Writing, other: Writing): boolean =>
  one.x === other.x &&
  one.date === other.date &&
  one.summary === other.summary &&
  one.anchor === other.anchor &&
  one.height === other.height &&
  one.lines === other.lines;

function setRect(rect: SVGRectElement, x: number, y: number, width: number, height: number): void {
  setChanged(rect, 'x', x);
  setChanged(rect, 'y', y);
  setChanged(rect, 'width', Math.max(width, 0));
  setChanged(rect, 'height', height);
}

function setPlace(text: SVGTSpanElement, x: number, y: number): void {
  setChanged(text, 'x', x);
  setChanged(text, 'y', y);
}

function clearPlace(text: SVGTSpanElement): void {
  text.removeAttribute('x');
  text.removeAttribute('y');
}

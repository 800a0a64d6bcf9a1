import type { TimelineModel } from '../../shared/timelineModel';
import { html, prefersStill } from '../dom';
import { indexOfRow, listRow } from './listRow';
import { periodsOf, type Period } from './periods';
import type { Tooltip } from './tooltip';
import { NO_EVENTS, type TimelineActions, type TimelineFormView } from './views';

/** Events drawn at once; the rest follows frame by frame, so that a long list is there at once. */
const EVENTS_A_FRAME = 300;
/** From so many events on, the list lays out only what is in view. */
const LONG = 500;
/** The list says most of it anyway: its tooltip waits longer, in milliseconds. */
const TOOLTIP_DELAY = 500;

/** The chronology as a list: for reading it in order, and for screen readers. Drawn when it is first opened. */
export class ListView implements TimelineFormView {
  readonly element = html('div', { class: 'list' });
  readonly #actions: TimelineActions;
  readonly #tooltip: Tooltip;
  #model: TimelineModel = NO_EVENTS;
  #opened = false;
  /** Scroll position and caret as they should be once the list is drawn. */
  #wantedScroll = 0;
  #caret: number | null = null;
  #rows: HTMLButtonElement[] = [];
  #pending: Period[] = [];
  #filling = 0;
  #tabStop: HTMLButtonElement | undefined;

  constructor(actions: TimelineActions, tooltip: Tooltip) {
    this.#actions = actions;
    this.#tooltip = tooltip;
    this.#listen();
  }

  /** How far it is scrolled, in pixels. */
  get scroll(): number {
    return this.#opened ? this.element.scrollTop : this.#wantedScroll;
  }

  /** Takes another chronology, scrolled so far. */
  show(model: TimelineModel, scroll: number): void {
    this.#model = model;
    this.#caret = null;
    this.#wantedScroll = scroll;
    if (this.#opened) this.#draw();
  }

  /** The list is seen from now on. */
  open(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.#draw();
  }

  markCaret(index: number | null): void {
    if (this.#caret !== null) this.#rows[this.#caret]?.removeAttribute('aria-current');
    this.#caret = index;
    if (this.#opened) this.#showCaret(prefersStill() ? 'auto' : 'smooth');
  }

  #showCaret(behavior: ScrollBehavior): void {
    const row = this.#caret === null ? undefined : this.#row(this.#caret);
    row?.setAttribute('aria-current', 'location');
    row?.scrollIntoView({ block: 'nearest', behavior });
  }

  focus(): void {
    (this.#tabStop ?? this.#row(0))?.focus();
  }

  /** Moves the keyboard to an event. */
  focusAt(index: number): void {
    const row = this.#row(index);
    row?.focus();
    row?.scrollIntoView({ block: 'center' });
  }

  #draw(): void {
    cancelAnimationFrame(this.#filling);
    this.#rows = [];
    this.#tabStop = undefined;
    this.element.replaceChildren();
    this.element.classList.toggle('long', this.#model.items.length > LONG);
    this.#pending = periodsOf(this.#model.items);
    this.#fill(this.#wantedScroll > 0 ? Infinity : EVENTS_A_FRAME);
    this.element.scrollTop = this.#wantedScroll;
    this.#showCaret('auto');
  }

  /** Draws so many more events, then the rest in later frames. */
  #fill(events: number): void {
    let drawn = 0;
    while (this.#pending.length > 0 && drawn < events) {
      const period = this.#pending.shift()!;
      drawn += period.items.length;
      this.element.append(this.#section(period));
    }
    if (!this.#tabStop && this.#rows[0]) this.#setTabStop(this.#rows[0]);
    if (this.#pending.length > 0) this.#filling = requestAnimationFrame(() => this.#fill(EVENTS_A_FRAME));
  }

  /** The row of an event, drawn now if it was still to come. */
  #row(index: number): HTMLButtonElement | undefined {
    if (index >= this.#rows.length) this.#fill(Infinity);
    return this.#rows[index];
  }

  #section({ label, start, items }: Period): HTMLElement {
    const heading = html('h2', { id: `period-${start}` }, label);
    const list = html('ol', { 'aria-labelledby': heading.id });
    for (let index = start; index < start + items.length; index += 1) {
      const row = listRow(this.#model, index);
      this.#rows[index] = row;
      list.append(html('li', {}, row));
    }
    return html('section', {}, heading, list);
  }

  #listen(): void {
    // Enter clicks without a pointer: it takes the keyboard to the text, where a real click leaves it here.
    this.element.addEventListener('click', ({ target, detail }) => this.#reveal(target, detail === 0));
    this.element.addEventListener('dblclick', ({ target }) => this.#reveal(target, true));
    this.element.addEventListener('keydown', (event) => this.#steer(event));
    this.element.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#setTabStop(target);
    });
    this.element.addEventListener('pointerover', ({ target }) => this.#hover(target));
    this.element.addEventListener('pointerleave', () => this.#tooltip.hide());
    this.element.addEventListener('scroll', () => {
      this.#tooltip.hide();
      this.#actions.changed();
    });
  }

  #reveal(target: EventTarget | null, focus: boolean): void {
    const item = this.#model.items[indexOfRow(target) ?? -1];
    if (item) this.#actions.reveal(item, focus);
  }

  #hover(target: EventTarget | null): void {
    const index = indexOfRow(target) ?? -1;
    const [row, item] = [this.#rows[index], this.#model.items[index]];
    if (row && item) this.#tooltip.showEvent(this.#model, item, row.getBoundingClientRect(), TOOLTIP_DELAY);
    else this.#tooltip.hide();
  }

  /** Arrows, Home and End move along; the space bar shows the sentence and leaves the keyboard here. */
  #steer(event: KeyboardEvent): void {
    const index = indexOfRow(event.target);
    if (index === null) return;
    const last = this.#model.items.length - 1;
    const targets: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last };
    const target = targets[event.key];
    if (event.key === ' ') this.#reveal(event.target, false);
    else if (target !== undefined) this.#row(Math.min(Math.max(target, 0), last))?.focus();
    else return;
    event.preventDefault();
  }

  #setTabStop(row: HTMLButtonElement): void {
    this.#tabStop?.setAttribute('tabindex', '-1');
    row.setAttribute('tabindex', '0');
    this.#tabStop = row;
  }
}

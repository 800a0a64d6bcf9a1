import { EVERYTHING, type TimelineChoice } from '../../shared/timelineChoice';
import type { TimelineModel } from '../../shared/timelineModel';
import { html, prefersStill } from '../dom';
import type { Band } from './bands';
import { groupsOf } from './groups';
import { indexOfRow, listRow } from './listRow';
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
  #choice: TimelineChoice = EVERYTHING;
  /** By index of the event. */
  #rows: HTMLButtonElement[] = [];
  /** Indices of the events in the order of their rows, as far as they are drawn. */
  #sequence: number[] = [];
  #pending: Band[] = [];
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

  /** Takes another chronology, arranged as chosen and scrolled so far. */
  show(model: TimelineModel, choice: TimelineChoice, scroll: number): void {
    this.#model = model;
    this.#choice = choice;
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
    (this.#tabStop ?? this.#rowAt(0))?.focus();
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
    this.#sequence = [];
    this.#tabStop = undefined;
    this.element.replaceChildren();
    this.element.classList.toggle('long', this.#model.items.length > LONG);
    this.#pending = groupsOf(this.#model, this.#choice);
    this.#fill(this.#wantedScroll > 0 ? Infinity : EVENTS_A_FRAME);
    this.element.scrollTop = this.#wantedScroll;
    this.#showCaret('auto');
  }

  /** Draws so many more events, then the rest in later frames. */
  #fill(events: number): void {
    let drawn = 0;
    while (this.#pending.length > 0 && drawn < events) {
      const group = this.#pending.shift()!;
      drawn += group.members.length;
      this.element.append(this.#section(group));
    }
    const first = this.#rowAt(0);
    if (!this.#tabStop && first) this.#setTabStop(first);
    if (this.#pending.length > 0) this.#filling = requestAnimationFrame(() => this.#fill(EVENTS_A_FRAME));
  }

  /** The row of an event, drawn now if it was still to come. */
  #row(index: number): HTMLButtonElement | undefined {
    if (!this.#rows[index] && this.#pending.length > 0) this.#fill(Infinity);
    return this.#rows[index];
  }

  #rowAt(position: number): HTMLButtonElement | undefined {
    return this.#rows[this.#sequence[position] ?? -1];
  }

  #section({ name, members }: Band): HTMLElement {
    const heading = html('h2', { id: `group-${this.#sequence.length}` }, name);
    const list = html('ol', { 'aria-labelledby': heading.id });
    for (const index of members) {
      const row = listRow(this.#model, index);
      this.#rows[index] = row;
      this.#sequence.push(index);
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
    const here = this.#sequence.indexOf(index);
    const targets: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: last };
    const target = targets[event.key];
    if (event.key === ' ') this.#reveal(event.target, false);
    else if (target !== undefined) this.#reach(Math.min(Math.max(target, 0), last));
    else return;
    event.preventDefault();
  }

  /** Moves the keyboard to the row at a position, drawn now if it was still to come. */
  #reach(position: number): void {
    if (position >= this.#sequence.length) this.#fill(Infinity);
    this.#rowAt(position)?.focus();
  }

  #setTabStop(row: HTMLButtonElement): void {
    this.#tabStop?.setAttribute('tabindex', '-1');
    row.setAttribute('tabindex', '0');
    this.#tabStop = row;
  }
}

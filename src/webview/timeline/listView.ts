import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { html, prefersStill } from './dom';
import { periodsOf, type Period } from './periods';
import type { Tooltip } from './tooltip';
import { NO_EVENTS, type TimelineActions, type TimelineFormView } from './views';
import { isStated, markKind, spoken } from './wording';

/** Periods drawn at once; the rest follows frame by frame, so that a long list is there at once. */
const EVENTS_A_FRAME = 300;

/** The chronology as a list: for reading it in order, and for screen readers. */
export class ListView implements TimelineFormView {
  readonly element = html('div', { class: 'list' });
  readonly #actions: TimelineActions;
  readonly #tooltip: Tooltip;
  #model: TimelineModel = NO_EVENTS;
  #rows: HTMLButtonElement[] = [];
  #pending: Period[] = [];
  #filling = 0;
  #caret: HTMLButtonElement | undefined;
  #tabStop: HTMLButtonElement | undefined;

  constructor(actions: TimelineActions, tooltip: Tooltip) {
    this.#actions = actions;
    this.#tooltip = tooltip;
    this.#listen();
  }

  /** How far it is scrolled, in pixels. */
  get scroll(): number {
    return this.element.scrollTop;
  }

  show(model: TimelineModel, scroll: number): void {
    cancelAnimationFrame(this.#filling);
    this.#model = model;
    this.#rows = [];
    this.#caret = undefined;
    this.#tabStop = undefined;
    this.element.replaceChildren();
    this.#pending = periodsOf(model.items);
    this.#fill(scroll > 0 ? Infinity : EVENTS_A_FRAME);
    this.element.scrollTop = scroll;
  }

  markCaret(index: number | null): void {
    this.#caret?.removeAttribute('aria-current');
    this.#caret = index === null ? undefined : this.#row(index);
    this.#caret?.setAttribute('aria-current', 'location');
    if (this.#caret) this.#bringIntoView(this.#caret);
  }

  focus(): void {
    (this.#tabStop ?? this.#row(0))?.focus();
  }

  /** Moves the keyboard to an event. */
  focusAt(index: number): void {
    const row = this.#row(index);
    if (!row) return;
    this.#setTabStop(row);
    row.focus();
    row.scrollIntoView({ block: 'center' });
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
    const rows = items.map((item, offset) => html('li', {}, this.#button(item, start + offset)));
    return html('section', {}, heading, html('ol', { 'aria-labelledby': heading.id }, ...rows));
  }

  #button(item: TimelineItem, index: number): HTMLButtonElement {
    const about = this.#aboutOf(item);
    const button = html(
      'button',
      {
        type: 'button',
        class: `item ${markKind(item)} ${isStated(item) ? 'stated' : 'inferred'}`,
        tabindex: -1,
        'data-index': index,
        'aria-label': about === '' ? spoken(item) : `${spoken(item)}. ${about}`,
      },
      html('span', { class: 'date' }, item.date),
      html('span', { class: 'glyph', 'aria-hidden': 'true' }),
      html(
        'span',
        { class: 'what' },
        html('span', { class: 'summary' }, item.summary),
        ...(about === '' ? [] : [html('span', { class: 'about' }, about)]),
      ),
    );
    this.#rows[index] = button;
    return button;
  }

  #aboutOf({ actors }: TimelineItem): string {
    return actors.map((index) => this.#model.actors[index]?.name ?? '').join(', ');
  }

  #listen(): void {
    this.element.addEventListener('click', (event) => this.#reveal(event, event.detail === 0));
    this.element.addEventListener('dblclick', (event) => this.#reveal(event, true));
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

  /** A click leaves the keyboard here; Enter, which clicks without a pointer, takes it to the text. */
  #reveal({ target }: Event, focus: boolean): void {
    const item = this.#model.items[indexOf(target) ?? -1];
    if (item) this.#actions.reveal(item, focus);
  }

  #hover(target: EventTarget | null): void {
    const index = indexOf(target);
    const row = index === null ? undefined : this.#rows[index];
    const item = index === null ? undefined : this.#model.items[index];
    if (row && item) this.#tooltip.showEvent(this.#model, item, row.getBoundingClientRect(), 500);
    else this.#tooltip.hide();
  }

  #steer(event: KeyboardEvent): void {
    const index = indexOf(event.target);
    if (index === null) return;
    const last = this.#model.items.length - 1;
    const targets: Readonly<Record<string, number>> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: last };
    if (event.key === ' ') this.#reveal(event, false);
    const target = targets[event.key];
    if (target === undefined && event.key !== ' ') return;
    event.preventDefault();
    if (target !== undefined) this.#row(Math.min(Math.max(target, 0), last))?.focus();
  }

  #setTabStop(row: HTMLButtonElement): void {
    this.#tabStop?.setAttribute('tabindex', '-1');
    row.setAttribute('tabindex', '0');
    this.#tabStop = row;
  }

  #bringIntoView(row: HTMLElement): void {
    row.scrollIntoView({ block: 'nearest', behavior: prefersStill() ? 'auto' : 'smooth' });
  }
}

function indexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('.item') : null;
  return row ? Number(row.dataset.index) : null;
}

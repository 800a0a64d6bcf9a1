import type { TimelineModel } from '../../shared/timelineModel';
import { densityOf } from './density';
import { svg } from '../dom';
import { daysIn, type DayWindow } from './viewport';

const HEIGHT = 34;
/** Width of one bar of the density, in pixels. */
const BAR = 4;
/** The window is never drawn narrower, so that it can be seen and held. */
const NARROWEST_WINDOW = 8;
/** A drag shorter than this is a click, in pixels. */
const CLICK = 4;

/** What the overview asks of the axis. */
export interface OverviewActions {
  show(view: DayWindow, glide: boolean): void;
}

/** All of time in a strip: how dense it is, and where the view stands. Drag the window, or draw a new one. */
export class Overview {
  readonly element = svg('svg', { class: 'overview', height: HEIGHT, 'aria-hidden': 'true' });
  readonly #density = svg('path', { class: 'density' });
  readonly #window = svg('rect', { class: 'window', y: 0.5, height: HEIGHT - 1, rx: 3 });
  readonly #before = svg('rect', { class: 'outside', x: 0, y: 0, height: HEIGHT });
  readonly #after = svg('rect', { class: 'outside', y: 0, height: HEIGHT });
  readonly #actions: OverviewActions;
  #fit: DayWindow = { from: 0, to: 1 };
  #view: DayWindow = { from: 0, to: 1 };
  #width = 1;

  constructor(actions: OverviewActions) {
    this.#actions = actions;
    this.element.append(this.#density, this.#before, this.#after, this.#window);
    this.element.addEventListener('pointerdown', (event) => this.#grab(event));
  }

  /** Draws the density of a chronology. */
  show({ items }: TimelineModel, fit: DayWindow, width: number): void {
    this.#fit = fit;
    this.#width = width;
    this.element.setAttribute('width', String(width));
    const density = densityOf(items, fit, Math.max(1, Math.floor(width / BAR)));
    const peak = Math.max(...density, 1);
    const bars = density.map((weight, index) => barPath(index * BAR, weight === 0 ? 0 : Math.sqrt(weight / peak)));
    this.#density.setAttribute('d', bars.join(''));
  }

  /** Moves the window to what is in view. */
  follow(view: DayWindow): void {
    this.#view = view;
    const [left, right] = [this.#pixel(view.from), this.#pixel(view.to)];
    const spare = Math.max(0, NARROWEST_WINDOW - (right - left)) / 2;
    this.#window.setAttribute('x', (left - spare + 0.5).toFixed(1));
    this.#window.setAttribute('width', Math.max(right - left + 2 * spare - 1, 0).toFixed(1));
    this.#before.setAttribute('width', Math.max(left, 0).toFixed(1));
    this.#after.setAttribute('x', right.toFixed(1));
    this.#after.setAttribute('width', Math.max(this.#width - right, 0).toFixed(1));
    this.element.classList.toggle('whole', right - left >= this.#width - 1);
  }

  #pixel(day: number): number {
    return ((day - this.#fit.from) / daysIn(this.#fit)) * this.#width;
  }

  #day(event: PointerEvent): number {
    return (
      this.#fit.from + ((event.clientX - this.element.getBoundingClientRect().left) / this.#width) * daysIn(this.#fit)
    );
  }

  /** Inside the window a drag moves it; elsewhere it draws a new one, and a click centres the old. */
  #grab(down: PointerEvent): void {
    if (down.button !== 0) return;
    const start = this.#day(down);
    const view = this.#view;
    const inside = start >= view.from && start < view.to && !this.element.classList.contains('whole');
    const move = (event: PointerEvent) => {
      const day = this.#day(event);
      if (inside) this.#actions.show({ from: view.from + day - start, to: view.to + day - start }, false);
      else if (Math.abs(event.clientX - down.clientX) >= CLICK)
        this.#actions.show({ from: Math.min(start, day), to: Math.max(start, day) }, false);
    };
    const release = (event: PointerEvent) => {
      this.element.removeEventListener('pointermove', move);
      if (inside || Math.abs(event.clientX - down.clientX) >= CLICK) return;
      this.#actions.show({ from: start - daysIn(view) / 2, to: start + daysIn(view) / 2 }, true);
    };
    this.element.setPointerCapture(down.pointerId);
    this.element.addEventListener('pointermove', move);
    this.element.addEventListener('pointerup', release, { once: true });
  }
}

/** One bar standing on the strip's floor; its height is a share of the strip. */
function barPath(x: number, share: number): string {
  const height = share === 0 ? 0 : Math.max(2, share * (HEIGHT - 8));
  return height === 0 ? '' : `M${x + 0.5} ${HEIGHT - 2}v-${height.toFixed(1)}h${BAR - 1}v${height.toFixed(1)}z`;
}

import { EVERYTHING, type TimelineChoice } from '../../shared/timelineChoice';
import type { TimelineModel } from '../../shared/timelineModel';
import type { TimelineState } from '../../shared/timelineProtocol';
import { Arranger } from './arrange';
import { axisKey, type AxisCommand } from './axisKeys';
import { BandLayer } from './bandLayer';
import { CrowdLayer } from './crowdLayer';
import { windowParting } from './crowds';
import { html, svg } from '../dom';
import { fadeDefinitions } from './fades';
import { measuresFor } from './fonts';
import type { Arrangement, Frame } from './frame';
import { sequenceOf } from './groups';
import { layoutScale } from './lanes';
import { eventUnder, MarkLayer } from './markLayer';
import { markId } from './markNode';
import { Overview } from './overview';
import { RulerLayer } from './rulerLayer';
import type { Tooltip } from './tooltip';
import { NO_EVENTS, type TimelineActions, type TimelineFormView } from './views';
import { dayWidth, fitWindow, panWindow, windowShowing, zoomWindow, type DayWindow } from './viewport';
import { Zooming } from './zooming';

const ZOOM_STEP = 1.6;

/** The chronology on a time axis that zooms and pans. */
export class AxisView implements TimelineFormView {
  readonly element: HTMLElement;
  readonly #actions: TimelineActions;
  readonly #svg = svg('svg', { class: 'canvas', role: 'presentation' }, fadeDefinitions());
  readonly #plot = html(
    'div',
    { class: 'plot', role: 'listbox', tabindex: 0, 'aria-label': 'Events on a time axis' },
    this.#svg,
  );
  readonly #marks = new MarkLayer();
  readonly #crowds = new CrowdLayer();
  readonly #bands = new BandLayer();
  readonly #ruler = new RulerLayer();
  readonly #overview = new Overview({ show: (view, glide) => this.#zooming.show(view, glide) });
  readonly #tooltip: Tooltip;
  readonly #zooming = new Zooming(
    this.#svg,
    () => this.#viewMoved(),
    () => this.#showBusy(),
  );
  #model: TimelineModel = NO_EVENTS;
  #choice: TimelineChoice = EVERYTHING;
  /** The order of stepping, and where in it each event stands. */
  #sequence: readonly number[] = [];
  #fit: DayWindow = { from: 0, to: 1 };
  #width = 0;
  #height = 0;
  #arranger: Arranger | undefined;
  #arrangement: { readonly key: string; readonly value: Arrangement } | undefined;
  #wanted: TimelineState['view'] = null;
  #caret: number | null = null;
  #current: number | null = null;
  #drawing = 0;

  constructor(actions: TimelineActions, tooltip: Tooltip) {
    this.#actions = actions;
    this.#tooltip = tooltip;
    this.element = html('div', { class: 'axis' }, this.#plot, this.#overview.element);
    this.#svg.append(
      this.#ruler.grid,
      this.#bands.element,
      this.#marks.element,
      this.#crowds.element,
      this.#ruler.head,
    );
    this.#listen();
    new ResizeObserver(() => this.#resize()).observe(this.#plot);
  }

  /** The window in view, or null while it is all of time. */
  get view(): TimelineState['view'] {
    if (this.#width === 0) return this.#wanted;
    return this.#zooming.fits ? null : this.#zooming.view;
  }

  /** Shows a chronology, arranged as chosen; `view` is the window to start with, null for all of it. */
  show(model: TimelineModel, choice: TimelineChoice, view: TimelineState['view']): void {
    this.#model = model;
    this.#choice = choice;
    this.#sequence = sequenceOf(model, choice);
    this.#wanted = view;
    this.#caret = null;
    this.#current = null;
    this.#marks.clear();
    this.#takeSize(); // what the page says above and below has just changed: better to know than to draw twice
    this.#frameAll();
  }

  markCaret(index: number | null): void {
    this.#caret = index;
    const item = index === null ? undefined : this.#model.items[index];
    if (item) this.#zooming.show(windowShowing(this.#zooming.view, item));
    this.#requestDraw();
  }

  focus(): void {
    this.#plot.focus();
  }

  /** Zooms in, out, or to everything. */
  zoom(direction: 'in' | 'out' | 'all'): void {
    if (direction === 'all') this.#zooming.showAll();
    else this.#zooming.show(zoomWindow(this.#zooming.view, direction === 'in' ? 1 / ZOOM_STEP : ZOOM_STEP));
  }

  #resize(): void {
    const view = this.#width > 0 ? this.view : this.#wanted;
    if (!this.#takeSize()) return;
    this.#wanted = view;
    this.#frameAll();
  }

  /** @returns whether the panel has another size than before; one out of sight has none */
  #takeSize(): boolean {
    const { clientWidth, clientHeight } = this.#plot;
    if (clientWidth === 0 || (clientWidth === this.#width && clientHeight === this.#height)) return false;
    this.#width = clientWidth;
    this.#height = clientHeight;
    this.#svg.setAttribute('width', String(clientWidth));
    this.#svg.setAttribute('height', String(clientHeight));
    return true;
  }

  /** Everything that depends on the chronology or on the size of the panel. */
  #frameAll(): void {
    if (this.#width === 0) return;
    const [model, width, height] = [this.#model, this.#width, this.#height];
    this.#fit = fitWindow(model, width);
    this.#arranger = new Arranger({
      model,
      lanes: this.#choice.lanes,
      fit: this.#fit,
      width,
      height,
      ...measuresFor(this.element),
    });
    this.#arrangement = undefined;
    this.#overview.show(model, this.#fit, width);
    this.#zooming.frame(this.#fit, width, height, this.#wanted);
    this.#draw();
  }

  #viewMoved(): void {
    this.#tooltip.hide();
    this.#requestDraw();
    this.#actions.changed();
  }

  #requestDraw(): void {
    this.#drawing ||= requestAnimationFrame(() => this.#draw());
    this.#showBusy();
  }

  /** Tells screen readers, and whoever waits for a picture at rest, that the axis is about to change. */
  #showBusy(): void {
    const isBusy = String(this.#drawing !== 0 || this.#zooming.isGliding);
    if (this.element.ariaBusy !== isBusy) this.element.ariaBusy = isBusy;
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = 0;
    const arrangement = this.#arrange();
    if (!arrangement) return;
    const { view } = this.#zooming;
    const frame: Frame = {
      model: this.#model,
      arrangement,
      view,
      width: this.#width,
      height: this.#height,
      dayWidth: dayWidth(view, this.#width),
      caret: this.#caret,
      current: this.#current,
    };
    this.#ruler.draw(frame);
    this.#bands.draw(frame);
    this.#marks.draw(frame);
    this.#crowds.draw(frame);
    this.#overview.follow(view);
    this.#showBusy();
  }

  /** The lanes for the scale in view, laid out anew only where they can differ. */
  #arrange(): Arrangement | undefined {
    const scale = layoutScale(this.#zooming.scale);
    const favoured = this.#current ?? this.#caret;
    const key = `${scale} ${favoured}`;
    if (this.#arranger && this.#arrangement?.key !== key) {
      this.#arrangement = { key, value: this.#arranger.at(scale, favoured) };
    }
    return this.#arrangement?.value;
  }

  #listen(): void {
    this.#svg.addEventListener('click', ({ target }) => this.#click(target));
    this.#svg.addEventListener('dblclick', ({ target }) => this.#doubleClick(target));
    this.#svg.addEventListener('pointerover', ({ target }) => this.#hover(target));
    this.#svg.addEventListener('pointerleave', () => this.#tooltip.hide());
    this.#plot.addEventListener('blur', () => this.#tooltip.hide());
    this.#plot.addEventListener('keydown', (event) => {
      const command = axisKey(event);
      if (command && this.#run(command)) event.preventDefault();
    });
  }

  #click(target: EventTarget | null): void {
    const index = eventUnder(target);
    const crowd = this.#crowds.membersUnder(target);
    if (index !== null) {
      this.#moveTo(index, false);
      this.#actions.reveal(this.#model.items[index]!, false);
    } else if (crowd) this.#open(crowd);
  }

  #doubleClick(target: EventTarget | null): void {
    const index = eventUnder(target);
    if (index !== null) this.#actions.reveal(this.#model.items[index]!, true);
  }

  #hover(target: EventTarget | null): void {
    const index = eventUnder(target);
    const crowd = this.#crowds.membersUnder(target);
    if (index !== null) this.#explain(index);
    else if (crowd && target instanceof Element)
      this.#tooltip.showCrowd(this.#model, crowd, target.closest('.crowd')!.getBoundingClientRect());
    else this.#tooltip.hide();
  }

  #explain(index: number, delay?: number): void {
    const rect = this.#marks.rectOf(index);
    if (rect) this.#tooltip.showEvent(this.#model, this.#model.items[index]!, rect, delay);
  }

  /** Zooms to the events of a count; those that no zoom can part are shown in the list. */
  #open(members: readonly number[]): void {
    const window = windowParting(this.#model.items, members, this.#zooming.view);
    if (window) this.#zooming.show(window);
    else this.#actions.list(members[0]!);
  }

  #run(command: AxisCommand): boolean {
    switch (command.type) {
      case 'step':
        return this.#step(command.by);
      case 'go':
        return this.#reveal(command.focus);
      case 'pan':
        this.#zooming.show(panWindow(this.#zooming.view, command.by));
        return true;
      case 'zoom':
        this.zoom(command.direction);
        return true;
      case 'leave':
        this.#tooltip.hide();
        return true;
    }
  }

  /** Moves along the events in the chosen order; the first step goes to the caret's event or the first in view. */
  #step(by: number): boolean {
    const { items } = this.#model;
    if (items.length === 0) return false;
    const inView = items.findIndex(({ first }) => first >= this.#zooming.view.from);
    const here = this.#sequence.indexOf(this.#current ?? this.#caret ?? Math.max(inView, 0));
    const next = this.#current === null ? here : here + by;
    this.#moveTo(this.#sequence[Math.min(Math.max(next, 0), items.length - 1)]!, true);
    return true;
  }

  /** Brings an event into view and marks it as where the keyboard is. */
  goTo(index: number): void {
    this.#moveTo(index, true);
  }

  #moveTo(index: number, explain: boolean): void {
    this.#current = index;
    this.#zooming.show(windowShowing(this.#zooming.view, this.#model.items[index]!), false);
    this.#draw();
    this.#plot.setAttribute('aria-activedescendant', markId(index));
    if (explain) this.#explain(index, 0);
  }

  #reveal(focus: boolean): boolean {
    const item = this.#current === null ? undefined : this.#model.items[this.#current];
    if (item) this.#actions.reveal(item, focus);
    return item !== undefined;
  }
}

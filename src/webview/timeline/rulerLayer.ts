import { select } from 'd3-selection';
import { setChanged, svg } from '../dom';
import { HEAD, pixelOf, type Frame } from './frame';
import { rulerOf, type Stretch, type Tick } from './ticks';

const CONTEXT_BASELINE = 16;
const TICK_BASELINE = 35;
/** Between the left edge and a context label that stays in view, in pixels. */
const INSET = 12;
/** A context label leaves before the next one comes, in pixels. */
const CONTEXT_ROOM = 76;

/** Lines at round dates, their labels at the head, and the day of publication. */
export class RulerLayer {
  /** Lines, behind the events. */
  readonly grid = svg('g', { class: 'grid', 'aria-hidden': 'true' });
  /** Labels on their own ground, before the events. */
  readonly head = svg('g', { class: 'head', 'aria-hidden': 'true' });
  readonly #ground = svg('rect', { class: 'ground', x: 0, y: 0, height: HEAD });
  readonly #rule = svg('line', { class: 'rule', x1: 0, y1: HEAD - 0.5, y2: HEAD - 0.5 });
  readonly #ticks = svg('g', { class: 'ticks' });
  readonly #contexts = svg('g', { class: 'contexts' });
  readonly #published = svg('line', { class: 'published', y1: HEAD });
  readonly #lines = svg('g');

  constructor() {
    this.grid.append(this.#lines, this.#published);
    this.head.append(this.#ground, this.#ticks, this.#contexts, this.#rule);
  }

  draw(frame: Frame): void {
    const { ticks, stretches } = rulerOf(frame.view, frame.dayWidth);
    setChanged(this.#ground, 'width', frame.width);
    setChanged(this.#rule, 'x2', frame.width);
    this.#drawTicks(frame, ticks, stretches.length === 0);
    this.#drawContexts(frame, stretches);
    this.#drawPublished(frame);
  }

  #drawTicks(frame: Frame, ticks: readonly Tick[], alone: boolean): void {
    const x = ({ day }: Tick) => Math.round(pixelOf(frame, day)) + 0.5;
    select(this.#lines)
      .selectAll<SVGLineElement, Tick>('line')
      .data(ticks, keyOfTick)
      .join((enter) => enter.append('line').attr('y1', HEAD))
      .each(function (tick) {
        setChanged(this, 'y2', frame.height);
        setChanged(this, 'transform', `translate(${x(tick)},0)`);
      });
    const y = alone ? (CONTEXT_BASELINE + TICK_BASELINE) / 2 + 1 : TICK_BASELINE;
    select(this.#ticks)
      .classed('alone', alone)
      .selectAll<SVGTextElement, Tick>('text')
      .data(ticks, keyOfTick)
      .join((enter) => enter.append('text').text(({ label }) => label))
      .each(function (tick) {
        setChanged(this, 'transform', `translate(${x(tick) + 5},${y})`);
      });
  }

  /** A context's label stays at the left edge while its stretch is there. */
  #drawContexts(frame: Frame, stretches: readonly Stretch[]): void {
    const x = ({ from, to }: Stretch) =>
      Math.min(Math.max(pixelOf(frame, from) + 5, INSET), pixelOf(frame, to) - CONTEXT_ROOM);
    select(this.#contexts)
      .selectAll<SVGTextElement, Stretch>('text')
      .data(
        stretches.filter(({ to }) => pixelOf(frame, to) > 0),
        ({ label }) => label,
      )
      .join((enter) => enter.append('text').text(({ label }) => label))
      .each(function (stretch) {
        setChanged(this, 'transform', `translate(${x(stretch).toFixed(1)},${CONTEXT_BASELINE})`);
      });
  }

  #drawPublished(frame: Frame): void {
    const { published } = frame.model;
    const x = published === null ? -1 : pixelOf(frame, published);
    this.#published.classList.toggle('hidden', x < 0 || x > frame.width);
    setChanged(this.#published, 'transform', `translate(${x.toFixed(1)},0)`);
    setChanged(this.#published, 'y2', frame.height);
  }
}

/** A tick keeps its element while it moves: a moved text costs much less than one written anew. */
const keyOfTick = ({ day, label }: Tick): string => `${day} ${label}`;

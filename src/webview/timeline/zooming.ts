import { select } from 'd3-selection';
import { zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3-zoom';
import { prefersStill } from '../dom';
import { betweenWindows, clampWindow, deepestZoom, transformOf, windowOf, type DayWindow } from './viewport';

/** How long a jump of the view takes, in milliseconds. */
const GLIDE = 260;

/**
 * The stretch of time in view, moved by wheel, pinch and drag (d3-zoom) or by asking for a window. Kept in days, not in
 * d3's transform, so that it survives resizing, edits and reloads.
 */
export class Zooming {
  readonly #svg: SVGSVGElement;
  readonly #behaviour: ZoomBehavior<SVGSVGElement, unknown>;
  readonly #moved: () => void;
  readonly #glides: () => void;
  #fit: DayWindow = { from: 0, to: 1 };
  #view: DayWindow = { from: 0, to: 1 };
  #width = 1;
  #gliding = 0;

  /** @param moved called when the view changed @param glides called when it begins to glide, or stops */
  constructor(svg: SVGSVGElement, moved: () => void, glides: () => void) {
    this.#svg = svg;
    this.#moved = moved;
    this.#glides = glides;
    this.#behaviour = zoom<SVGSVGElement, unknown>()
      .clickDistance(4)
      .filter((event: Event) => !isPan(event) && !(event instanceof MouseEvent && event.button !== 0))
      .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => this.#follow(transform));
    select(svg).call(this.#behaviour).on('dblclick.zoom', null);
    svg.addEventListener('wheel', (event) => this.#panByWheel(event), { passive: false });
    svg.addEventListener('pointerdown', () => this.#stopGliding());
  }

  /** The view is on its way to a window. */
  get isGliding(): boolean {
    return this.#gliding !== 0;
  }

  get view(): DayWindow {
    return this.#view;
  }

  /** Scale of the view; 1 where everything is in it. */
  get scale(): number {
    return (this.#fit.to - this.#fit.from) / (this.#view.to - this.#view.from);
  }

  /** Everything is in view. */
  get fits(): boolean {
    return this.scale < 1.001;
  }

  /** Sets what there is to see and the width it is seen in; shows the view, or all where it is null. */
  frame(fit: DayWindow, width: number, height: number, view: DayWindow | null): void {
    this.#fit = fit;
    this.#width = width;
    const extent: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    this.#behaviour
      .extent(extent)
      .translateExtent(extent)
      .scaleExtent([1, deepestZoom(fit, width)]);
    this.#apply(clampWindow(view ?? fit, fit, width));
  }

  /** Shows a window, gliding there unless the reader wants no motion. */
  show(view: DayWindow, glide = true): void {
    this.#stopGliding();
    const target = clampWindow(view, this.#fit, this.#width);
    if (glide && !prefersStill()) this.#glide(this.#view, target, performance.now());
    else this.#apply(target);
  }

  /** Shows everything. */
  showAll(): void {
    this.show(this.#fit);
  }

  #glide(from: DayWindow, to: DayWindow, since: number): void {
    this.#gliding = requestAnimationFrame((now) => {
      const time = Math.min(Math.max((now - since) / GLIDE, 0), 1);
      this.#apply(time === 1 ? to : betweenWindows(from, to, easeOut(time)));
      if (time < 1) this.#glide(from, to, since);
      else this.#stopGliding();
    });
    this.#glides();
  }

  #stopGliding(): void {
    cancelAnimationFrame(this.#gliding);
    this.#gliding = 0;
    this.#glides();
  }

  /** Moves d3's transform to a window; `#follow` does the rest. */
  #apply(view: DayWindow): void {
    const { k, x } = transformOf(view, this.#fit, this.#width);
    this.#behaviour.transform(select(this.#svg), zoomIdentity.translate(x, 0).scale(k));
  }

  #follow(transform: { readonly k: number; readonly x: number }): void {
    this.#view = windowOf(transform, this.#fit, this.#width);
    this.#moved();
  }

  #panByWheel(event: WheelEvent): void {
    if (!isPan(event)) return;
    event.preventDefault();
    const pixels = (event.deltaX || event.deltaY) * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1);
    this.#behaviour.translateBy(select(this.#svg), -pixels / this.scale, 0);
  }
}

/** A wheel turned sideways, by a trackpad or with Shift, pans; any other zooms. */
const isPan = (event: Event): boolean =>
  event instanceof WheelEvent && !event.ctrlKey && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY));

const easeOut = (time: number): number => 1 - (1 - time) ** 3;

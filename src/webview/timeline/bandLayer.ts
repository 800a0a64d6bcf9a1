import { setChanged, svg } from '../dom';
import { BAND_HEAD, type Frame, type PlacedBand } from './frame';
import { count } from './wording';

/** Before a band's name, in pixels. */
const INDENT = 8;

/** Names over the lanes of each part, in view wherever the axis is panned to. */
export class BandLayer {
  readonly element = svg('g', { class: 'bands', 'aria-hidden': 'true' });

  draw({ arrangement: { bands }, width }: Frame): void {
    while (this.element.children.length > bands.length) this.element.lastElementChild?.remove();
    bands.forEach((band, index) => {
      drawBand((this.element.children[index] as SVGGElement | undefined) ?? this.#create(), band, width);
    });
  }

  #create(): SVGGElement {
    const name = svg('text', { x: INDENT, y: BAND_HEAD / 2 }, svg('tspan', { class: 'name' }), svg('tspan', { dx: 8 }));
    return this.element.appendChild(svg('g', {}, svg('line', { y1: 0.5, y2: 0.5, x1: 0 }), name));
  }
}

function drawBand(group: SVGGElement, { name, events, top }: PlacedBand, width: number): void {
  const [line, text] = group.children;
  setChanged(group, 'transform', `translate(0,${top})`);
  setChanged(line!, 'x2', width);
  write(text!.firstElementChild!, name);
  write(text!.lastElementChild!, count(events, 'event'));
}

function write(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

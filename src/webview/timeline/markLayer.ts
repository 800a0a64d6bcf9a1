import { svg } from '../dom';
import type { Frame } from './frame';
import { geometryOf, mayBeInView } from './geometry';
import type { Placed } from './lanes';
import { MarkNode } from './markNode';

/** The index of the event that an element of this layer belongs to, or null. */
export function eventUnder(target: EventTarget | null): number | null {
  const group = target instanceof Element ? target.closest<SVGGElement>('.event') : null;
  return group ? Number(group.dataset.index) : null;
}

/** Fewer than these glide to another lane; more of them would take the time of the frames that they glide in. */
const MOST_GLIDING = 60;

/** The events that have a lane. Only those in view have elements, and these are kept while they stay in view. */
export class MarkLayer {
  readonly element = svg('g', { class: 'events' });
  readonly #nodes = new Map<number, MarkNode>();

  /** Forgets all elements: the items are others. */
  clear(): void {
    this.#nodes.clear();
    this.element.replaceChildren();
  }

  draw(frame: Frame): void {
    const stale = new Set(this.#nodes.keys());
    for (const placed of frame.arrangement.lanes.placed) {
      if (!mayBeInView(frame, placed)) continue;
      stale.delete(placed.index);
      this.#drawOne(frame, placed);
    }
    for (const index of stale) {
      this.#nodes.get(index)?.group.remove();
      this.#nodes.delete(index);
    }
    this.element.classList.toggle('still', this.#nodes.size > MOST_GLIDING);
  }

  /** Where an event is on the page; undefined where it is not drawn. */
  rectOf(index: number): DOMRect | undefined {
    return this.#nodes.get(index)?.rect;
  }

  #drawOne(frame: Frame, placed: Placed): void {
    const { index } = placed;
    const geometry = geometryOf(frame, placed);
    const node = this.#nodes.get(index) ?? this.#create(frame, index);
    node.place(geometry);
    node.write(frame.arrangement.labelOf(index), geometry, frame.arrangement.metrics.lines);
    node.mark(index === frame.caret, index === frame.current);
  }

  #create(frame: Frame, index: number): MarkNode {
    const node = new MarkNode(index, frame.model.items[index]!);
    this.#nodes.set(index, node);
    this.element.append(node.group);
    return node;
  }
}

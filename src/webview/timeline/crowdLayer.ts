import { setChanged, svg } from '../dom';
import type { Crowd } from './crowds';
import { CROWD_ROW, pixelOf, type Frame } from './frame';
import { count } from './wording';

const CHIP_WIDTH = 38;
const CHIP_HEIGHT = 20;

/** Counts of the events that no lane has room for, in a row below the lanes. */
export class CrowdLayer {
  readonly element = svg('g', { class: 'crowds' });
  readonly #members = new WeakMap<Element, readonly number[]>();

  draw(frame: Frame): void {
    const chips = chipsOf(frame);
    while (this.element.children.length > chips.length) this.element.lastElementChild?.remove();
    chips.forEach((chip, index) => {
      const group = (this.element.children[index] as SVGGElement | undefined) ?? this.#create();
      this.#members.set(group, chip.members);
      drawChip(group, chip, frame);
    });
  }

  /** The members of the count that an element of this layer belongs to, or null. */
  membersUnder(target: EventTarget | null): readonly number[] | null {
    const group = target instanceof Element ? target.closest('.crowd') : null;
    return (group && this.#members.get(group)) ?? null;
  }

  #create(): SVGGElement {
    const ground = svg('rect', { width: CHIP_WIDTH, height: CHIP_HEIGHT, rx: CHIP_HEIGHT / 2 });
    const label = svg('text', { x: CHIP_WIDTH / 2, y: CHIP_HEIGHT / 2 });
    return this.element.appendChild(
      svg('g', { class: 'crowd', role: 'option', 'aria-selected': 'false' }, ground, label),
    );
  }
}

interface Chip {
  readonly x: number;
  readonly members: readonly number[];
}

/** Counts in view. What began before it and lasts into it is counted at its left edge. */
function chipsOf(frame: Frame): Chip[] {
  const { crowds } = frame.arrangement;
  const lasting: number[] = [];
  const chips: Chip[] = [];
  for (const crowd of crowds) {
    const x = centreOf(frame, crowd) - CHIP_WIDTH / 2;
    if (x < 0) {
      for (const index of crowd.members) if (frame.model.items[index]!.last >= frame.view.from) lasting.push(index);
    } else if (x < frame.width) chips.push({ x, members: crowd.members });
  }
  if (lasting.length === 0) return chips;
  const beside = chips[0] && chips[0].x < CHIP_WIDTH + 4 ? chips.shift() : undefined;
  return [{ x: 2, members: [...lasting, ...(beside?.members ?? [])] }, ...chips];
}

/** Counts are laid out at the scale of the layout and move apart as one zooms in. */
const centreOf = (frame: Frame, { centre }: Crowd): number =>
  pixelOf(frame, frame.arrangement.origin + centre / frame.arrangement.dayWidth);

function drawChip(group: SVGGElement, { x, members }: Chip, frame: Frame): void {
  const label = group.lastElementChild!;
  const y = frame.height - CROWD_ROW + (CROWD_ROW - CHIP_HEIGHT) / 2;
  setChanged(group, 'transform', `translate(${x.toFixed(1)},${y})`);
  setChanged(group, 'aria-label', count(members.length, 'more event'));
  const text = `+${members.length}`;
  if (label.textContent !== text) label.textContent = text;
  group.classList.toggle('caret', frame.caret !== null && members.includes(frame.caret));
}

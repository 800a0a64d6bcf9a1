import { html } from '../dom';

/** One thing that can be ticked. */
export interface MenuEntry {
  readonly name: string;
  /** How many events it has. */
  readonly events: number;
}

/** Between a list and the edge of the page, in pixels. */
const EDGE = 8;

let menus = 0;

/** A button that opens a list of boxes to tick; Escape or a click elsewhere closes it. */
export class Menu {
  readonly element: HTMLElement;
  readonly #name: string;
  readonly #button: HTMLButtonElement;
  readonly #panel: HTMLElement;
  readonly #changed: (ticked: readonly string[]) => void;

  constructor(name: string, changed: (ticked: readonly string[]) => void) {
    this.#name = name;
    this.#changed = changed;
    const id = `menu-${(menus += 1)}`;
    this.#panel = html('div', { class: 'menu-panel', id, role: 'group', 'aria-label': name, hidden: '' });
    this.#button = html('button', {
      type: 'button',
      class: 'menu-button',
      'aria-expanded': 'false',
      'aria-controls': id,
    });
    this.element = html('div', { class: 'menu' }, this.#button, this.#panel);
    this.#button.addEventListener('click', () => this.#open(this.#panel.hidden));
    this.#panel.addEventListener('change', () => this.#changed(this.#ticked()));
    this.element.addEventListener('keydown', (event) => this.#close(event));
    this.element.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.#open(false);
    });
    document.addEventListener('pointerdown', ({ target }) => {
      if (!(target instanceof Node && this.element.contains(target))) this.#open(false);
    });
  }

  /** Lists entries, those ticked that are named; without any it is not shown. */
  show(entries: readonly MenuEntry[], ticked: readonly string[]): void {
    this.element.hidden = entries.length === 0;
    const boxes = this.#boxes();
    if (boxes.length === entries.length && boxes.every(({ value }, at) => value === entries[at]!.name)) {
      for (const box of boxes) box.checked = ticked.includes(box.value);
    } else this.#panel.replaceChildren(...entries.map((entry) => rowOf(entry, ticked.includes(entry.name))));
    this.#button.textContent = ticked.length > 0 ? `${this.#name} (${ticked.length})` : this.#name;
    this.#button.classList.toggle('narrowed', ticked.length > 0);
  }

  #boxes(): HTMLInputElement[] {
    return [...this.#panel.querySelectorAll('input')];
  }

  #ticked(): string[] {
    return this.#boxes()
      .filter(({ checked }) => checked)
      .map(({ value }) => value);
  }

  #open(open: boolean): void {
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (!open) return;
    this.#keepInside();
    this.#boxes()[0]?.focus();
  }

  /** Moves the list to the left where it would leave the page. */
  #keepInside(): void {
    this.#panel.style.left = '0';
    const beyond = this.#panel.getBoundingClientRect().right + EDGE - innerWidth;
    if (beyond > 0) this.#panel.style.left = `${-beyond}px`;
  }

  /** Arrows go from box to box, Escape back to the button. */
  #close(event: KeyboardEvent): void {
    if (this.#panel.hidden) return;
    const boxes = this.#boxes();
    const here = boxes.findIndex((box) => box === document.activeElement);
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (event.key === 'Escape') {
      this.#open(false);
      this.#button.focus();
    } else if (step !== undefined && here >= 0) boxes[(here + step + boxes.length) % boxes.length]!.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

const rowOf = ({ name, events }: MenuEntry, ticked: boolean): HTMLElement => {
  const box = html('input', { type: 'checkbox', value: name });
  box.checked = ticked;
  return html(
    'label',
    {},
    box,
    html('span', { class: 'name' }, name),
    html('span', { class: 'events' }, String(events)),
  );
};

import type { TimelineForm } from '../../shared/timelineProtocol';
import { html, svg } from '../dom';

/** What the header asks for. */
export interface HeaderActions {
  choose(form: TimelineForm): void;
  zoom(direction: 'in' | 'out' | 'all'): void;
  /** Shows or hides the row that searches, narrows and arranges. */
  narrow(): void;
}

/** Outlines on a 16 × 16 grid. */
const ICONS = {
  axis: 'M2 3.5v9M5 5h6M5 8h9M5 11h4',
  list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h8M5.5 12h8',
  narrow: 'M2.5 3.5h11L9.5 8.3v4.2l-3-1.4V8.3z',
  in: 'M8 3.5v9M3.5 8h9',
  out: 'M3.5 8h9',
  all: 'M2 3.5v9M14 3.5v9M4.5 8h7M6.5 5.8 4.3 8l2.2 2.2M9.5 5.8 11.7 8l-2.2 2.2',
} as const;

const FORMS: readonly { readonly form: TimelineForm; readonly name: string }[] = [
  { form: 'axis', name: 'Axis' },
  { form: 'list', name: 'List' },
];

/** The article's title, a line on its chronology, the choice of form and the zoom. */
export class Header {
  readonly element: HTMLElement;
  readonly #title = html('h1');
  readonly #overview = html('p', { class: 'overview-line' });
  readonly #tabs: readonly HTMLButtonElement[];
  readonly #zoom: HTMLElement;
  readonly #narrow: HTMLButtonElement;
  readonly #actions: HeaderActions;

  constructor(actions: HeaderActions) {
    this.#actions = actions;
    this.#tabs = FORMS.map(({ form, name }) => this.#tab(form, name));
    const tabs = html('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Form of the timeline' }, ...this.#tabs);
    tabs.addEventListener('keydown', (event) => this.#switchByKey(event));
    this.#zoom = html(
      'div',
      { class: 'zoom', role: 'group', 'aria-label': 'Zoom' },
      this.#button('out', 'Zoom out (−)'),
      this.#button('in', 'Zoom in (+)'),
      this.#button('all', 'Show everything (0)'),
    );
    this.#narrow = html(
      'button',
      {
        type: 'button',
        title: 'Search, filter and arrange (F)',
        'aria-controls': 'controls',
        'aria-expanded': 'false',
      },
      icon(ICONS.narrow),
      html('span', { class: 'spoken' }, 'Search, filter and arrange'),
    );
    this.#narrow.addEventListener('click', () => actions.narrow());
    this.element = html(
      'header',
      {},
      html('div', { class: 'heading' }, this.#title, this.#overview),
      html('div', { class: 'tools' }, this.#narrow, this.#zoom, tabs),
    );
  }

  /** Names the article and sums its chronology up. */
  describe(title: string, overview: string): void {
    this.#title.textContent = title;
    this.#title.title = title;
    this.#overview.textContent = overview;
  }

  /** Shows which form is chosen. */
  choose(form: TimelineForm): void {
    for (const tab of this.#tabs) {
      const chosen = tab.dataset.form === form;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
    }
    this.#zoom.classList.toggle('away', form !== 'axis');
  }

  /** Shows whether the row of controls is open, and whether it leaves events out. */
  showNarrowing(open: boolean, narrowed: boolean): void {
    this.#narrow.setAttribute('aria-expanded', String(open));
    this.#narrow.classList.toggle('narrowed', narrowed);
  }

  #tab(form: TimelineForm, name: string): HTMLButtonElement {
    const attributes = {
      type: 'button',
      role: 'tab',
      id: `tab-${form}`,
      'aria-controls': `form-${form}`,
      'data-form': form,
    };
    const tab = html('button', attributes, icon(ICONS[form]), html('span', {}, name));
    tab.addEventListener('click', () => this.#actions.choose(form));
    return tab;
  }

  #button(direction: 'in' | 'out' | 'all', name: string): HTMLButtonElement {
    const button = html('button', { type: 'button', title: name, 'aria-label': name }, icon(ICONS[direction]));
    button.addEventListener('click', () => this.#actions.zoom(direction));
    return button;
  }

  #switchByKey(event: KeyboardEvent): void {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const other = this.#tabs.find((tab) => tab.getAttribute('aria-selected') !== 'true');
    other?.click();
    other?.focus();
  }
}

const icon = (path: string): SVGSVGElement =>
  svg('svg', { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: path }));

import type { TimelineModel } from '../../shared/timelineModel';
import type { TimelineForm, TimelineNews, TimelineRequest, TimelineState } from '../../shared/timelineProtocol';
import { AxisView } from './axisView';
import { html } from './dom';
import { Header } from './header';
import { legendOf } from './legend';
import { ListView } from './listView';
import { Tooltip } from './tooltip';
import { NO_EVENTS, type TimelineActions } from './views';
import { overviewOf } from './wording';

/** The way out of the page. */
export interface TimelineHost {
  post(request: TimelineRequest): void;
  save(state: TimelineState): void;
}

/** State is written when the view has rested so long, in milliseconds. */
const SAVE_DELAY = 200;

/** The whole page: header, the two forms of one chronology, and what to say where there is none. */
export class TimelineApp {
  readonly #host: TimelineHost;
  readonly #tooltip = new Tooltip();
  readonly #header = new Header({ choose: (form) => this.#choose(form, true), zoom: (to) => this.#axis.zoom(to) });
  readonly #axis: AxisView;
  readonly #list: ListView;
  readonly #legend = html('footer');
  readonly #nothing = html('div', { class: 'nothing', role: 'status', hidden: '' });
  readonly #main: HTMLElement;
  #state: TimelineState;
  #model: TimelineModel = NO_EVENTS;
  #indices = new Map<string, number>();
  #saving: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, host: TimelineHost, state: TimelineState) {
    this.#host = host;
    this.#state = state;
    const actions: TimelineActions = {
      reveal: ({ id }, focus) => host.post({ type: 'reveal', event: id, focus }),
      list: (index) => this.#listAt(index),
      changed: () => this.#remember(),
    };
    this.#axis = new AxisView(actions, this.#tooltip);
    this.#list = new ListView(actions, this.#tooltip);
    this.#main = html('main', {}, asPanel(this.#axis.element, 'axis'), asPanel(this.#list.element, 'list'));
    root.append(this.#header.element, this.#main, this.#legend, this.#nothing, this.#tooltip.element);
    this.#choose(state.form, false);
  }

  /** Takes in what the host says. */
  receive(news: TimelineNews): void {
    switch (news.type) {
      case 'show':
        return this.#show(news.uri, news.model);
      case 'empty':
        return this.#showNothing();
      case 'caret':
        return this.#markCaret(news.event);
    }
  }

  /** The same article keeps its view and its place in the list; another one starts with everything in view. */
  #show(uri: string, model: TimelineModel): void {
    const known = uri === this.#state.uri;
    const view = known ? (this.#model === NO_EVENTS ? this.#state.view : this.#axis.view) : null;
    const scroll = known ? (this.#model === NO_EVENTS ? this.#state.scroll : this.#list.scroll) : 0;
    this.#model = model;
    this.#indices = new Map(model.items.map(({ id }, index) => [id, index]));
    this.#state = { ...this.#state, uri, view, scroll };
    this.#header.describe(model.title ?? 'Timeline', overviewOf(model));
    this.#legend.replaceChildren(legendOf(model.items));
    if (model.items.length === 0)
      this.#say(
        'No dated events in this article',
        'Where its text names days, months, years or periods, they appear here.',
      );
    else this.#say(null);
    this.#axis.show(model, view);
    this.#list.show(model, scroll);
    this.#save();
  }

  #showNothing(): void {
    this.#model = NO_EVENTS;
    this.#header.describe('Timeline', '');
    this.#say(
      'Open an article',
      'Markdown or plain text: the events that it dates appear here, and a click goes to their sentence.',
    );
  }

  /** Shows a message in place of the forms, or the forms. */
  #say(title: string | null, advice = ''): void {
    this.#nothing.replaceChildren(html('p', { class: 'lead' }, title ?? ''), html('p', {}, advice));
    this.#nothing.hidden = title === null;
    document.body.classList.toggle('without-events', title !== null);
  }

  #markCaret(event: string | null): void {
    const index = event === null ? null : (this.#indices.get(event) ?? null);
    this.#axis.markCaret(index);
    this.#list.markCaret(index);
  }

  #choose(form: TimelineForm, focus: boolean): void {
    this.#tooltip.hide();
    this.#header.choose(form);
    document.getElementById('form-axis')?.classList.toggle('away', form !== 'axis');
    document.getElementById('form-list')?.classList.toggle('away', form !== 'list');
    this.#state = { ...this.#state, form };
    if (focus) this.#save();
  }

  #listAt(index: number): void {
    this.#choose('list', true);
    this.#list.focusAt(index);
  }

  #remember(): void {
    clearTimeout(this.#saving);
    this.#saving = setTimeout(() => {
      this.#state = { ...this.#state, view: this.#axis.view, scroll: this.#list.scroll };
      this.#save();
    }, SAVE_DELAY);
  }

  #save(): void {
    this.#host.save(this.#state);
  }
}

/** A form as the panel of its tab. */
function asPanel(element: HTMLElement, form: TimelineForm): HTMLElement {
  element.id = `form-${form}`;
  element.setAttribute('role', 'tabpanel');
  element.setAttribute('aria-labelledby', `tab-${form}`);
  return element;
}

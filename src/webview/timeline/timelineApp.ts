import type { PictureFormatId } from '../../shared/timelineExport/formats';
import type { TimelineModel } from '../../shared/timelineModel';
import {
  INITIAL_STATE,
  type TimelineForm,
  type TimelineNews,
  type TimelineRequest,
  type TimelineState,
} from '../../shared/timelineProtocol';
import { AxisView } from './axisView';
import { html } from '../dom';
import { Header } from './header';
import { legendOf } from './legend';
import { ListView } from './listView';
import { pictureOf } from './picture';
import { Tooltip } from './tooltip';
import { NO_EVENTS, type TimelineActions } from './views';
import { overviewOf } from './wording';

/** The way out of the page. */
export interface TimelineHost {
  post(request: TimelineRequest): void;
  save(state: TimelineState): void;
}

interface Message {
  readonly lead: string;
  readonly advice: string;
}

const UNDATED: Message = {
  lead: 'No dated events in this article',
  advice: 'Where its text names days, months, years or periods, they appear here.',
};
const NO_ARTICLE: Message = {
  lead: 'Open an article',
  advice: 'Markdown or plain text: the events that it dates appear here, and a click goes to their sentence.',
};

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
    const forms = [asPanel(this.#axis.element, 'axis'), asPanel(this.#list.element, 'list')];
    root.append(this.#header.element, html('main', {}, ...forms, this.#nothing, this.#tooltip.element), this.#legend);
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
      case 'picture':
        return void this.#sendPicture(news.format);
    }
  }

  /** Gives the keyboard to the form in view. */
  focus(): void {
    if (this.#state.form === 'axis') this.#axis.focus();
    else this.#list.focus();
  }

  async #sendPicture(format: PictureFormatId): Promise<void> {
    try {
      await nextFrames();
      const canvas = this.#axis.element.querySelector<SVGSVGElement>('.canvas')!;
      const data = await pictureOf(canvas, this.#model.title ?? 'Timeline', format);
      this.#host.post({ type: 'picture', format, data });
    } catch (error) {
      this.#host.post({ type: 'noPicture', format, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The same article keeps its view and its place in the list; another one starts with everything in view. */
  #show(uri: string, model: TimelineModel): void {
    const { view, scroll } = uri === this.#state.uri ? this.#place() : INITIAL_STATE;
    this.#model = model;
    this.#indices = new Map(model.items.map(({ id }, index) => [id, index]));
    this.#state = { ...this.#state, uri, view, scroll };
    this.#header.describe(model.title ?? 'Timeline', overviewOf(model));
    this.#legend.replaceChildren(legendOf(model));
    this.#say(model.items.length === 0 ? UNDATED : null);
    this.#axis.show(model, view);
    this.#list.show(model, scroll);
    this.#save();
  }

  /** Where the reader is in both forms; before anything was shown, where they were before the reload. */
  #place(): Pick<TimelineState, 'view' | 'scroll'> {
    return this.#model === NO_EVENTS ? this.#state : { view: this.#axis.view, scroll: this.#list.scroll };
  }

  #showNothing(): void {
    this.#model = NO_EVENTS;
    this.#header.describe('Timeline', '');
    this.#say(NO_ARTICLE);
  }

  /** Shows a message in place of the forms, or the forms. */
  #say(message: Message | null): void {
    this.#nothing.replaceChildren(
      html('p', { class: 'lead' }, message?.lead ?? ''),
      html('p', {}, message?.advice ?? ''),
    );
    this.#nothing.hidden = message === null;
    document.body.classList.toggle('without-events', message !== null);
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
    if (form === 'list') this.#list.open();
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
      this.#state = { ...this.#state, ...this.#place() };
      this.#save();
    }, SAVE_DELAY);
  }

  #save(): void {
    this.#host.save(this.#state);
  }
}

/** Until what was just shown is laid out and drawn. */
const nextFrames = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

/** A form as the panel of its tab. */
function asPanel(element: HTMLElement, form: TimelineForm): HTMLElement {
  element.id = `form-${form}`;
  element.setAttribute('role', 'tabpanel');
  element.setAttribute('aria-labelledby', `tab-${form}`);
  return element;
}

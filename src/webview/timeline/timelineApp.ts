import { arrangementOf, EVERYTHING, isNarrowed, type TimelineChoice } from '../../shared/timelineChoice';
import type { PictureFormatId } from '../../shared/timelineExport/formats';
import type { TimelineModel } from '../../shared/timelineModel';
import {
  type TimelineAction,
  type TimelineForm,
  type TimelineNews,
  type TimelineRequest,
  type TimelineState,
} from '../../shared/timelineProtocol';
import { AxisView } from './axisView';
import { chosen } from './chosen';
import { Controls } from './controls';
import { html } from '../dom';
import { Header } from './header';
import { legendOf } from './legend';
import { ListView } from './listView';
import { pageKey } from './pageKeys';
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
const UNREAD: Message = {
  lead: 'Only the outline of this article was read',
  advice: '“Read This Article in Full” finds its dated events.',
};
const NO_ARTICLE: Message = {
  lead: 'Open an article',
  advice: 'Markdown or plain text: the events that it dates appear here, and a click goes to their sentence.',
};

const NONE_CHOSEN: Message = {
  lead: 'No event fits',
  advice: 'None has all the words looked for, and actors, sections and dates as chosen.',
};

/** State is written when the view has rested so long, in milliseconds. */
const SAVE_DELAY = 200;

/** The whole page: header, controls, the two forms of one chronology, and what to say where there is none. */
export class TimelineApp {
  readonly #host: TimelineHost;
  readonly #tooltip = new Tooltip();
  readonly #header = new Header({
    choose: (form) => this.#choose(form, true),
    zoom: (to) => this.#axis.zoom(to),
    narrow: () => this.#narrow(!this.#state.narrowing),
  });
  readonly #controls = new Controls(
    (change) => this.#arrange(change),
    () => this.#showAll(),
  );
  readonly #axis: AxisView;
  readonly #list: ListView;
  readonly #legend = html('footer');
  readonly #nothing = html('div', { class: 'nothing', role: 'status', hidden: '' });
  #state: TimelineState;
  /** The whole chronology, and the part of it that is shown. */
  #all: TimelineModel = NO_EVENTS;
  #model: TimelineModel = NO_EVENTS;
  /** By the event's id; made when it is first asked for. */
  #indices: ReadonlyMap<string, number> | undefined;
  #caret: string | null = null;
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
    const main = html('main', {}, ...forms, this.#nothing, this.#tooltip.element);
    root.append(this.#header.element, this.#controls.element, main, this.#legend);
    root.addEventListener('keydown', (event) => {
      const action = pageKey(event);
      if (!action) return;
      event.preventDefault();
      this.#do(action);
    });
    this.#showControls();
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
        this.#caret = news.event;
        return this.#markCaret();
      case 'go':
        return this.#goTo(news.event, news.actor);
      case 'do':
        return this.#do(news.action);
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

  /** Gives the keyboard to the form in view if the page has it: a command may come while the reader types elsewhere. */
  #keepKeyboard(): void {
    if (document.hasFocus()) this.focus();
  }

  /** The same article keeps its view, its filters and its place in the list; another one starts with everything. */
  #show(uri: string, model: TimelineModel): void {
    const isSame = uri === this.#state.uri;
    const place = isSame ? this.#place() : { view: null, scroll: 0 };
    const choice = isSame ? this.#state.choice : arrangementOf(this.#state.choice);
    this.#all = model;
    this.#state = { ...this.#state, uri, ...place, choice };
    this.#present();
    this.#save();
  }

  /** Shows what is chosen of the chronology, where the state says. */
  #present(): void {
    const { choice, view, scroll } = this.#state;
    this.#model = chosen(this.#all, choice);
    this.#indices = undefined;
    this.#header.describe(this.#all.title ?? 'Timeline', overviewOf(this.#model, this.#all.items.length));
    this.#legend.replaceChildren(legendOf(this.#all, choice.hidden, (grain) => this.#toggle(grain)));
    this.#showControls();
    this.#say(this.#lack());
    const events = isNarrowed(choice) ? this.#model.items.map(({ id }) => id) : null;
    this.#host.post({ type: 'chosen', events });
    this.#axis.show(this.#model, choice, view);
    this.#list.show(this.#model, choice, scroll);
    this.#markCaret();
  }

  /** Where the reader is in both forms; before anything was shown, where they were before the reload. */
  #place(): Pick<TimelineState, 'view' | 'scroll'> {
    return this.#model === NO_EVENTS ? this.#state : { view: this.#axis.view, scroll: this.#list.scroll };
  }

  /** What keeps the forms empty; null where they are not. */
  #lack(): Message | null {
    if (this.#all.outlineOnly) return UNREAD;
    if (this.#all.items.length === 0) return UNDATED;
    return this.#model.items.length === 0 ? NONE_CHOSEN : null;
  }

  #showNothing(): void {
    this.#all = NO_EVENTS;
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
    document.body.classList.toggle('without-forms', message !== null);
    document.body.classList.toggle('without-events', message !== null && message !== NONE_CHOSEN);
  }

  #markCaret(): void {
    const index = this.#caret === null ? null : (this.#indexOf(this.#caret) ?? null);
    this.#axis.markCaret(index);
    this.#list.markCaret(index);
  }

  /** Where an event is among those shown. */
  #indexOf(event: string): number | undefined {
    this.#indices ??= new Map(this.#model.items.map(({ id }, index) => [id, index]));
    return this.#indices.get(event);
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

  /** Another choice of events, or another arrangement of them; the view stays. */
  #arrange(change: Partial<TimelineChoice>): void {
    this.#tooltip.hide();
    this.#state = { ...this.#state, ...this.#place(), scroll: 0, choice: { ...this.#state.choice, ...change } };
    this.#present();
    this.#save();
  }

  #showAll(): void {
    const { lanes, order } = this.#state.choice;
    this.#arrange({ ...EVERYTHING, lanes, order });
  }

  /** All events of one actor, with the row of controls that says so. */
  #showOf(actor: string): void {
    const { lanes, order } = this.#state.choice;
    this.#state = { ...this.#state, narrowing: true };
    this.#arrange({ ...EVERYTHING, lanes, order, actors: [actor] });
  }

  #toggle(grain: TimelineChoice['hidden'][number]): void {
    const { hidden } = this.#state.choice;
    this.#arrange({ hidden: hidden.includes(grain) ? hidden.filter((other) => other !== grain) : [...hidden, grain] });
    this.#legend.querySelector<HTMLElement>(`[data-grain=${grain}]`)?.focus();
  }

  #narrow(open: boolean): void {
    this.#state = { ...this.#state, narrowing: open };
    this.#showControls();
    if (open) this.#controls.focusSearch();
    else this.#keepKeyboard();
    this.#save();
  }

  #showControls(): void {
    const { choice, narrowing } = this.#state;
    this.#controls.element.hidden = !narrowing;
    if (narrowing) this.#controls.show(this.#all, choice); // counting is no work for the first picture
    this.#header.showNarrowing(narrowing, isNarrowed(choice));
  }

  /** What a key of the page or a command of the extension asks for. */
  #do(action: TimelineAction): void {
    const { choice, form, narrowing } = this.#state;
    switch (action) {
      case 'search':
        return this.#narrow(true);
      case 'narrow':
        return this.#narrow(!narrowing);
      case 'lanes':
        return this.#arrange({ lanes: NEXT_LANES[choice.lanes] });
      case 'order':
        return this.#arrange({ order: choice.order === 'calendar' ? 'story' : 'calendar' });
      case 'form':
        this.#choose(form === 'axis' ? 'list' : 'axis', true);
        return this.#keepKeyboard();
      case 'all':
        return this.#showAll();
      case 'zoomIn':
        return this.#axis.zoom('in');
      case 'zoomOut':
        return this.#axis.zoom('out');
      case 'zoomAll':
        return this.#axis.zoom('all');
    }
  }

  /** An event that a filter hides is worth more than the filter. */
  #goTo(event: string, actor: string | null): void {
    if (!this.#all.items.some(({ id }) => id === event)) return;
    if (actor !== null) this.#showOf(actor);
    if (this.#indexOf(event) === undefined) this.#showAll();
    const index = this.#indexOf(event)!;
    if (this.#state.form === 'list') this.#list.focusAt(index);
    else {
      this.#axis.focus();
      this.#axis.goTo(index);
    }
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

const NEXT_LANES = { none: 'section', section: 'actor', actor: 'none' } as const;

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

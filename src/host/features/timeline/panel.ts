import * as vscode from 'vscode';
import type { PictureFormatId } from '../../../shared/timelineExport/formats';
import { eventAt, growTimeline } from '../../../shared/timelineModel';
import {
  isTimelineRequest,
  type TimelineAction,
  type TimelineNews,
  type TimelineRequest,
  type TimelineState,
} from '../../../shared/timelineProtocol';
import type { ReaderDeps } from '../../readerDeps';
import { isArticle, openDocumentAt } from '../../articleDocuments';
import type { AnalysedArticle } from '../../articleService';
import { revealSpan } from '../../reveal';
import { resourceRoots, webviewPage, type PageParts } from '../../webviewPage';
import { Pictures, type PictureOutcome } from './pictures';
import type { TimelineSurface } from './surface';

const PAGE: PageParts = {
  title: 'Timeline',
  script: 'dist/webview/timeline.js',
  styles: ['media/timeline.css'],
  // A PNG is made of an SVG that the page holds itself.
  alsoAllowed: ['img-src data:'],
};

/** What the panel's page may do. It is built anew whenever it comes into view, and remembers its state itself. */
export const webviewOptions = (extension: vscode.Uri): vscode.WebviewOptions & vscode.WebviewPanelOptions => ({
  enableScripts: true,
  localResourceRoots: resourceRoots(extension),
});

/** The host's side of the timeline: says what there is to show, and goes where the reader points. */
export class TimelinePanel implements vscode.Disposable {
  readonly #surface: TimelineSurface;
  readonly #deps: ReaderDeps;
  readonly #subscriptions: vscode.Disposable[];
  /** The article on the page; stays when the reader turns to something that is no article. */
  #shown: AnalysedArticle | undefined;
  /** The event the reader went to: of several in one sentence it stays the marked one. */
  #chosen: string | null = null;
  /** The event last marked on the page. */
  #marked: string | null = null;
  #filtered: readonly string[] | null = null;
  readonly #pictures = new Pictures();
  /** The page's script listens. */
  #listening = false;
  /** The page has been told of the article. */
  #isTold = false;
  /** What the page is told as soon as it listens and knows the article. */
  #waiting: TimelineNews[] = [];

  constructor(surface: TimelineSurface, deps: ReaderDeps, state: TimelineState) {
    const { context, active } = deps;
    const { webview } = surface;
    this.#surface = surface;
    this.#deps = deps;
    this.#subscriptions = [
      webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      surface.onDidChangeVisibility(() => (this.#listening &&= surface.visible)),
      surface.onDidDispose(() => this.#stop()),
      active.onDidChange((analysed) => this.#follow(analysed)),
      active.onDidMoveCaret(() => this.#sendCaret()),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
    webview.options = webviewOptions(context.extensionUri);
    webview.html = webviewPage(webview, context.extensionUri, PAGE);
    if (active.document) this.#follow(active.analysed);
    else if (state.uri !== null) void this.#restore(state.uri);
  }

  /** Brings the timeline to the front; `focus` gives it the keyboard. */
  reveal(focus: boolean): void {
    this.#surface.show(focus);
  }

  /** Lets the page carry out a command. */
  do(action: TimelineAction): void {
    this.#sendSoon({ type: 'do', action });
  }

  /** Shows an event of the article on the page, with an actor among that actor's events. */
  goTo(event: string, actor: string | null): void {
    this.#chosen = event;
    this.#sendSoon({ type: 'go', event, actor });
  }

  /** The article on the page. */
  get shown(): vscode.Uri | undefined {
    return this.#shown?.uri;
  }

  /** Ids of the events that the reader's filter leaves; null where there is none. */
  get chosen(): readonly string[] | null {
    return this.#filtered;
  }

  /** A picture of the axis. Only a page in view can draw, so the panel comes to the front; the keyboard stays. */
  picture(format: PictureFormatId): Promise<PictureOutcome> {
    const outcome = this.#pictures.wait(format);
    this.#surface.show(false);
    this.#sendSoon({ type: 'picture', format });
    return outcome;
  }

  dispose(): void {
    this.#stop();
    this.#surface.dispose();
  }

  #stop(): void {
    this.#pictures.giveUp();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Another article, or the same one read anew. An analysis of an older text waits for the one that is under way. */
  #follow(analysed: AnalysedArticle | undefined): void {
    if (!analysed || openDocumentAt(analysed.uri.toString())?.version !== analysed.version) return;
    if (analysed.uri.toString() !== this.#shown?.uri.toString()) this.#chosen = null;
    this.#shown = analysed;
    void this.#sendAll();
  }

  #forget(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.#shown?.uri.toString()) return;
    this.#shown = undefined;
    void this.#sendAll();
  }

  /** Shows the article shown before the reload until the reader has one before them. */
  async #restore(address: string): Promise<void> {
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
      const analysed = isArticle(document) ? await this.#deps.articles.current(document) : undefined;
      if (!this.#shown) this.#follow(analysed);
    } catch (error) {
      this.#deps.log.info(`Timeline: ${address} is not there any more (${String(error)})`);
    }
  }

  #receive(message: unknown): void {
    if (isTimelineRequest(message)) this.#answer(message);
    else this.#deps.log.warn('Timeline: ignored a message that is not part of its protocol');
  }

  #answer(request: TimelineRequest): void {
    switch (request.type) {
      case 'ready':
        void this.#begin();
        break;
      case 'picture':
        this.#pictures.settle(request.format, { data: request.data });
        break;
      case 'noPicture':
        this.#pictures.settle(request.format, { failure: `The timeline could not be drawn: ${request.message}.` });
        break;
      case 'reveal':
        void this.#goTo(request.event, request.focus);
        break;
      case 'chosen':
        this.#filtered = request.events;
        break;
      case 'failed':
        this.#deps.log.error(`Timeline: ${request.message}`);
        break;
    }
  }

  async #goTo(id: string, focus: boolean): Promise<void> {
    const event = this.#shown?.article.events.find((candidate) => candidate.id === id);
    if (!this.#shown || !event) return;
    this.#chosen = id;
    try {
      await revealSpan(this.#shown.uri, event.span, { preserveFocus: !focus });
    } catch (error) {
      this.#deps.log.error(`Timeline: cannot show ${this.#shown.uri.toString(true)}: ${String(error)}`);
    }
    this.#sendCaret();
  }

  /** The page is new: it knows no article, and nothing of the pictures that were asked for before. */
  async #begin(): Promise<void> {
    this.#listening = true;
    await this.#sendAll();
    for (const format of this.#pictures.asked) this.#send({ type: 'picture', format });
  }

  async #sendAll(): Promise<void> {
    if (!this.#listening) return;
    const shown = this.#shown;
    this.#isTold = false;
    if (!shown) return this.#send({ type: 'empty' });
    const isWanted = () => this.#listening && this.#shown === shown;
    const model = await this.#deps.slices.run(growTimeline(shown.article, shown.text), isWanted);
    if (!model) return;
    this.#send({ type: 'show', uri: shown.uri.toString(), model });
    this.#isTold = true;
    this.#marked = null;
    this.#sendCaret();
    for (const news of this.#waiting.splice(0)) this.#send(news);
  }

  #sendCaret(): void {
    const { active } = this.#deps;
    if (!this.#shown || active.document?.uri.toString() !== this.#shown.uri.toString()) return;
    const event = eventAt(this.#shown.article, active.caret, this.#chosen);
    if (event === this.#marked) return;
    this.#marked = event;
    this.#send({ type: 'caret', event });
  }

  #send(news: TimelineNews): void {
    if (this.#listening) void this.#surface.webview.postMessage(news);
  }

  /** Now, or when the page has been built and has been shown the article. */
  #sendSoon(news: TimelineNews): void {
    if (this.#listening && this.#isTold) this.#send(news);
    else this.#waiting.push(news);
  }
}

import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import { isWhereItWas } from '../../../core/reading/place';
import { pathTo } from '../../../core/sectionTree';
import type { Target } from '../../../core/annotations/model';
import { Command } from '../../../shared/commands';
import type { AnalysedArticle } from '../../articleService';
import type { ReaderDeps } from '../../readerDeps';
import { revealSpan } from '../../reveal';
import { titleOf } from '../sections/sectionsProvider';
import { onScreen, topOf } from './onScreen';
import type { ShownReading } from './shownReading';
import { isTracked } from './watch';

/** Code units of a title in the status bar, and of the words in its tooltip. */
const LONGEST_TITLE = 40;
const LONGEST_WORDS = 80;

/** An open article: where the reader had stopped when it was opened, and whether the offer to go there has passed. */
interface Opening {
  place: Target | null;
  isOver: boolean;
}

/** Offers, in the status bar, to go on where the reader stopped, while they are at the top of an article. */
export class ResumeOffer implements vscode.Disposable {
  readonly #deps: ReaderDeps;
  readonly #reading: ShownReading;
  readonly #item = vscode.window.createStatusBarItem('annotatedReader.resume', vscode.StatusBarAlignment.Left);
  readonly #openings = new Map<string, Opening>();
  readonly #subscriptions: vscode.Disposable[];
  #isShown = false;
  /** Counts what was followed: of two answers on their way the later question's counts. */
  #follows = 0;

  constructor(deps: ReaderDeps, reading: ShownReading) {
    this.#deps = deps;
    this.#reading = reading;
    this.#item.name = 'Annotated Reader: resume';
    this.#item.command = Command.resumeReading;
    this.#subscriptions = [
      this.#item,
      reading.onDidChange(() => void this.#follow()),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document === deps.active.document) void this.#follow();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => void this.#follow()),
      // A document may live on for a while without a tab; who opens it again then opens it anew all the same.
      vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
        for (const { input } of closed) if (input instanceof vscode.TabInputText) this.close(input.uri.toString());
      }),
      vscode.commands.registerCommand(Command.resumeReading, () => this.#resume()),
    ];
  }

  /** Whether the offer stands: as long as it does, the place is not another one. */
  get isShown(): boolean {
    return this.#isShown;
  }

  /** Forgets an article that is closed. */
  close(address: string): void {
    this.#openings.delete(address);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  async #follow(): Promise<void> {
    const follow = (this.#follows += 1);
    const offered = await this.#offered();
    if (follow !== this.#follows) return;
    this.#isShown = offered !== undefined;
    if (!offered) return this.#item.hide();
    const { title, words } = offered;
    this.#item.text = title === '' ? '$(bookmark) Resume Reading' : `$(bookmark) Resume at “${title}”`;
    this.#item.tooltip = `Go on where you stopped: “${words}”`;
    this.#item.accessibilityInformation = { label: `Resume reading at ${title || words}`, role: 'button' };
    this.#item.show();
  }

  /** What to offer now; undefined where there is nothing. */
  async #offered(): Promise<{ readonly title: string; readonly words: string } | undefined> {
    const { shown } = this.#reading;
    const { document } = this.#deps.active;
    const top = document && topOf(document);
    if (!shown || !top || shown.address !== document.uri.toString() || !isTracked(document)) return undefined;
    const opening = this.#openingOf(shown.address);
    opening.isOver ||= top.line > 0;
    const isAllRead = shown.parts.length > 0 && this.#reading.progress.ids.size === shown.parts.length;
    if (opening.isOver || !opening.place || isAllRead) return undefined;
    const bottom = onScreen(document).at(-1)?.end ?? 0;
    const offset = await this.#offsetOf(opening.place, shown.analysed);
    if (offset === null || offset < bottom) return undefined;
    const node = pathTo(shown.nodes, offset).at(-1);
    const words = plainLabel(opening.place.quote.exact.replace(/\s+/g, ' '), LONGEST_WORDS);
    return { title: node?.section ? plainLabel(titleOf(node), LONGEST_TITLE) : '', words };
  }

  #openingOf(address: string): Opening {
    const known = this.#openings.get(address);
    if (known) return known;
    const opening = { place: this.#reading.record?.place ?? null, isOver: false };
    this.#openings.set(address, opening);
    return opening;
  }

  /** The worker, which has read the text, finds a place that is not where it was: that takes a search of all of it. */
  async #offsetOf(place: Target, { uri, version, text }: AnalysedArticle): Promise<number | null> {
    if (isWhereItWas(text, place)) return place.position.start;
    return (await this.#deps.worker.ask({ type: 'resume', key: uri.toString(), version, place })) ?? null;
  }

  async #resume(): Promise<void> {
    const { shown } = this.#reading;
    if (!shown) return tell('Open an article first.');
    const opening = this.#openingOf(shown.address);
    const place = opening.place ?? this.#reading.record?.place;
    const start = place ? await this.#offsetOf(place, shown.analysed) : null;
    if (!place) return tell('Where you stopped in this article is not known yet.');
    if (start === null) return tell('The passage where you stopped is not in this article any more.');
    Object.assign(opening, { place: null, isOver: true });
    await revealSpan(shown.analysed.uri, { start, end: start + place.quote.exact.length });
    await this.#follow();
  }
}

const tell = (message: string): void => void vscode.window.showInformationMessage(message);

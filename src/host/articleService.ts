import * as vscode from 'vscode';
import type { AnalyzeOptions, Article } from '../core/model';
import type { Change } from '../core/open';
import type { DocumentReply, WorkerLink } from './workerLink';

/** An article as analysed, with the document version it belongs to. */
export interface AnalysedArticle {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly article: Article;
}

/** Where the options of a document's analysis come from: settings, and the reader's corrections. */
export interface OptionsSource {
  optionsFor(document: vscode.TextDocument): Promise<AnalyzeOptions>;
  /** Options of any document may be others now. */
  readonly onDidChange: vscode.Event<void>;
}

/** What happened to a document's analysis. */
export type ArticleChange =
  | { readonly type: 'analysed'; readonly uri: vscode.Uri; readonly analysed: AnalysedArticle }
  | { readonly type: 'failed'; readonly uri: vscode.Uri; readonly message: string }
  | { readonly type: 'closed'; readonly uri: vscode.Uri };

/** How long typing must pause before the article is read anew, in milliseconds: below what a reader feels as lag. */
const TYPING_PAUSE = 150;
/** A worker lost this often in a row is not started again until the text changes. */
const MAX_RESTARTS = 2;

/** A document that the worker knows. */
interface Entry {
  readonly document: vscode.TextDocument;
  /** Undefined until they are known; until then nothing is sent. */
  options: AnalyzeOptions | undefined;
  /** Version the worker has been told of. */
  sent: number;
  /** Changes since then, in order. */
  changes: Change[];
  timer: ReturnType<typeof setTimeout> | undefined;
  analysed: AnalysedArticle | undefined;
  /** The version whose analysis failed, so that those who wait for it give up. */
  failed: number | undefined;
}

/**
 * The articles behind the open documents. Nothing is analysed until somebody asks; from then on the document is kept
 * analysed while it is open. All providers ask here, none parses.
 */
export class ArticleService implements vscode.Disposable {
  readonly #worker: WorkerLink;
  readonly #options: OptionsSource;
  readonly #log: vscode.LogOutputChannel;
  readonly #entries = new Map<string, Entry>();
  readonly #changed = new vscode.EventEmitter<ArticleChange>();
  readonly #subscriptions: vscode.Disposable[];
  #restarts = 0;

  readonly onDidChange = this.#changed.event;

  constructor(worker: WorkerLink, options: OptionsSource, log: vscode.LogOutputChannel) {
    this.#worker = worker;
    this.#options = options;
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#noteChange(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      worker.onReply((reply) => this.#receive(reply)),
      worker.onLost((reason) => this.#recover(reason)),
      options.onDidChange(() => this.#entries.forEach((entry) => void this.#readOptions(entry))),
      this.#changed,
    ];
  }

  /** The newest analysis there is, perhaps of an earlier version than the document's, without waiting. */
  latest(document: vscode.TextDocument): AnalysedArticle | undefined {
    return this.#entries.get(keyOf(document))?.analysed;
  }

  /** The analysis of the document as it stands now; undefined when it failed, or when the caller cancelled. */
  async current(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnalysedArticle | undefined> {
    if (document.isClosed) return undefined; // its entry would outlive it, and answer for the next of its name
    const key = keyOf(document);
    const entry = this.#entries.get(key) ?? this.#open(document);
    // VS Code closes a document for a moment when its language changes: the entry is dropped and who waits gives up.
    const dropped = () => this.#entries.get(key) !== entry;
    const settled = () => entry.analysed?.version === document.version || entry.failed === document.version;
    if (!settled()) {
      this.#send(entry);
      await this.#until(() => dropped() || settled(), token);
    }
    return entry.analysed?.version === document.version && !token?.isCancellationRequested ? entry.analysed : undefined;
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #open(document: vscode.TextDocument): Entry {
    const entry: Entry = {
      document,
      options: undefined,
      sent: -1,
      changes: [],
      timer: undefined,
      analysed: undefined,
      failed: undefined,
    };
    this.#entries.set(keyOf(document), entry);
    void this.#readOptions(entry);
    return entry;
  }

  /** Sends the text when its options are known, and the options again when they become others. */
  async #readOptions(entry: Entry): Promise<void> {
    const options = await this.#options.optionsFor(entry.document).catch((error: unknown) => {
      this.#log.error(`Reading the options of ${entry.document.uri.toString(true)} failed: ${String(error)}`);
      return {};
    });
    const key = keyOf(entry.document);
    if (this.#entries.get(key) !== entry) return;
    const before = entry.options;
    entry.options = options;
    if (!before) this.#send(entry);
    else if (entry.sent >= 0 && JSON.stringify(before) !== JSON.stringify(options))
      this.#worker.post({ type: 'options', key, options });
  }

  /** Tells the worker of the newest text, if it does not know it yet. */
  #send(entry: Entry): void {
    clearTimeout(entry.timer);
    const { document, changes, options } = entry;
    if (!options || entry.sent === document.version) return;
    const key = keyOf(document);
    const version = document.version;
    if (entry.sent < 0) this.#worker.post({ type: 'open', key, version, text: document.getText(), options });
    else this.#worker.post({ type: 'change', key, version, changes });
    entry.sent = version;
    entry.changes = [];
  }

  #receive(reply: DocumentReply): void {
    const entry = this.#entries.get(reply.key);
    if (!entry) return;
    const { uri } = entry.document;
    if (reply.type === 'failed') return this.#fail(entry, reply.version, reply.message);
    this.#restarts = 0;
    entry.analysed = { uri, version: reply.version, article: reply.article };
    this.#changed.fire({ type: 'analysed', uri, analysed: entry.analysed });
  }

  #fail(entry: Entry, version: number, message: string): void {
    entry.failed = version;
    this.#log.error(`Analysing ${entry.document.uri.toString(true)} failed: ${message}`);
    this.#changed.fire({ type: 'failed', uri: entry.document.uri, message });
  }

  /** A lost worker takes the texts it knew with it: they are sent again, but not for ever. */
  #recover(reason: string): void {
    this.#restarts += 1;
    for (const entry of this.#entries.values()) {
      entry.sent = -1;
      entry.changes = [];
      if (this.#restarts > MAX_RESTARTS) this.#fail(entry, entry.document.version, reason);
      else if (entry.analysed?.version !== entry.document.version) this.#send(entry);
    }
  }

  #noteChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.#entries.get(keyOf(document));
    if (!entry || contentChanges.length === 0) return;
    if (entry.sent >= 0) entry.changes.push(...contentChanges.map(toChange));
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#send(entry), TYPING_PAUSE);
  }

  #close(document: vscode.TextDocument): void {
    const entry = this.#entries.get(keyOf(document));
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#entries.delete(keyOf(document));
    this.#worker.post({ type: 'close', key: keyOf(document) });
    this.#changed.fire({ type: 'closed', uri: document.uri });
  }

  #until(done: () => boolean, token: vscode.CancellationToken | undefined): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!done() && !token?.isCancellationRequested) return;
        vscode.Disposable.from(...waits).dispose();
        resolve();
      };
      const waits = [this.onDidChange(check), ...(token ? [token.onCancellationRequested(check)] : [])];
      check();
    });
  }
}

const keyOf = (document: vscode.TextDocument): string => document.uri.toString();

const toChange = ({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Change => ({
  start: rangeOffset,
  end: rangeOffset + rangeLength,
  text,
});

import * as vscode from 'vscode';
import type { Change } from '../core/edits';
import type { AnalyzeOptions } from '../core/model';
import { unpackArticle } from '../shared/packedArticle';
import { lengthOf } from './articleDocuments';
import { Deadline } from './deadline';
import { keyOf, OpenEntry, type AnalysedArticle } from './openEntry';
import { Outbox } from './outbox';
import type { PendingWork } from './pendingWork';
import type { Slices } from './slices';
import type { DocumentReply, WorkerLink } from './workerLink';

export type { AnalysedArticle } from './openEntry';

/** Where the options of a document's analysis come from: settings, and the reader's corrections. */
export interface OptionsSource {
  optionsFor(document: vscode.TextDocument): Promise<AnalyzeOptions>;
  /** Options of any document may be others now. */
  readonly onDidChange: vscode.Event<void>;
}

/** What happened to a document's analysis. */
export type ArticleChange =
  /** The worker has begun to read it. */
  | { readonly type: 'reading'; readonly uri: vscode.Uri }
  | { readonly type: 'analysed'; readonly uri: vscode.Uri; readonly analysed: AnalysedArticle }
  | { readonly type: 'failed'; readonly uri: vscode.Uri; readonly message: string }
  | { readonly type: 'closed'; readonly uri: vscode.Uri };

/** An analysis, and what was typed since: what it says of a place is found again by mapping through the changes. */
export interface PlacedArticle {
  readonly analysed: AnalysedArticle;
  /** From the analysed text to the document as it stands now, one after the other. */
  readonly changes: readonly Change[];
}

/** What the service stands on. */
interface ServiceDeps {
  readonly worker: WorkerLink;
  readonly options: OptionsSource;
  readonly slices: Slices;
  readonly pending: PendingWork;
  readonly log: vscode.LogOutputChannel;
}

/** How long typing must pause before the article is read anew, in milliseconds: below what a reader feels as lag. */
const TYPING_PAUSE = 150;
/** And longer for every character: a book is not read anew at every word, and cards answer from the last reading. */
const PAUSE_PER_CHARACTER = 0.0002;
/** A worker lost this often in a row is not started again until the text changes. */
const MAX_RESTARTS = 2;

/**
 * The articles behind the open documents. Nothing is analysed until somebody asks; from then on the document is kept
 * analysed while it is open. All providers ask here, none parses.
 */
export class ArticleService implements vscode.Disposable {
  readonly #worker: WorkerLink;
  readonly #options: OptionsSource;
  readonly #slices: Slices;
  readonly #pending: PendingWork;
  readonly #log: vscode.LogOutputChannel;
  readonly #outbox: Outbox;
  readonly #entries = new Map<string, OpenEntry>();
  readonly #changed = new vscode.EventEmitter<ArticleChange>();
  readonly #deadline = new Deadline((key) => this.#cutShort(key, 'it took too long'));
  readonly #subscriptions: vscode.Disposable[];
  #restarts = 0;

  readonly onDidChange = this.#changed.event;

  constructor({ worker, options, slices, pending, log }: ServiceDeps) {
    this.#worker = worker;
    this.#options = options;
    this.#slices = slices;
    this.#pending = pending;
    this.#outbox = new Outbox(worker, slices, (entry) => this.#entries.get(keyOf(entry.document)) === entry);
    this.#log = log;
    this.#subscriptions = [
      vscode.workspace.onDidChangeTextDocument((event) => this.#noteChange(event)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      worker.onReply((reply) => this.#receive(reply)),
      worker.onLost((reason) => this.#recover(reason)),
      options.onDidChange(() => this.#entries.forEach((entry) => void this.#readOptions(entry))),
      this.#deadline,
      this.#changed,
    ];
  }

  /** The newest analysis there is, perhaps of an earlier version than the document's, without waiting. */
  latest(document: vscode.TextDocument): AnalysedArticle | undefined {
    return this.#entries.get(keyOf(document))?.analysed;
  }

  /** The newest analysis there is with what was typed since; where there is none yet, the first that comes. */
  async placed(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<PlacedArticle | undefined> {
    const analysed = this.latest(document) ?? (await this.current(document, token));
    const changes = analysed && this.#entries.get(keyOf(document))?.changesSince(analysed.version);
    return changes && { analysed, changes };
  }

  /** The analysis of the document as it stands now; undefined when it failed, or when the caller cancelled. */
  current(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnalysedArticle | undefined> {
    return this.#analysed(document, token, false);
  }

  /** The same once typing has paused, for what VS Code asks for by itself at every key. */
  settled(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<AnalysedArticle | undefined> {
    return this.#analysed(document, token, true);
  }

  async #analysed(
    document: vscode.TextDocument,
    token: vscode.CancellationToken | undefined,
    isPatient: boolean,
  ): Promise<AnalysedArticle | undefined> {
    if (document.isClosed) return undefined; // its entry would outlive it, and answer for the next of its name
    const key = keyOf(document);
    const entry = this.#entries.get(key) ?? this.#open(document);
    // VS Code closes a document for a moment when its language changes: the entry is dropped and who waits gives up.
    const dropped = () => this.#entries.get(key) !== entry;
    const settled = () => entry.analysed?.version === document.version || entry.failed === document.version;
    if (!settled()) {
      if (!isPatient || !entry.timer) this.#outbox.send(entry);
      await this.#until(() => dropped() || settled(), token);
    }
    return entry.analysed?.version === document.version && !token?.isCancellationRequested ? entry.analysed : undefined;
  }

  /** What was typed since a version that the worker has told of; undefined where the document is not with it. */
  changesSince(document: vscode.TextDocument, version: number): readonly Change[] | undefined {
    return this.#entries.get(keyOf(document))?.changesSince(version);
  }

  /** Hands over what has been typed to the worker, so that a question to it is about the text as it stands now. */
  handOver(document: vscode.TextDocument): void {
    const entry = this.#entries.get(keyOf(document));
    if (entry) this.#outbox.send(entry);
  }

  /** Whether the worker is reading the document now. */
  isReading(document: vscode.TextDocument): boolean {
    return this.#entries.get(keyOf(document))?.isReading ?? false;
  }

  /** Reads a document in full, whatever its length. */
  readInFull(document: vscode.TextDocument): void {
    const entry = this.#entries.get(keyOf(document));
    if (!entry) return;
    entry.extent = 'full';
    void this.#readOptions(entry);
  }

  /** Stops the reading of a document that is under way; its outline is read instead. */
  stop(document: vscode.TextDocument): void {
    this.#cutShort(keyOf(document), 'it was stopped');
  }

  dispose(): void {
    for (const { timer } of this.#entries.values()) clearTimeout(timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #open(document: vscode.TextDocument): OpenEntry {
    const entry = new OpenEntry(document);
    this.#entries.set(keyOf(document), entry);
    this.#begin(entry);
    void this.#readOptions(entry);
    return entry;
  }

  /** Sends the text when its options are known, and the options again when they become others. */
  async #readOptions(entry: OpenEntry): Promise<void> {
    const request = (entry.optionsRequest += 1);
    const { document } = entry;
    const read = this.#options.optionsFor(document).catch((error: unknown) => {
      this.#log.error(`Reading the options of ${document.uri.toString(true)} failed: ${String(error)}`);
      return {};
    });
    await this.#pending.during(document.uri, 'options', async () => this.#setOptions(entry, request, await read));
  }

  #setOptions(entry: OpenEntry, request: number, read: AnalyzeOptions): void {
    const key = keyOf(entry.document);
    if (this.#entries.get(key) !== entry || entry.optionsRequest !== request) return;
    const options = { ...read, ...(entry.extent ? { extent: entry.extent } : {}) };
    const before = entry.options;
    entry.options = options;
    const isKnown = entry.sent >= 0;
    if (isKnown && JSON.stringify(before) === JSON.stringify(options)) return;
    this.#begin(entry);
    if (isKnown) this.#worker.post({ type: 'options', key, options });
    else this.#outbox.send(entry);
  }

  #receive(reply: DocumentReply): void {
    const entry = this.#entries.get(reply.key);
    if (!entry) return;
    if (reply.type === 'reading') {
      entry.isReading = true;
      this.#begin(entry);
      this.#deadline.start(reply.key, lengthOf(entry.document));
      return this.#changed.fire({ type: 'reading', uri: entry.document.uri });
    }
    this.#deadline.end(reply.key);
    entry.isReading = false;
    if (reply.type === 'failed') this.#fail(entry, reply.version, reply.message);
    else this.#unpack(entry, reply).catch((error: unknown) => this.#fail(entry, reply.version, String(error)));
  }

  /** A book's article takes a while to unpack; a newer one that comes meanwhile takes its place. */
  async #unpack(
    entry: OpenEntry,
    { key, version, packed }: Extract<DocumentReply, { type: 'article' }>,
  ): Promise<void> {
    const arrival = (entry.arrival += 1);
    const isWanted = () => this.#entries.get(key) === entry && entry.arrival === arrival;
    const article = await this.#slices.run(unpackArticle(packed), isWanted);
    const analysed = article && isWanted() ? entry.settle(version, article) : undefined;
    if (!analysed) return;
    this.#restarts = 0;
    this.#changed.fire({ type: 'analysed', uri: analysed.uri, analysed });
    if (version === entry.document.version && !entry.isReading) this.#end(entry);
  }

  #fail(entry: OpenEntry, version: number, message: string): void {
    entry.failed = version;
    entry.isReading = false;
    this.#log.error(`Analysing ${entry.document.uri.toString(true)} failed: ${message}`);
    this.#changed.fire({ type: 'failed', uri: entry.document.uri, message });
    if (version === entry.document.version) this.#end(entry);
  }

  /** What runs in the worker cannot be interrupted: it is started anew, and is to read less of this document. */
  #cutShort(key: string, why: string): void {
    const entry = this.#entries.get(key);
    if (!entry || (entry.analysed?.version === entry.document.version && !entry.isReading)) return; // nothing to cut
    if (entry.options?.extent === 'outline') {
      this.#fail(entry, entry.document.version, `Even its outline was not read: ${why}.`);
    } else {
      this.#log.warn(`${entry.document.uri.toString(true)} is read in outline only: ${why}.`);
      entry.extent = 'outline';
      entry.options = { ...entry.options, extent: 'outline' };
    }
    this.#worker.restart(why);
  }

  /** A lost worker takes the texts it knew with it: they are sent again, but not for ever. */
  #recover(reason: string): void {
    this.#restarts += 1;
    this.#deadline.clear();
    for (const entry of this.#entries.values()) {
      const { version } = entry.document;
      const isWaited = entry.endAnalysis !== undefined || entry.analysed?.version !== version;
      entry.reset();
      if (this.#restarts > MAX_RESTARTS) this.#fail(entry, version, reason);
      else if (isWaited && entry.failed !== version) this.#outbox.send(entry);
      else this.#end(entry);
    }
  }

  #noteChange({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const entry = this.#entries.get(keyOf(document));
    if (!entry || contentChanges.length === 0) return;
    this.#begin(entry);
    entry.note(contentChanges.map(toChange));
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => this.#outbox.send(entry), TYPING_PAUSE + lengthOf(document) * PAUSE_PER_CHARACTER);
  }

  #close(document: vscode.TextDocument): void {
    const key = keyOf(document);
    const entry = this.#entries.get(key);
    if (!entry) return;
    clearTimeout(entry.timer);
    this.#deadline.end(key);
    this.#entries.delete(key);
    this.#worker.post({ type: 'close', key });
    this.#changed.fire({ type: 'closed', uri: document.uri });
    this.#end(entry);
  }

  /** The document is not analysed as it stands now. */
  #begin(entry: OpenEntry): void {
    entry.endAnalysis ??= this.#pending.begin(entry.document.uri, 'analysis');
  }

  /** It is, or will not be. Who does something about it has begun by now. */
  #end(entry: OpenEntry): void {
    entry.endAnalysis?.();
    entry.endAnalysis = undefined;
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

const toChange = ({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): Change => ({
  start: rangeOffset,
  end: rangeOffset + rangeLength,
  text,
});

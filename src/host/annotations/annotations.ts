import * as vscode from 'vscode';
import { edited, newAnnotation, put, remove, restated, type Edit, type Marking } from '../../core/annotations/edit';
import type { Annotation, Target } from '../../core/annotations/model';
import { isEmpty, mergeRecords } from '../../core/annotations/records';
import { contains, type Span } from '../../core/span';
import { isArticle, openDocumentAt } from '../articleDocuments';
import type { ArticleService } from '../articleService';
import { keyOf } from '../openEntry';
import type { PendingWork } from '../pendingWork';
import type { WorkerLink } from '../workerLink';
import { NO_RECORDS, type AnnotationStore, type Change } from './annotationStore';
import { Sheet, type PlacedAnnotation } from './sheet';

/** What the annotations stand on. */
export interface AnnotationsDeps {
  readonly articles: ArticleService;
  readonly worker: WorkerLink;
  readonly store: AnnotationStore;
  readonly pending: PendingWork;
}

/** What went wrong, for the reader to be told. */
export interface Trouble {
  readonly article: vscode.Uri;
  readonly kind: 'unread' | 'unwritten' | 'setAside' | 'vanished';
  readonly message: string;
}

/**
 * The annotations of the open articles: read with the article, anchored and followed by the worker, changed by the reader,
 * kept by the store.
 */
export class Annotations implements vscode.Disposable {
  readonly #deps: AnnotationsDeps;
  readonly #sheets = new Map<string, Sheet>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #troubled = new vscode.EventEmitter<Trouble>();
  readonly #foundNone = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: vscode.Disposable[];

  /** The annotations of this article, or where they stand, are others now. */
  readonly onDidChange = this.#changed.event;
  readonly onTrouble = this.#troubled.event;
  /** This article was opened, and there are no annotations of it, nor ever were. */
  readonly onDidFindNone = this.#foundNone.event;

  constructor(deps: AnnotationsDeps) {
    const { articles, worker, store } = deps;
    this.#deps = deps;
    this.#subscriptions = [
      this.#changed,
      this.#troubled,
      this.#foundNone,
      articles.onDidChange(({ type, uri }) => {
        if (type !== 'reading' && type !== 'analysed') this.#endPlacing(this.#sheets.get(uri.toString()));
        if (type === 'closed') this.#sheets.delete(uri.toString());
        else if (type === 'analysed') this.#open(uri);
      }),
      worker.onAnnotated(({ key, version, places }) => {
        const sheet = this.#sheets.get(key);
        sheet?.place(version, places);
        if (!sheet) return;
        this.#changed.fire(sheet.document.uri);
        if (sheet.isPlaced) this.#endPlacing(sheet);
      }),
      worker.onLost(() => this.#sheets.forEach((sheet) => this.#sendAgain(sheet))),
      store.onDidChange((article) => {
        const sheet = this.#sheets.get(article.toString());
        if (sheet) void this.#read(sheet);
        else this.#changed.fire(article);
      }),
      vscode.workspace.onDidSaveTextDocument((document) => void this.#restate(document)),
    ];
    for (const document of vscode.workspace.textDocuments) if (articles.latest(document)) this.#open(document.uri);
  }

  /** All annotations of an open article. */
  of(document: vscode.TextDocument): PlacedAnnotation[] {
    const sheet = this.#sheets.get(keyOf(document));
    if (!sheet) return [];
    return sheet.placed(this.#deps.articles.changesSince(document, sheet.version) ?? []);
  }

  /** Those around an offset, also right behind their last letter; the smallest first. */
  at(document: vscode.TextDocument, offset: number): PlacedAnnotation[] {
    return this.of(document)
      .filter(({ span }) => span && contains(span, offset, true))
      .sort((a, b) => lengthOf(a) - lengthOf(b));
  }

  /** One of an open article by its id. */
  find(document: vscode.TextDocument, id: string): PlacedAnnotation | undefined {
    return this.of(document).find(({ annotation }) => annotation.id === id);
  }

  /** Whether an article has an annotation of this id, open or not. */
  async has(article: vscode.Uri, id: string): Promise<boolean> {
    const { records } = await this.#deps.store.read(article);
    return records.annotations.some((annotation) => annotation.id === id);
  }

  /** Marks passages of an article. @returns the new annotations, or why there are none */
  async add(document: vscode.TextDocument, spans: readonly Span[], marking: Marking): Promise<Annotation[] | string> {
    const targets = await this.#describe(document, spans);
    if (!targets) return 'The article changed while it was marked: try again.';
    const now = new Date().toISOString();
    const made = targets.map((target) => newAnnotation(`urn:uuid:${crypto.randomUUID()}`, target, marking, now));
    const sheet = this.#sheets.get(keyOf(document));
    made.forEach(({ id, target }) => sheet?.placeNew(id, target.position));
    this.#change(document.uri, (records) => put(records, ...made));
    return made;
  }

  /** Changes an annotation of an article. */
  edit(article: vscode.Uri, annotation: Annotation, edit: Edit): void {
    const changed = edited(annotation, edit, new Date().toISOString());
    this.#change(article, (records) => put(records, changed));
  }

  /** Gives an orphan a place: the passage that the reader chose. */
  async settle(document: vscode.TextDocument, annotation: Annotation, span: Span): Promise<boolean> {
    const [target] = (await this.#describe(document, [span])) ?? [];
    if (!target) return false;
    this.edit(document.uri, annotation, { target: { ...target, unknown: annotation.target.unknown } });
    return true;
  }

  /** Takes annotations in, as from another program; of one that is known already the newer stands. */
  take(article: vscode.Uri, annotations: readonly Annotation[]): void {
    this.#change(article, (records) => put(records, ...annotations));
  }

  /** Deletes annotations. @returns brings them back */
  remove(article: vscode.Uri, annotations: readonly Annotation[]): () => void {
    const now = new Date().toISOString();
    const ids = annotations.map(({ id }) => id);
    this.#change(article, (records) => remove(records, ids, now));
    return () => {
      const again = annotations.map((annotation) => edited(annotation, {}, new Date().toISOString()));
      this.#change(article, (records) => put(records, ...again));
    };
  }

  /** Brings back what somebody else deleted with the file. */
  bringBack(article: vscode.Uri): void {
    const vanished = this.#sheets.get(article.toString())?.stored.vanished;
    if (vanished) this.#change(article, (records) => mergeRecords(records, vanished));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #open(uri: vscode.Uri): void {
    const document = openDocumentAt(uri.toString());
    if (!document || this.#sheets.has(keyOf(document)) || !isArticle(document)) return;
    const sheet = new Sheet(document);
    this.#sheets.set(keyOf(document), sheet);
    void this.#read(sheet);
  }

  #read(sheet: Sheet): Promise<void> {
    return this.#deps.pending.during(sheet.document.uri, 'reading of annotations', () => this.#readNow(sheet));
  }

  async #readNow(sheet: Sheet): Promise<void> {
    const { uri } = sheet.document;
    const before = sheet.stored;
    const stored = await this.#deps.store.read(uri);
    if (this.#sheets.get(keyOf(sheet.document)) !== sheet) return;
    sheet.stored = stored;
    if (stored.fault !== null && stored.fault !== before.fault) this.#tell(uri, 'unread', stored.fault);
    if (stored.vanished && !before.vanished) this.#tell(uri, 'vanished', '');
    const { setAside } = stored.records;
    if (setAside.length > before.records.setAside.length) this.#tell(uri, 'setAside', String(setAside[0]!.line));
    if (sheet.annotations.length > 0 || before.records.annotations.length > 0) this.#send(sheet);
    this.#changed.fire(uri);
    if (before.records === NO_RECORDS && stored.fault === null && isEmpty(stored.records))
      this.#foundNone.fire(sheet.document);
  }

  #send(sheet: Sheet): void {
    sheet.endPlacing ??= this.#deps.pending.begin(sheet.document.uri, 'placing of annotations');
    this.#post(sheet);
  }

  /** A new worker answers once it reads the document, which may be no sooner than it is edited. */
  #sendAgain(sheet: Sheet): void {
    this.#endPlacing(sheet);
    this.#post(sheet);
  }

  #endPlacing(sheet: Sheet | undefined): void {
    sheet?.endPlacing?.();
    if (sheet) sheet.endPlacing = undefined;
  }

  #post(sheet: Sheet): void {
    this.#deps.worker.post({ type: 'annotate', key: keyOf(sheet.document), annotations: sheet.annotations });
  }

  /** Makes a change: seen at once, and written soon. */
  #change(article: vscode.Uri, change: Change): void {
    const sheet = this.#sheets.get(article.toString());
    if (sheet) {
      sheet.stored = { ...sheet.stored, records: change(sheet.stored.records) };
      this.#send(sheet);
      this.#changed.fire(article);
    }
    void this.#deps.store.change(article, change).then((fault) => {
      if (fault !== null) this.#tell(article, 'unwritten', fault);
    });
  }

  #tell(article: vscode.Uri, kind: Trouble['kind'], message: string): void {
    this.#troubled.fire({ article, kind, message });
  }

  /** How passages of the document as it stands now are found again; null where it was edited meanwhile. */
  async #describe(document: vscode.TextDocument, spans: readonly Span[]): Promise<readonly Target[] | null> {
    const { articles, worker } = this.#deps;
    const { version } = document;
    articles.handOver(document);
    const ask = () => worker.ask({ type: 'describe', key: keyOf(document), version, spans });
    let targets = await ask();
    if (!targets) {
      await articles.current(document); // the worker did not know the document yet
      targets = await ask();
    }
    return document.version === version ? (targets ?? null) : null;
  }

  /** The article was saved: what its file says of passages that changed is said anew. */
  async #restate(document: vscode.TextDocument): Promise<void> {
    const sheet = this.#sheets.get(keyOf(document));
    if (!sheet || sheet.annotations.length === 0) return;
    this.#deps.articles.handOver(document);
    const again = (await this.#deps.worker.ask({ type: 'restate', key: keyOf(document) })) ?? [];
    if (again.length === 0) return;
    const targets = new Map(again.map(({ id, target }) => [id, target]));
    this.#change(document.uri, (records) => restated(records, targets));
  }
}

const lengthOf = ({ span }: PlacedAnnotation): number => (span ? span.end - span.start : Infinity);

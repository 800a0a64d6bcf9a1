import type * as vscode from 'vscode';
import type { Listed } from '../../../core/annotations/list';
import { annotationFiles, articleOf } from '../../annotations/annotationPlaces';
import type { Annotations } from '../../annotations/annotations';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { openDocumentAt } from '../../articleDocuments';

/** An article's annotations for the list. */
export interface ListedArticle {
  readonly uri: vscode.Uri;
  readonly listed: readonly Listed[];
}

/** Files that are read before the list is shown for the first time, and at a time after that. */
export const FIRST_PART = 10;
const AT_ONCE = 50;
/** Milliseconds in which VS Code draws the first part: what is read meanwhile would hold it up. */
const DRAWN = 250;

/** The articles of the workspace with a file of annotations, as those say. */
interface Workspace {
  readonly articles: Map<string, ListedArticle>;
  /** The first of them are there. */
  readonly begun: Promise<void>;
  readonly complete: () => Promise<void>;
}

/** What the list shows: of one article, or of all in the workspace, whose files are read once and again as they change. */
export class Listing {
  readonly #annotations: Annotations;
  readonly #store: AnnotationStore;
  #workspace: Workspace | null = null;
  /** Articles whose files are to be read again. */
  readonly #stale = new Map<string, vscode.Uri>();

  constructor(annotations: Annotations, store: AnnotationStore) {
    this.#annotations = annotations;
    this.#store = store;
  }

  /** The annotations of an article changed. */
  note(article: vscode.Uri): void {
    this.#stale.set(article.toString(), article);
  }

  /** Looks for the files of the workspace and reads the first of them, so that its list will be there at once. */
  prepare(): void {
    this.#workspace ??= this.#load();
  }

  /** The next look at the workspace begins from nothing. */
  forget(): void {
    this.#workspace = null;
  }

  ofArticle(document: vscode.TextDocument): ListedArticle {
    const listed = this.#annotations
      .of(document)
      .map(({ annotation, span, orphan }) => ({ annotation, start: span?.start ?? null, isOrphan: orphan !== null }));
    return { uri: document.uri, listed };
  }

  /**
   * The articles in order of their paths: at once what is known soon, then all of them. An article that is open says where
   * its annotations stand; the others are listed as their records are.
   */
  async *ofWorkspace(): AsyncGenerator<ListedArticle[], void, void> {
    const workspace = (this.#workspace ??= this.#load());
    await workspace.begun;
    yield this.#inOrder(workspace);
    const known = workspace.articles.size;
    await workspace.complete();
    const stale = [...this.#stale.values()];
    this.#stale.clear();
    await this.#readInto(workspace.articles, stale);
    if (stale.length > 0 || workspace.articles.size > known) yield this.#inOrder(workspace);
  }

  #load(): Workspace {
    const articles = new Map<string, ListedArticle>();
    this.#stale.clear();
    const found = annotationFiles().then((files) =>
      files.flatMap((file) => articleOf(file) ?? []).sort((a, b) => (a.path < b.path ? -1 : 1)),
    );
    const begun = Promise.resolve(found).then((all) => this.#readInto(articles, all.slice(0, FIRST_PART)));
    const readRest = async () => {
      await begun;
      await new Promise((resolve) => setTimeout(resolve, DRAWN));
      const all = await found;
      for (let at = FIRST_PART; at < all.length; at += AT_ONCE)
        await this.#readInto(articles, all.slice(at, at + AT_ONCE));
    };
    let rest: Promise<void> | undefined;
    return { articles, begun, complete: () => (rest ??= readRest()) };
  }

  async #readInto(articles: Map<string, ListedArticle>, uris: readonly vscode.Uri[]): Promise<void> {
    await Promise.all(uris.map(async (uri) => articles.set(uri.toString(), await this.#read(uri))));
  }

  #inOrder({ articles }: Workspace): ListedArticle[] {
    return [...articles.values()]
      .map((one) => this.#ofOpen(one) ?? one)
      .sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  #ofOpen({ uri }: ListedArticle): ListedArticle | undefined {
    const document = openDocumentAt(uri.toString());
    const placed = document && this.ofArticle(document);
    return placed && placed.listed.length > 0 ? placed : undefined;
  }

  async #read(uri: vscode.Uri): Promise<ListedArticle> {
    const { records } = await this.#store.read(uri);
    const listed = records.annotations.map((annotation) => ({
      annotation,
      start: annotation.target.position.start,
      isOrphan: false,
    }));
    return { uri, listed };
  }
}

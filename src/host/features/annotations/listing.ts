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

/** What the list shows: of one article, or of all in the workspace, whose files are read once and again as they change. */
export class Listing {
  readonly #annotations: Annotations;
  readonly #store: AnnotationStore;
  /** Every article of the workspace with a file of annotations, as that says; null until it is asked for. */
  #kept: Map<string, ListedArticle> | null = null;
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

  /** The next look at the workspace begins from nothing. */
  forget(): void {
    this.#kept = null;
  }

  ofArticle(document: vscode.TextDocument): ListedArticle {
    const listed = this.#annotations
      .of(document)
      .map(({ annotation, span, orphan }) => ({ annotation, start: span?.start ?? null, isOrphan: orphan !== null }));
    return { uri: document.uri, listed };
  }

  /** An article that is open says where its annotations stand; the others are listed as their records are. */
  async ofWorkspace(): Promise<ListedArticle[]> {
    const articles = this.#kept
      ? [...this.#stale.values()]
      : (await annotationFiles()).flatMap((file) => articleOf(file) ?? []);
    const kept = (this.#kept ??= new Map<string, ListedArticle>());
    this.#stale.clear();
    await Promise.all(articles.map(async (uri) => kept.set(uri.toString(), await this.#read(uri))));
    return [...kept.values()].map((one) => this.#ofOpen(one) ?? one).sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
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

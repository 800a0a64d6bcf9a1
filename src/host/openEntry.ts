import type * as vscode from 'vscode';
import type { Change } from '../core/edits';
import type { AnalyzeOptions, Article } from '../core/model';
import type { End } from './pendingWork';

/** An article as analysed, with the document version it belongs to. */
export interface AnalysedArticle {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly article: Article;
  /** The text of that version: the one that the article's spans count in. */
  readonly text: string;
}

/** What made one version of a document of the one before. */
interface Edit {
  /** The version that it made. */
  readonly version: number;
  readonly changes: readonly Change[];
}

/** The name of a document for the worker, for as long as it is open. */
export const keyOf = (document: vscode.TextDocument): string => document.uri.toString();

/** A document that the worker knows or will know, and how far its analysis is behind. */
export class OpenEntry {
  readonly document: vscode.TextDocument;
  /** Undefined until they are known; until then nothing is sent. */
  options: AnalyzeOptions | undefined;
  /** Counts how often they were asked for: what was asked for last holds, whichever answer comes last. */
  optionsRequest = 0;
  /** What the reader asked for, or a deadline that passed; else the size of the article decides. */
  extent: AnalyzeOptions['extent'];
  /** Version the worker has been told of; -1 where it knows none. */
  sent = -1;
  timer: ReturnType<typeof setTimeout> | undefined;
  analysed: AnalysedArticle | undefined;
  /** The version whose analysis failed, so that those who wait for it give up. */
  failed: number | undefined;
  /** Ends the analysis that is under way; undefined where none is. */
  endAnalysis: End | undefined;
  /** Whether its text is on the way to the worker. */
  isOpening = false;
  /** Whether the worker is at it. */
  isReading = false;
  /** Counts the articles that came from the worker: of two in short order only the newer one is unpacked. */
  arrival = 0;
  /** Edits since the version that was analysed last, in order. */
  #edits: Edit[] = [];
  /** Texts of the versions that are with the worker. */
  readonly #texts = new Map<number, string>();

  constructor(document: vscode.TextDocument) {
    this.document = document;
  }

  /** Notes an edit that has just been made. */
  note(changes: readonly Change[]): void {
    this.#edits.push({ version: this.document.version, changes });
  }

  /** The changes since a version, one after the other. */
  changesSince(version: number): Change[] {
    return this.#edits.filter((edit) => edit.version > version).flatMap(({ changes }) => changes);
  }

  /** The document's text, kept until the answer for its version has come. */
  textToSend(): string {
    const text = this.document.getText();
    this.#texts.set(this.document.version, text);
    this.sent = this.document.version;
    return text;
  }

  /**
   * An answer has come: what is older than its version is needed no more.
   *
   * @returns undefined where that version was not sent for this entry: the answer is to a document of its name before
   */
  settle(version: number, article: Article): AnalysedArticle | undefined {
    const text = this.#texts.get(version);
    if (text === undefined) return undefined;
    this.#forgetBefore(version);
    this.analysed = { uri: this.document.uri, version, article, text };
    return this.analysed;
  }

  /** The worker knows nothing of it any more; what of it is being unpacked is not wanted either. */
  reset(): void {
    this.sent = -1;
    this.isReading = false;
    this.arrival += 1;
    this.#texts.clear();
  }

  #forgetBefore(version: number): void {
    this.#edits = this.#edits.filter((edit) => edit.version > version);
    for (const known of this.#texts.keys()) if (known < version) this.#texts.delete(known);
  }
}

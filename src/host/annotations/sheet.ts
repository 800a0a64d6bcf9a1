import type * as vscode from 'vscode';
import type { Anchoring, Offer } from '../../core/annotations/anchor';
import type { Place } from '../../core/annotations/annotatedText';
import type { OrphanReason } from '../../core/annotations/decide';
import type { Annotation } from '../../core/annotations/model';
import { survive, whole } from '../../core/annotations/survive';
import type { Change } from '../../core/edits';
import type { Span } from '../../core/span';
import type { End } from '../pendingWork';
import { NO_RECORDS, type StoredRecords } from './annotationStore';

/** An annotation, and where it stands in the document as it is now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** Null where it stands nowhere for sure, or that is not known yet. */
  readonly span: Span | null;
  /** Why it stands nowhere; null where it stands somewhere, or that is not known yet. */
  readonly orphan: { readonly reason: OrphanReason; readonly candidates: readonly Offer[] } | null;
}

/** The annotations of an open article. */
export class Sheet {
  readonly document: vscode.TextDocument;
  stored: StoredRecords = { records: NO_RECORDS, fault: null, vanished: null };
  /** The version that the places are counted in. */
  version = 0;
  /** Ends the placing that is under way; undefined where none is. */
  endPlacing: End | undefined;
  #places: ReadonlyMap<string, Anchoring> = new Map();

  constructor(document: vscode.TextDocument) {
    this.document = document;
  }

  get annotations(): readonly Annotation[] {
    return this.stored.records.annotations;
  }

  /** The worker has said where they stand. */
  place(version: number, places: readonly Place[]): void {
    this.version = version;
    this.#places = new Map(places.map(({ id, anchoring }) => [id, anchoring]));
  }

  /** Whether the worker has said of each of them where it stands. */
  get isPlaced(): boolean {
    return this.annotations.every(({ id }) => this.#places.has(id));
  }

  /** A passage that has just been marked stands where it was marked; the worker is told later. */
  placeNew(id: string, span: Span): void {
    this.#places = new Map(this.#places).set(id, { type: 'anchored', span, how: 'position', certainty: 1 });
  }

  /** All of them, where they stand after what was typed since. */
  placed(changes: readonly Change[]): PlacedAnnotation[] {
    return this.annotations.map((annotation) => placedNow(annotation, this.#places.get(annotation.id), changes));
  }
}

function placedNow(annotation: Annotation, anchoring: Anchoring | undefined, changes: readonly Change[]) {
  if (!anchoring) return { annotation, span: null, orphan: null };
  if (anchoring.type === 'anchored') return { annotation, span: survivor(anchoring.span, changes), orphan: null };
  const { reason } = anchoring;
  const candidates = anchoring.candidates.flatMap(({ span, words }) => {
    const now = survivor(span, changes);
    return now ? [{ span: now, words }] : [];
  });
  return { annotation, span: null, orphan: { reason, candidates } };
}

function survivor(span: Span, changes: readonly Change[]): Span | null {
  if (changes.length === 0) return span;
  const remains = changes.reduce(survive, whole(span));
  return remains.lost ? null : remains.span;
}

import type * as vscode from 'vscode';
import type { Format } from '../../../shared/timelineExport/formats';
import { timelineOf, type TimelineModel } from '../../../shared/timelineModel';
import { openDocumentAt } from '../../articleDocuments';
import type { ReaderDeps } from '../../readerDeps';
import { articleName } from '../exportTarget';
import type { PictureOutcome } from './pictures';

/** What exporting needs of the panel. */
export interface ShownTimeline {
  /** The article on the page, if there is a page and it shows one. */
  readonly shown: vscode.Uri | undefined;
  /** Ids of the events that the filter on the page leaves; null where there is none. */
  readonly chosen: readonly string[] | null;
  /** A picture of the axis; opens the panel where it is not open. */
  picture(format: Extract<Format, { readonly kind: 'picture' }>['id']): Promise<PictureOutcome>;
}

/** A chronology that the reader wants out, and the article that tells it. */
export interface Subject {
  readonly document: vscode.TextDocument;
  readonly model: TimelineModel;
}

/** What is to be written, or a sentence that says why there is nothing. */
export type Content =
  { readonly text: string; readonly bytes: Uint8Array; readonly leftOut: number } | { readonly failure: string };

/**
 * The chronology that leaves, of the article before the reader, else of the one on the page: those events that a filter on
 * the page leaves. Undefined where there is no article, or it could not be read.
 */
export async function modelToExport(
  { active, articles }: ReaderDeps,
  timeline: ShownTimeline,
): Promise<Subject | undefined> {
  const document = active.document ?? (timeline.shown && openDocumentAt(timeline.shown.toString()));
  const analysed = document && (await articles.current(document));
  if (!document || analysed?.version !== document.version) return undefined;
  const model = timelineOf(analysed.article, analysed.text);
  const { chosen, shown } = timeline;
  if (chosen === null || shown?.toString() !== document.uri.toString()) return { document, model };
  const kept = new Set(chosen);
  return { document, model: { ...model, items: model.items.filter(({ id }) => kept.has(id)) } };
}

/** The chronology in a format: texts are written by the worker, pictures drawn by the page. */
export async function contentOf(
  format: Format,
  { document, model }: Subject,
  { worker }: ReaderDeps,
  timeline: ShownTimeline,
): Promise<Content> {
  if (format.kind === 'picture') return pictureContent(await timeline.picture(format.id), format.id);
  const context = { name: articleName(document), address: document.uri.toString(), now: Date.now() };
  const written = await worker.ask({ type: 'writeTimeline', format: format.id, model, context });
  if (!written) return { failure: 'The timeline could not be written; the log says why.' };
  if (written.leftOut === model.items.length) return { failure: `No event has a date that ${format.label} can hold.` };
  return { ...written, bytes: new TextEncoder().encode(written.text) };
}

function pictureContent(outcome: PictureOutcome, format: 'svg' | 'png'): Content {
  if ('failure' in outcome) return outcome;
  const { data } = outcome;
  const bytes = format === 'svg' ? new TextEncoder().encode(data) : bytesOf(data);
  return { text: data, bytes, leftOut: 0 };
}

/** Bytes of base64, by what Node and browsers share. */
const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

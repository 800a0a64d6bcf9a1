import type { Place, Restated } from '../core/annotations/annotatedText';
import type { Belonging } from '../core/annotations/belonging';
import type { AnnotationFormatId } from '../core/annotations/export/annotationFormats';
import type { Imported } from '../core/annotations/import/hypothesis';
import type { Annotation, Target } from '../core/annotations/model';
import type { CastEdit } from '../core/cast/editCast';
import type { CastReading } from '../core/cast/readCast';
import type { AnalyzeOptions } from '../core/model';
import type { Change } from '../core/edits';
import type { Span } from '../core/span';
import type { TextFormatId } from './timelineExport/formats';
import type { WriteContext, WrittenTimeline } from './timelineExport/written';
import type { PackedArticle } from './packedArticle';
import type { TimelineModel } from './timelineModel';

/** Host to worker. `key` names a document for as long as it is open; versions are VS Code's document versions. */
export type WorkerRequest =
  /** A part of a long text that is about to be opened: handed over in one go it would hold the host's thread. */
  | { readonly type: 'text'; readonly key: string; readonly text: string }
  | {
      readonly type: 'open';
      readonly key: string;
      readonly version: number;
      /** What of the text has not been sent in parts before. */
      readonly text: string;
      readonly options: AnalyzeOptions;
    }
  | {
      readonly type: 'change';
      readonly key: string;
      readonly version: number;
      /** One after the other, each counted in the text that the one before left. */
      readonly changes: readonly Change[];
    }
  /** The same text is to be read with other options. */
  | { readonly type: 'options'; readonly key: string; readonly options: AnalyzeOptions }
  /** These are all annotations of the document; they are anchored, and followed until it is closed. */
  | { readonly type: 'annotate'; readonly key: string; readonly annotations: readonly Annotation[] }
  | { readonly type: 'close'; readonly key: string }
  | { readonly type: 'ask'; readonly id: number; readonly question: Question };

/** Worker to host. Only the newest version of a document is answered; every question is. */
export type WorkerReply =
  /** The reading of a document begins now. */
  | { readonly type: 'reading'; readonly key: string; readonly version: number }
  | { readonly type: 'article'; readonly key: string; readonly version: number; readonly packed: PackedArticle }
  | { readonly type: 'failed'; readonly key: string; readonly version: number; readonly message: string }
  /** Where its annotations stand in this version. */
  | { readonly type: 'annotated'; readonly key: string; readonly version: number; readonly places: readonly Place[] }
  | { readonly type: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string };

/** What takes a parser and is asked now and then, not of every version. */
export type Question =
  /** How spans of a document are found again; null where its newest version is not this one. */
  | { readonly type: 'describe'; readonly key: string; readonly version: number; readonly spans: readonly Span[] }
  /** Which annotations of a document are to be written anew; none where it is not open. */
  | { readonly type: 'restate'; readonly key: string }
  /** Which files of annotations belong to a document, in their order; null where it is not open. */
  | { readonly type: 'belonging'; readonly key: string; readonly files: readonly Uint8Array[] }
  /** A passage of a document to paste elsewhere; null where its newest version is not this one. */
  | {
      readonly type: 'cite';
      readonly key: string;
      readonly version: number;
      readonly span: Span;
      /** Day it was read, `YYYY-MM-DD`. */
      readonly read: string;
    }
  /** What a document adds to a file of exported annotations; null where it is not open. */
  | ({ readonly type: 'exportOpen'; readonly key: string; readonly annotations: readonly Annotation[] } & ExportedAs)
  /** The annotations in a file from elsewhere, for a document; null where it is not open. */
  | { readonly type: 'importInto'; readonly key: string; readonly file: Uint8Array }
  /** What an article that is not open adds to a file of exported annotations. */
  | ({
      readonly type: 'exportClosed';
      /** As it is on the disk; null where it is gone. */
      readonly article: Uint8Array | null;
      /** The file with its annotations. */
      readonly annotations: Uint8Array;
    } & ExportedAs)
  /** The text written as Markdown. */
  | { readonly type: 'tidy'; readonly text: string }
  | { readonly type: 'readCast'; readonly text: string }
  /** A `cast.yml` with one correction more; null where it is broken. */
  | { readonly type: 'editCast'; readonly text: string; readonly edit: CastEdit }
  /** A chronology as text: Markdown is written by what also parses it. */
  | {
      readonly type: 'writeTimeline';
      readonly format: TextFormatId;
      readonly model: TimelineModel;
      readonly context: WriteContext;
    }
  /** Where the reader goes on in a document that changed since; null where that is not known of this version. */
  | { readonly type: 'resume'; readonly key: string; readonly version: number; readonly place: Target };

/** How an article's annotations leave. */
export interface ExportedAs {
  readonly format: AnnotationFormatId;
  /** Name of its file, for an article that says no title and no address. */
  readonly name: string;
}

/** A part of a file of exported annotations, and how many there are in it. */
export interface ExportedPart {
  readonly text: string;
  readonly count: number;
}

/** What came of a file from elsewhere; `unread` where it is in no format that is known. */
export type ImportedInto = (Imported & { readonly orphans: readonly string[] }) | 'unread';

/** What each question is answered with. */
export interface Answers {
  readonly describe: readonly Target[] | null;
  readonly restate: readonly Restated[];
  readonly belonging: readonly Belonging[] | null;
  readonly cite: string | null;
  readonly exportOpen: ExportedPart | null;
  readonly exportClosed: ExportedPart;
  readonly importInto: ImportedInto | null;
  readonly tidy: string;
  readonly readCast: CastReading;
  readonly editCast: string | null;
  readonly writeTimeline: WrittenTimeline;
  readonly resume: number | null;
}

/** The answer to a question of this type. */
export type AnswerTo<Q extends Question> = Answers[Q['type']];

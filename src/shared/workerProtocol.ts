import type { AnalyzeOptions, Article } from '../core/model';
import type { Change } from '../core/open';

/** Host to worker. `key` names a document for as long as it is open; versions are VS Code's document versions. */
export type WorkerRequest =
  | {
      readonly type: 'open';
      readonly key: string;
      readonly version: number;
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
  /** Asks for the document, as the worker knows it now, written as Markdown. */
  | { readonly type: 'tidy'; readonly key: string }
  | { readonly type: 'close'; readonly key: string };

/** Worker to host. Only the newest version of a document is answered. */
export type WorkerReply =
  | { readonly type: 'article'; readonly key: string; readonly version: number; readonly article: Article }
  | { readonly type: 'tidied'; readonly key: string; readonly version: number; readonly text: string }
  | { readonly type: 'tidyFailed'; readonly key: string; readonly version: number; readonly message: string }
  | { readonly type: 'failed'; readonly key: string; readonly version: number; readonly message: string };

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
  | { readonly type: 'close'; readonly key: string };

/** Worker to host. Only the newest version of a document is answered. */
export type WorkerReply =
  | { readonly type: 'article'; readonly key: string; readonly version: number; readonly article: Article }
  | { readonly type: 'failed'; readonly key: string; readonly version: number; readonly message: string };

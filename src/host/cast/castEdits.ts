import type * as vscode from 'vscode';
import type { CastEdit } from '../../core/cast/editCast';
import { openDocumentAt } from '../articleDocuments';
import type { PendingWork } from '../pendingWork';
import { Turns } from '../turns';
import type { WorkerLink } from '../workerLink';
import type { CastFiles } from './castFiles';
import { homeFor } from './castPlaces';
import { correct, type Correction } from './correct';
import { readTextFile, type SwapFile } from './textFiles';

/** How an edit of a `cast.yml` ended. */
export type CastEditResult = 'written' | 'unchanged' | 'broken' | 'unsaved' | 'failed';

/** How taking one back ended. */
export type CastUndoResult = 'undone' | 'nothing' | 'changed' | 'unsaved' | 'failed';

/** What the edits are made of. */
export interface CastEditsDeps {
  readonly casts: CastFiles;
  readonly worker: WorkerLink;
  readonly swapFile: SwapFile;
  readonly pending: PendingWork;
  readonly log: vscode.LogOutputChannel;
}

/**
 * The corrections that the reader makes in this window, and takes back. They are written one after the other; the second look
 * at one, a while later, holds up no other.
 */
export class CastEdits {
  readonly #deps: CastEditsDeps;
  readonly #done: (Correction & { readonly uri: vscode.Uri })[] = [];
  readonly #turns = new Turns();
  /** Edits whose second look is to come. */
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(deps: CastEditsDeps) {
    this.#deps = deps;
  }

  /** Makes a correction in the file in force, or in a new one beside the workspace's articles. */
  edit(article: vscode.Uri, edit: CastEdit): Promise<CastEditResult> {
    const editing = this.#logged(() =>
      this.#deps.pending.during(article, 'correction of the cast', () => this.#edit(article, edit)),
    );
    this.#underWay.add(editing);
    return editing.finally(() => this.#underWay.delete(editing));
  }

  /** Takes the last correction of this window back, where the file is as the correction left it. */
  undo(): Promise<CastUndoResult> {
    return this.#logged(async () => {
      await Promise.all(this.#underWay); // a second look would make the correction again
      return this.#turns.next(() => this.#undo());
    });
  }

  #logged<T>(task: () => Promise<T>): Promise<T | 'failed'> {
    return task().catch((error: unknown) => {
      this.#deps.log.error(`Writing a cast.yml failed: ${String(error)}`);
      return 'failed' as const;
    });
  }

  async #edit(article: vscode.Uri, edit: CastEdit): Promise<CastEditResult> {
    const { casts, worker } = this.#deps;
    const uri = (await casts.nearest(article))?.uri ?? homeFor(article);
    if (!uri) return 'failed';
    if (isUnsaved(uri)) return 'unsaved';
    const store = { read: () => readTextFile(uri), swap: this.#swapAt(uri) };
    const ask = (text: string) => worker.ask({ type: 'editCast', text, edit });
    const result = await correct(store, ask, (task) => this.#turns.next(task));
    if (typeof result === 'string') return result;
    this.#done.push({ uri, ...result });
    return 'written';
  }

  async #undo(): Promise<CastUndoResult> {
    const last = this.#done.at(-1);
    if (!last) return 'nothing';
    if (isUnsaved(last.uri)) return 'unsaved';
    if (!(await this.#swapAt(last.uri)(last.after, last.before))) return 'changed';
    this.#done.pop();
    return 'undone';
  }

  #swapAt(uri: vscode.Uri) {
    return async (expected: string | undefined, text: string | undefined): Promise<boolean> => {
      const swapped = await this.#deps.swapFile(uri, expected, text);
      if (swapped) this.#deps.casts.noteChange();
      return swapped;
    };
  }
}

/** What is being typed into the file would stand against what we write. */
const isUnsaved = (uri: vscode.Uri): boolean => openDocumentAt(uri.toString())?.isDirty ?? false;

import * as vscode from 'vscode';
import type { CastFile } from '../../core/cast/castFile';
import type { CastEdit } from '../../core/cast/editCast';
import type { CastFault } from '../../core/cast/readCast';
import type { WorkerLink } from '../workerLink';
import { readTextFile, type ReplaceFile } from './textFiles';

/** What the file is called, in whichever folder. */
export const CAST_NAME = 'cast.yml';

/** A `cast.yml` as last read. */
export interface CastAt {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The corrections; of a broken file the last good ones, or undefined where it was never good. */
  readonly file: CastFile | undefined;
  readonly faults: readonly CastFault[];
}

/** How an edit of a `cast.yml` ended. */
export type CastEditResult = 'written' | 'unchanged' | 'broken' | 'failed';

/** A file can be replaced by another window between our reading and our writing: we look again after this, in ms. */
const SECOND_LOOK = 200;
/** So often an edit is made again where another window's writing took it away. */
const MOST_ATTEMPTS = 5;

interface Correction {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly after: string;
}

/**
 * The readers' corrections: the `cast.yml` nearest above each article, kept as it changes on disk. A broken file leaves
 * its last good state in force.
 */
export class CastFiles implements vscode.Disposable {
  readonly #worker: WorkerLink;
  readonly #replace: ReplaceFile;
  readonly #known = new Map<string, CastAt>();
  /** Outlives a file that is gone for a moment, as some programs save. */
  readonly #lastGood = new Map<string, CastFile>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #wasRead = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];
  /** Edits run one after the other. */
  #queue: Promise<unknown> = Promise.resolve();
  readonly #done: Correction[] = [];

  /** Some `cast.yml` came, went or changed. */
  readonly onDidChange = this.#changed.event;
  /** One was read anew, or is gone: `known` is another. */
  readonly onDidRead = this.#wasRead.event;

  constructor(worker: WorkerLink, replace: ReplaceFile) {
    this.#worker = worker;
    this.#replace = replace;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CAST_NAME}`);
    const note = () => this.#changed.fire();
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidChange(note),
      watcher.onDidDelete((uri) => {
        this.#known.delete(uri.toString());
        this.#wasRead.fire();
        note();
      }),
      // Articles outside the workspace's folders are not watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => uri.path.endsWith(`/${CAST_NAME}`) && note()),
      this.#changed,
      this.#wasRead,
    ];
  }

  /** Every file read so far, for those who show what is wrong with them. */
  get known(): readonly CastAt[] {
    return [...this.#known.values()];
  }

  /** The `cast.yml` in force for an article: in its folder, or in the nearest one above. */
  async nearest(article: vscode.Uri): Promise<CastAt | undefined> {
    for (const uri of candidatesFor(article)) {
      const text = await this.#settled(uri);
      if (text !== undefined) return this.#read(uri, text);
    }
    return undefined;
  }

  /** Makes a correction in the file in force, or in a new one beside the workspace's articles. */
  edit(article: vscode.Uri, edit: CastEdit): Promise<CastEditResult> {
    return this.#queued(() => this.#edit(article, edit));
  }

  /** Takes the last correction of this window back, where the file is as the correction left it. */
  undo(): Promise<'undone' | 'nothing' | 'changed'> {
    return this.#queued(async () => {
      const last = this.#done.pop();
      if (!last) return 'nothing';
      if ((await readTextFile(last.uri)) !== last.after) return 'changed';
      await this.#replace(last.uri, last.before);
      this.#changed.fire();
      return 'undone';
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #queued<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }

  /** The text of a file. Programs that save in place empty it first, so an empty one is looked at again. */
  async #settled(uri: vscode.Uri): Promise<string | undefined> {
    const text = await readTextFile(uri);
    if (text !== '' || !this.#known.get(uri.toString())?.text) return text;
    await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
    return readTextFile(uri);
  }

  async #read(uri: vscode.Uri, text: string): Promise<CastAt> {
    const known = this.#known.get(uri.toString());
    if (known?.text === text) return known;
    const reading = await this.#worker.ask({ type: 'readCast', text });
    const key = uri.toString();
    if (reading?.file) this.#lastGood.set(key, reading.file);
    const read: CastAt = { uri, text, file: this.#lastGood.get(key), faults: reading?.faults ?? [] };
    this.#known.set(key, read);
    this.#wasRead.fire();
    return read;
  }

  async #edit(article: vscode.Uri, edit: CastEdit): Promise<CastEditResult> {
    const uri = (await this.nearest(article))?.uri ?? homeFor(article);
    if (!uri) return 'failed';
    const before = (await readTextFile(uri)) ?? '';
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const text = (await readTextFile(uri)) ?? '';
      const after = await this.#worker.ask({ type: 'editCast', text, edit });
      if (after === undefined) return 'failed';
      if (after === null) return 'broken';
      if (await this.#saysTheSame(text, after)) {
        if (attempt === 0) return 'unchanged';
        this.#done.push({ uri, before, after: text });
        return 'written';
      }
      await this.#replace(uri, after);
      this.#changed.fire();
      await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK));
    }
    return 'failed';
  }

  async #saysTheSame(a: string, b: string): Promise<boolean> {
    if (a === b) return true;
    const [one, other] = await Promise.all([a, b].map((text) => this.#worker.ask({ type: 'readCast', text })));
    return JSON.stringify(one?.file) === JSON.stringify(other?.file);
  }
}

/** Where a `cast.yml` may lie for an article: its folder and those above, within its workspace folder where it has one. */
function candidatesFor(article: vscode.Uri): vscode.Uri[] {
  if (article.scheme === 'untitled') {
    return (vscode.workspace.workspaceFolders ?? []).slice(0, 1).map(({ uri }) => vscode.Uri.joinPath(uri, CAST_NAME));
  }
  const top = vscode.workspace.getWorkspaceFolder(article)?.uri.path.replace(/\/$/, '') ?? '';
  const folders: string[] = [];
  for (let path = parentOf(article.path); path.startsWith(top); path = parentOf(path)) {
    folders.push(path);
    if (path === top || path === '') break;
  }
  return folders.map((path) => article.with({ path: `${path}/${CAST_NAME}`, query: '', fragment: '' }));
}

/** Where a first `cast.yml` goes: the workspace folder, else beside the article. */
function homeFor(article: vscode.Uri): vscode.Uri | undefined {
  const candidates = candidatesFor(article);
  return vscode.workspace.getWorkspaceFolder(article) ? candidates.at(-1) : candidates[0];
}

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

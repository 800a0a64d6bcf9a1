import * as vscode from 'vscode';
import type { CastFile } from '../../core/cast/castFile';
import type { CastFault } from '../../core/cast/readCast';
import type { WorkerLink } from '../workerLink';
import { CAST_NAME, candidatesFor, isCastFile } from './castPlaces';
import { readTextFile } from './textFiles';

/** A `cast.yml` as last read. */
export interface CastAt {
  readonly uri: vscode.Uri;
  readonly text: string;
  /** The corrections; of a broken file the last good ones, or undefined where it was never good. */
  readonly file: CastFile | undefined;
  readonly faults: readonly CastFault[];
}

/** Programs that save in place empty a file first; milliseconds after which it is full again. */
const FULL_AGAIN = 200;

/**
 * The readers' corrections: the `cast.yml` nearest above each article, kept as it changes on disk. A broken file leaves
 * its last good state in force.
 */
export class CastFiles implements vscode.Disposable {
  readonly #worker: WorkerLink;
  readonly #log: vscode.LogOutputChannel;
  readonly #known = new Map<string, CastAt>();
  /** Outlives a file that is gone for a moment, as some programs save. */
  readonly #lastGood = new Map<string, CastFile>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #wasRead = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable[];

  /** Some `cast.yml` came, went or changed. */
  readonly onDidChange = this.#changed.event;
  /** One was read anew, or is gone: `known` is another. */
  readonly onDidRead = this.#wasRead.event;

  constructor(worker: WorkerLink, log: vscode.LogOutputChannel) {
    this.#worker = worker;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${CAST_NAME}`);
    const note = () => this.noteChange();
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidChange(note),
      watcher.onDidDelete((uri) => this.#forget(uri)),
      // Neither files outside the workspace's folders nor those of every provider are watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => isCastFile(uri) && note()),
      vscode.window.onDidChangeWindowState(({ focused }) => focused && note()),
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
      if (this.#known.has(uri.toString())) this.#forget(uri);
    }
    return undefined;
  }

  /** To be told by whoever writes one. */
  noteChange(): void {
    this.#changed.fire();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #forget(uri: vscode.Uri): void {
    this.#known.delete(uri.toString());
    this.#wasRead.fire();
    this.noteChange();
  }

  /** The text of a file. One that was emptied just now is looked at again; one that cannot be read is none. */
  async #settled(uri: vscode.Uri): Promise<string | undefined> {
    try {
      const text = await readTextFile(uri);
      if (text !== '' || !this.#known.get(uri.toString())?.text) return text;
      await new Promise((resolve) => setTimeout(resolve, FULL_AGAIN));
      return await readTextFile(uri);
    } catch (error) {
      this.#log.warn(`${uri.toString(true)} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  async #read(uri: vscode.Uri, text: string): Promise<CastAt> {
    const key = uri.toString();
    const known = this.#known.get(key);
    if (known?.text === text) return known;
    const reading = await this.#worker.ask({ type: 'readCast', text });
    if (reading?.file) this.#lastGood.set(key, reading.file);
    const read: CastAt = { uri, text, file: this.#lastGood.get(key), faults: reading?.faults ?? [] };
    if (!reading) return read; // the worker failed: the next who asks has it read anew
    this.#known.set(key, read);
    this.#wasRead.fire();
    return read;
  }
}

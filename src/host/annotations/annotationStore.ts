import * as vscode from 'vscode';
import {
  growRecords,
  growText,
  isEmpty,
  mergeRecords,
  readRecords,
  type Records,
} from '../../core/annotations/records';
import { correct } from '../cast/correct';
import { readTextFile, type SwapFile } from '../cast/textFiles';
import { fileFault } from '../fileFault';
import type { PendingWork } from '../pendingWork';
import type { Slices } from '../slices';
import { articleOf, homeOf, SUFFIX } from './annotationPlaces';
import type { Backup } from './backup';

/** What is to be done to records; said once more where it was said already, it changes nothing. */
export type Change = (records: Records) => Records;

/** The annotations of an article, as the reader is to see them. */
export interface StoredRecords {
  readonly records: Records;
  /** Why the file could not be read; null where it could. */
  readonly fault: string | null;
  /** What the file held before it was deleted or emptied by somebody else; null where it was not. */
  readonly vanished: Records | null;
}

export const NO_RECORDS: Records = { annotations: [], deleted: [], setAside: [] };

/** A file as it was read last. */
interface Known {
  readonly text: string;
  readonly records: Records;
}

/** What the store stands on. */
export interface StoreDeps {
  readonly swapFile: SwapFile;
  readonly backup: Backup;
  /** Files may hold thousands of records: they are read and written a slice at a time. */
  readonly slices: Slices;
  readonly pending: PendingWork;
  readonly log: vscode.LogOutputChannel;
}

/** A change on its way to the file, and who waits for it. */
interface Pending {
  readonly change: Change;
  readonly settle: (fault: string | null) => void;
}

/** Programs that save in place empty a file first; milliseconds after which it is full again. */
const FULL_AGAIN = 200;

/** So often a file that is moved may be written to by others meanwhile; then it stays where it was, and is there twice. */
const MOST_MOVES = 3;

/**
 * The files with the annotations of articles. Whoever changes one says what to do to the records; other windows and programs
 * write the same files, so it is done to what stands there at that moment. It is seen at once, written soon after, and where
 * it cannot be written it is kept and tried again with the next.
 */
export class AnnotationStore implements vscode.Disposable {
  readonly #swapFile: SwapFile;
  readonly #backup: Backup;
  readonly #slices: Slices;
  readonly #underWay: PendingWork;
  readonly #log: vscode.LogOutputChannel;
  readonly #known = new Map<string, Known>();
  readonly #pending = new Map<string, Pending[]>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable[];

  /** The annotations of this article may be others now. */
  readonly onDidChange = this.#changed.event;

  constructor({ swapFile, backup, slices, pending, log }: StoreDeps) {
    this.#swapFile = swapFile;
    this.#backup = backup;
    this.#slices = slices;
    this.#underWay = pending;
    this.#log = log;
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SUFFIX}`);
    const note = (file: vscode.Uri) => {
      const article = articleOf(file);
      if (article) this.#changed.fire(article);
    };
    this.#subscriptions = [
      watcher,
      watcher.onDidCreate(note),
      watcher.onDidChange(note),
      watcher.onDidDelete(note),
      // Files outside the workspace's folders are not watched.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => note(uri)),
      this.#changed,
    ];
  }

  /** The annotations of an article. A bad line hides no other; what waits to be written is among them. */
  async read(article: vscode.Uri): Promise<StoredRecords> {
    const file = homeOf(article);
    if (!file) return { records: NO_RECORDS, fault: null, vanished: null };
    try {
      const before = this.#known.get(file.toString());
      const text = await settledText(file, before);
      const records = await this.#note(file, text);
      const isGone = text === '' && before !== undefined && before.records.annotations.length > 0;
      return { records: this.#withPending(file, records), fault: null, vanished: isGone ? before.records : null };
    } catch (error) {
      const last = this.#known.get(file.toString())?.records ?? NO_RECORDS;
      return { records: this.#withPending(file, last), fault: fileFault(error), vanished: null };
    }
  }

  /** Makes a change in an article's annotations. @returns why it could not be written; null where it was */
  change(article: vscode.Uri, change: Change): Promise<string | null> {
    const file = homeOf(article);
    if (!file) return Promise.resolve('save the article first, for its annotations are kept beside it');
    const key = file.toString();
    return new Promise((settle) => {
      const pending = this.#pending.get(key);
      if (pending) pending.push({ change, settle });
      else {
        this.#pending.set(key, [{ change, settle }]);
        void this.#underWay.during(article, 'writing of annotations', () => this.#flush(article, file));
      }
      this.#changed.fire(article);
    });
  }

  /**
   * Moves the annotations of an article to where another's are, and among those if there are any. Those that wait to be
   * written come along.
   *
   * @returns why they could not be written there, and then they stay; null where they could
   */
  async move(from: vscode.Uri, to: vscode.Uri): Promise<string | null> {
    const source = homeOf(from);
    const target = homeOf(to);
    if (!source || source.toString() === target?.toString()) return null;
    if (this.#pending.has(source.toString())) await this.change(from, (records) => records);
    for (let attempt = 0; attempt < MOST_MOVES; attempt += 1) {
      const text = await readTextFile(source);
      const waiting = this.#backup.waiting(source) ?? NO_RECORDS;
      const moving = mergeRecords(readRecords(text ?? ''), waiting);
      if (isEmpty(moving)) break;
      const fault = await this.change(to, (records) => mergeRecords(records, moving));
      if (fault !== null) return fault;
      await this.#backup.forget(source);
      if (text === undefined || (await this.#swapFile(source, text, undefined))) break;
    }
    this.#known.delete(source.toString());
    return null;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Writes what is pending, until nothing is. */
  async #flush(article: vscode.Uri, file: vscode.Uri): Promise<void> {
    const key = file.toString();
    for (let pending = this.#pending.get(key)!; pending.length > 0;) {
      const batch = [...pending];
      const fault = await this.#write(file, (records) => batch.reduce((so, { change }) => change(so), records));
      pending.splice(0, batch.length);
      for (const { settle } of batch) settle(fault);
    }
    this.#pending.delete(key);
    this.#changed.fire(article);
  }

  async #write(file: vscode.Uri, change: Change): Promise<string | null> {
    const waiting = this.#backup.waiting(file);
    const changed = (records: Records) => change(waiting ? mergeRecords(records, waiting) : records);
    const store = {
      read: () => readTextFile(file),
      swap: async (expected: string | undefined, text: string | undefined) => {
        if (expected === undefined) await makeFolderOf(file);
        return this.#swapFile(file, expected, text);
      },
    };
    try {
      const result = await correct(store, async (text) => this.#text(changed(await this.#readable(file, text))));
      if (result === 'failed') throw new Error('other programs write to it all the time');
      await this.#backup.forget(file);
      if (typeof result !== 'string') await this.#note(file, result.after);
      return null;
    } catch (error) {
      const kept = changed(this.#known.get(file.toString())?.records ?? NO_RECORDS);
      await this.#backup.keep(file, kept).then(undefined, (why: unknown) => this.#log.error(fileFault(why)));
      this.#log.error(`${file.toString(true)} could not be written: ${String(error)}`);
      return fileFault(error);
    }
  }

  /** The records of a text; of a damaged one, what was there before the damage as well. */
  async #readable(file: vscode.Uri, text: string): Promise<Records> {
    const known = this.#known.get(file.toString());
    if (known?.text === text) return known.records;
    const read = await (this.#slices.run(growRecords(text, known?.records.annotations)) as Promise<Records>);
    return read.setAside.length > (known?.records.setAside.length ?? 0) && known
      ? mergeRecords(read, known.records)
      : read;
  }

  async #note(file: vscode.Uri, text: string): Promise<Records> {
    const records = await this.#readable(file, text);
    this.#known.set(file.toString(), { text, records });
    return records;
  }

  #text(records: Records): Promise<string> {
    return this.#slices.run(growText(records)) as Promise<string>;
  }

  #withPending(file: vscode.Uri, records: Records): Records {
    const waiting = this.#backup.waiting(file);
    const known = waiting ? mergeRecords(records, waiting) : records;
    return (this.#pending.get(file.toString()) ?? []).reduce((so, { change }) => change(so), known);
  }
}

/** The text of a file; of one that was emptied just now, what it is filled with again. Empty where there is none. */
async function settledText(file: vscode.Uri, known: Known | undefined): Promise<string> {
  const text = (await readTextFile(file)) ?? '';
  if (text !== '' || !known?.text) return text;
  await new Promise((resolve) => setTimeout(resolve, FULL_AGAIN));
  return (await readTextFile(file)) ?? '';
}

/** Of annotations that are kept apart the folder may be missing; where it cannot be made, writing the file says why. */
const makeFolderOf = (file: vscode.Uri): Thenable<void> =>
  vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..')).then(undefined, () => undefined);

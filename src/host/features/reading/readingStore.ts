import * as vscode from 'vscode';
import { fieldsOf } from '../../../core/fields';
import {
  merged,
  movedAddress,
  NOTHING_READ,
  readRecord,
  tooMuch,
  type ReadingRecord,
} from '../../../core/reading/record';
import type { End, PendingWork } from '../../pendingWork';
import type { ReaderDeps } from '../../readerDeps';

/** Begins the name of what is kept of an article; its address follows. */
const PREFIX = 'reading ';
const keyOf = (address: string): string => PREFIX + address;

/** Milliseconds until a change is written: each writes all that is kept, and a window that dies loses no more than this. */
const PAUSE = 1000;

/**
 * What was read of each article, by its address, never in the article or beside it. Kept for all windows and not for each
 * folder: an article is the same from whatever folder it is opened, and a window without one would forget all.
 */
export class ReadingStore implements vscode.Disposable {
  readonly #kept: vscode.Memento;
  readonly #underWay: PendingWork;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<string>();
  readonly #renames = vscode.workspace.onDidRenameFiles(({ files }) => this.#move(files));
  /** What waits to be written; undefined for what is to be forgotten. */
  readonly #pending = new Map<string, ReadingRecord | undefined>();
  /** What was read of the values that were kept: a book's takes milliseconds, and is asked for often. */
  readonly #records = new WeakMap<object, ReadingRecord>();
  /** Ends of the writing that each article waits for. */
  readonly #ends = new Map<string, End>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The record of the article at this address is another one now. */
  readonly onDidChange = this.#changed.event;

  constructor(kept: vscode.Memento, { pending, log }: Pick<ReaderDeps, 'pending' | 'log'>) {
    this.#kept = kept;
    this.#underWay = pending;
    this.#log = log;
  }

  recordOf(address: string): ReadingRecord {
    if (this.#pending.has(address)) return this.#pending.get(address) ?? NOTHING_READ;
    const value = this.#kept.get(keyOf(address));
    if (typeof value !== 'object' || value === null) return NOTHING_READ;
    const record = this.#records.get(value) ?? readRecord(value);
    this.#records.set(value, record);
    return record;
  }

  change(address: string, edit: (record: ReadingRecord) => ReadingRecord): void {
    this.#set(address, { ...edit(this.recordOf(address)), at: Date.now() });
  }

  forget(address: string): void {
    this.#set(address, undefined);
  }

  dispose(): void {
    this.#renames.dispose();
    this.#write();
    this.#changed.dispose();
  }

  #set(address: string, record: ReadingRecord | undefined): void {
    this.#pending.set(address, record);
    const begin = () => this.#underWay.begin(vscode.Uri.parse(address), 'writing of the reading state');
    this.#ends.set(address, this.#ends.get(address) ?? begin());
    this.#timer ??= setTimeout(() => this.#write(), PAUSE);
    this.#changed.fire(address);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const kept = new Set(this.#kept.keys());
    const isMore = [...this.#pending].some(([address, record]) => record && !kept.has(keyOf(address)));
    const ends = [...this.#ends.values()];
    const writings = [...this.#pending].map(([address, record]) => this.#keep(keyOf(address), record));
    this.#pending.clear();
    this.#ends.clear();
    if (isMore) for (const key of tooMuch(this.#weights())) void this.#keep(key, undefined);
    void Promise.all(writings).then(() => ends.forEach((end) => end()));
  }

  #keep(key: string, record: ReadingRecord | undefined): Thenable<void> {
    return this.#kept.update(key, record).then(undefined, (error: unknown) => {
      this.#log.error(`What was read could not be kept: ${String(error)}`);
    });
  }

  #weights() {
    const keys = this.#kept.keys().filter((key) => key.startsWith(PREFIX));
    return keys.map((key) => {
      const { at, read } = fieldsOf(this.#kept.get(key));
      return { key, at: typeof at === 'number' ? at : 0, parts: Array.isArray(read) ? read.length : 0 };
    });
  }

  /** The document may have been opened under its new name before: what was read there since stays. */
  #move(files: vscode.FileRenameEvent['files']): void {
    const kept = this.#kept.keys().filter((key) => key.startsWith(PREFIX));
    const addresses = new Set([...kept.map((key) => key.slice(PREFIX.length)), ...this.#pending.keys()]);
    for (const { oldUri, newUri } of files) {
      for (const address of addresses) {
        const target = movedAddress(address, oldUri.toString(), newUri.toString());
        if (target === undefined || target === address) continue;
        const record = this.recordOf(address);
        this.forget(address);
        this.change(target, (now) => merged(now, record));
      }
    }
  }
}

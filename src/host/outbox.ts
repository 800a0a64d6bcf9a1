import type { Steps } from '../core/steps';
import type { WorkerRequest } from '../shared/workerProtocol';
import { keyOf, type OpenEntry } from './openEntry';
import type { Slices } from './slices';
import type { WorkerLink } from './workerLink';

/** Code units that are sent at a time: handing them over takes about a millisecond. */
const PART = 200_000;

/** How texts and what is typed in them go to the worker. */
export class Outbox {
  readonly #worker: WorkerLink;
  readonly #slices: Slices;
  readonly #isOpen: (entry: OpenEntry) => boolean;

  /** @param isOpen whether an entry is still that of an open document */
  constructor(worker: WorkerLink, slices: Slices, isOpen: (entry: OpenEntry) => boolean) {
    this.#worker = worker;
    this.#slices = slices;
    this.#isOpen = isOpen;
  }

  /** Tells the worker of the newest text, if it does not know it yet and the options are known. */
  send(entry: OpenEntry): void {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    const { document, options, sent } = entry;
    if (!options || entry.isOpening || sent === document.version) return;
    const text = entry.textToSend();
    const { version } = document;
    if (sent < 0) void this.#sendOpening(entry, text);
    else this.#worker.post({ type: 'change', key: keyOf(document), version, changes: entry.changesSince(sent) });
  }

  /** A long text goes in parts; what is typed meanwhile follows it. */
  async #sendOpening(entry: OpenEntry, text: string): Promise<void> {
    const key = keyOf(entry.document);
    const version = entry.sent;
    const post = (request: WorkerRequest) => this.#worker.post(request);
    const isWanted = () => this.#isOpen(entry) && entry.sent === version;
    entry.isOpening = true;
    const rest = await this.#slices.run(postInParts(key, text, post), isWanted);
    entry.isOpening = false;
    const { options } = entry;
    if (rest !== undefined && options && isWanted()) post({ type: 'open', key, version, text: rest, options });
    // Typed meanwhile; or the worker was lost, and what it had of the text with it.
    if (this.#isOpen(entry) && !entry.timer && entry.failed !== entry.document.version) this.send(entry);
  }
}

/** Posts a text but for its last part, which it gives back. */
function* postInParts(key: string, text: string, post: (request: WorkerRequest) => void): Steps<string> {
  let from = 0;
  for (; text.length - from > PART; from += PART) {
    post({ type: 'text', key, text: text.slice(from, from + PART) });
    yield;
  }
  return text.slice(from);
}

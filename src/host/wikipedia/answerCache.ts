import type * as vscode from 'vscode';
import type { WikipediaAnswer } from '../../core/wikipedia/answer';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** How long an answer holds, in ms: a summary seldom changes, a missing page may be written, a bad line recovers. */
const LIFETIMES: Readonly<Record<WikipediaAnswer['kind'], number>> = {
  page: 30 * DAY,
  choice: 30 * DAY,
  missing: DAY,
  offline: MINUTE,
  slow: MINUTE,
  refused: 5 * MINUTE,
  unreadable: 5 * MINUTE,
  nowhere: 0,
};

/** Answers kept, at about 1 kB each: the casts of some dozens of articles. The longest unused goes first. */
const MOST = 400;
/** The number changes with the shape of what is stored. */
const STORE = 'wikipedia.answers.1';

interface Kept {
  readonly answer: WikipediaAnswer;
  /** When it came, in ms since 1970. */
  readonly at: number;
}

/** Answers by the address that gave them, in memory, and across sessions in VS Code's store of this extension. */
export class AnswerCache {
  readonly #store: vscode.Memento;
  readonly #kept: Map<string, Kept>;

  constructor(store: vscode.Memento) {
    this.#store = store;
    this.#kept = new Map(keptIn(store.get<unknown>(STORE)));
  }

  get(key: string): WikipediaAnswer | undefined {
    const kept = this.#kept.get(key);
    this.#kept.delete(key);
    if (!kept || !isFresh(kept)) return undefined;
    this.#kept.set(key, kept); // now the last to go
    return kept.answer;
  }

  async set(key: string, answer: WikipediaAnswer): Promise<void> {
    this.#kept.delete(key);
    this.#kept.set(key, { answer, at: Date.now() });
    for (const oldest of [...this.#kept.keys()].slice(0, -MOST)) this.#kept.delete(oldest);
    if (LIFETIMES[answer.kind] >= DAY) await this.#save();
  }

  /** Forgets every answer, and with them which names were asked about. */
  async clear(): Promise<void> {
    this.#kept.clear();
    await this.#store.update(STORE, undefined);
  }

  /** What holds for minutes only is not worth writing down. */
  async #save(): Promise<void> {
    const lasting = [...this.#kept].filter(([, kept]) => LIFETIMES[kept.answer.kind] >= DAY && isFresh(kept));
    await this.#store.update(STORE, lasting);
  }
}

/** What a store holds, which another version of the extension may have written. */
const keptIn = (stored: unknown): [string, Kept][] => (Array.isArray(stored) ? stored.filter(isEntry) : []);

function isEntry(value: unknown): value is [string, Kept] {
  if (!Array.isArray(value)) return false;
  const [key, kept] = value as [unknown, Partial<Kept> | null | undefined];
  return typeof key === 'string' && typeof kept?.at === 'number' && typeof kept.answer === 'object';
}

/** An answer from the future is as old as its clock is wrong. */
function isFresh({ answer, at }: Kept): boolean {
  const age = Date.now() - at;
  return age >= 0 && age < LIFETIMES[answer.kind];
}

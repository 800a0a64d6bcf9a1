import * as vscode from 'vscode';

/** A piece of work on an article, as the log calls it. Each ends, whether it succeeds or not. */
export type Work =
  /** The document is read by the worker, from its opening or an edit to the article of just that text. */
  | 'analysis'
  /** The settings and the `cast.yml` that an article is read with are looked up. */
  | 'options'
  /** Code that shows or annotates articles is loaded, once each. */
  | 'loading'
  | 'showing of the sections'
  | 'showing of the cast'
  | 'reading of annotations'
  /** The worker finds the passages of annotations. */
  | 'placing of annotations'
  /** From a change that the reader made to the file that holds it. */
  | 'writing of annotations'
  /** An article without annotations may have been moved: those of articles that are gone are looked through. */
  | 'search for annotations'
  | 'move of annotations'
  | 'correction of the cast'
  /** The reader rests at a place, which is remembered if they stay. */
  | 'noting of the place'
  /** From a section that was read, or a place, to the moment it is kept. */
  | 'writing of the reading state';

/** Says that a piece of work has ended; said again it does nothing. */
export type End = () => void;

/**
 * What is under way for each article. Whoever does something that takes a while says so here: the log tells of its beginning
 * and end (at the level `debug`), our views show that they are busy, and other extensions can wait until an article is settled.
 */
export class PendingWork implements vscode.Disposable {
  readonly #log: vscode.LogOutputChannel;
  readonly #underWay = new Map<string, Set<{ readonly work: Work }>>();
  readonly #changed = new vscode.EventEmitter<void>();

  /** Some work began or ended. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /** A piece of work begins. @returns what to call at its end, whichever that is */
  begin(article: vscode.Uri, work: Work): End {
    const key = article.toString();
    const item = { work };
    const began = Date.now();
    const items = this.#underWay.get(key) ?? new Set();
    this.#underWay.set(key, items.add(item));
    this.#log.debug(`began: ${work}, ${key}`);
    this.#changed.fire();
    return () => {
      if (!items.delete(item)) return;
      if (items.size === 0) this.#underWay.delete(key);
      this.#log.debug(`ended: ${work}, ${key} (${Date.now() - began} ms)`);
      this.#changed.fire();
    };
  }

  /** Does a piece of work, which ends with its promise. */
  async during<T>(article: vscode.Uri, work: Work, task: () => PromiseLike<T>): Promise<T> {
    const end = this.begin(article, work);
    try {
      return await task();
    } finally {
      end();
    }
  }

  /** Whether such work is under way for an article; without a kind, any. */
  has(article: vscode.Uri, ...kinds: readonly Work[]): boolean {
    const items = this.#underWay.get(article.toString());
    return kinds.length === 0 ? items !== undefined : [...(items ?? [])].some(({ work }) => kinds.includes(work));
  }

  /** Resolves when no such work is under way for an article; without a kind, when none is. */
  settled(article: vscode.Uri, ...kinds: readonly Work[]): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (this.has(article, ...kinds)) return;
        listener.dispose();
        resolve();
      };
      const listener = this.onDidChange(check);
      check();
    });
  }

  /** The window closes: what ends from now on is not told. */
  dispose(): void {
    for (const items of this.#underWay.values()) items.clear();
    this.#changed.dispose();
  }
}

/** Milliseconds that reading any article may take: a slow machine at its worst still reads a long one in that time. */
const BASE = 20_000;
/** And more for every character, so that a shelf of books is read as well. */
const PER_CHARACTER = 0.02;

/**
 * Watches that no reading goes on for ever: whatever the worker does cannot be interrupted from outside but by ending
 * the worker.
 */
export class Deadline {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #onPassed: (key: string) => void;

  /** @param onPassed called with the key of a document whose reading has taken too long */
  constructor(onPassed: (key: string) => void) {
    this.#onPassed = onPassed;
  }

  /**
   * A document is being read from now on.
   *
   * @param length of its text, in UTF-16 code units
   */
  start(key: string, length: number): void {
    this.end(key);
    const pass = (): void => {
      this.#timers.delete(key);
      this.#onPassed(key);
    };
    this.#timers.set(key, setTimeout(pass, BASE + length * PER_CHARACTER));
  }

  /** Its reading has come to an end. */
  end(key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.delete(key);
  }

  /** Nothing is being read any more. */
  clear(): void {
    for (const key of [...this.#timers.keys()]) this.end(key);
  }

  dispose(): void {
    this.clear();
  }
}

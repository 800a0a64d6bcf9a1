/**
 * Results by what they were made of. What is not asked for between two calls of `turn` is forgotten, so that it holds
 * no more than the last two versions of a text need.
 *
 * @example
 * const lengths = new Recall<number>();
 * lengths.of('word', () => 4); // 4, made
 * lengths.of('word', () => 4); // 4, recalled
 */
export class Recall<V> {
  #now = new Map<string, V>();
  #before = new Map<string, V>();
  #made = 0;

  /** How many results were made and not recalled since the last turn: what tests guard speed by. */
  get made(): number {
    return this.#made;
  }

  /** The result for a key; made where it is not known. */
  of(key: string, make: () => V): V {
    const asked = this.#now.get(key);
    if (asked !== undefined) return asked;
    const known = this.#before.get(key);
    const value = known ?? make();
    if (known === undefined) this.#made += 1;
    this.#now.set(key, value);
    return value;
  }

  /** Another version of the text begins. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
    this.#made = 0;
  }
}

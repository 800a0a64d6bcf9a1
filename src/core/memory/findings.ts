/** Names one kind of finding and its type. Each is made once, where the finding is. */
export class Slot<T> {
  /** Nothing at all: it keeps the types of slots apart. */
  declare readonly type: (finding: T) => T;
}

/**
 * What was found in a block by its words alone. Blocks of the same kind and words share it, also over the versions of a
 * text that is being edited: so a recogniser reads each block once, and knows nothing of versions.
 *
 * @example
 * const LENGTH = new Slot<number>();
 * block.findings.of(LENGTH, () => block.prose.text.length);
 */
export class Findings {
  readonly #found = new Map<unknown, unknown>();

  /** What is in the slot; found where it is empty. */
  of<T>(slot: Slot<T>, find: () => T): T {
    const known = this.#found.get(slot) as T | undefined;
    if (known !== undefined) return known;
    const found = find();
    this.#found.set(slot, found);
    return found;
  }

  /** What is in the slot, if anything. */
  peek<T>(slot: Slot<T>): T | undefined {
    return this.#found.get(slot) as T | undefined;
  }

  /** Puts something in the place of what was there. */
  keep<T>(slot: Slot<T>, found: T): void {
    this.#found.set(slot, found);
  }
}

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
  /** Slots and what is in them, side by side: of so few, a list is lighter than a map and found as fast. */
  readonly #slots: unknown[] = [];
  readonly #found: unknown[] = [];

  /** What is in the slot; found where it is empty. */
  of<T>(slot: Slot<T>, find: () => T): T {
    const known = this.peek(slot);
    if (known !== undefined) return known;
    const found = find();
    this.keep(slot, found);
    return found;
  }

  /** What is in the slot, if anything. */
  peek<T>(slot: Slot<T>): T | undefined {
    const place = this.#slots.indexOf(slot);
    return place < 0 ? undefined : (this.#found[place] as T);
  }

  /** Puts something in the place of what was there. */
  keep<T>(slot: Slot<T>, found: T): void {
    const place = this.#slots.indexOf(slot);
    if (place < 0) {
      this.#slots.push(slot);
      this.#found.push(found);
    } else this.#found[place] = found;
  }
}

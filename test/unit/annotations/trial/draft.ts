/**
 * A text in which each code unit knows where it comes from: its index in the first text, `NEW` for what was written
 * since, and an index beyond `COPY` for what was copied while its original stayed. The truth on every annotation is read
 * off these numbers, so no matcher judges itself.
 */
export interface Draft {
  readonly text: string;
  readonly origins: readonly number[];
}

export const NEW = -1;
export const COPY = 1 << 28;

export const draftOf = (text: string): Draft => ({ text, origins: Array.from({ length: text.length }, (_, at) => at) });

/** Puts a draft together from pieces. */
export class Assembly {
  readonly #texts: string[] = [];
  readonly #origins: number[] = [];

  /** What stands in `[start, end)` of a draft. */
  keep({ text, origins }: Draft, start: number, end: number): this {
    this.#texts.push(text.slice(start, end));
    for (let at = start; at < end; at += 1) this.#origins.push(origins[at]!);
    return this;
  }

  /** The same, while the original stays elsewhere. */
  copy({ text, origins }: Draft, start: number, end: number): this {
    this.#texts.push(text.slice(start, end));
    for (let at = start; at < end; at += 1) this.#origins.push(asCopy(origins[at]!));
    return this;
  }

  /** Text from nowhere, or another spelling of the character that came from `origin`. */
  write(text: string, origin = NEW): this {
    this.#texts.push(text);
    for (let at = 0; at < text.length; at += 1) this.#origins.push(origin);
    return this;
  }

  done(): Draft {
    return { text: this.#texts.join(''), origins: this.#origins };
  }
}

const asCopy = (origin: number): number => (origin === NEW || origin >= COPY ? origin : origin + COPY);

/** A draft with every character written anew, each piece with the origin of what it stands for. */
export function respelled(draft: Draft, spell: (char: string, at: number) => string): Draft {
  const assembly = new Assembly();
  for (let at = 0; at < draft.text.length;) {
    const char = String.fromCodePoint(draft.text.codePointAt(at)!);
    assembly.write(spell(char, at), draft.origins[at]);
    at += char.length;
  }
  return assembly.done();
}

/** A draft with its matches replaced by text from nowhere. */
export function replaced(draft: Draft, pattern: RegExp, by: (match: RegExpExecArray) => string | null): Draft {
  const assembly = new Assembly();
  let from = 0;
  for (const match of draft.text.matchAll(pattern)) {
    const text = by(match);
    if (text === null) continue;
    assembly.keep(draft, from, match.index).write(text);
    from = match.index + match[0].length;
  }
  return assembly.keep(draft, from, draft.text.length).done();
}

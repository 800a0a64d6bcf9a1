import { runContexts } from './contexts';
import type { BlockReading, WordRange } from './reading';
import type { Lexicon } from './lexicon';
import { textOf, type ProseWord, type WordForm } from './word';

/** What the document as a whole says of its words. */
export class Evidence {
  /** By form: times it stands in small letters, itself or as another form. */
  readonly #small: Uint32Array;
  /** By form: times it stands with a capital where a small letter would stand if it were no name; times at all. */
  readonly #inside: Uint32Array;
  readonly #capital: Uint32Array;
  /** By form: bits of `Context` around it. */
  readonly #contexts: Uint32Array;
  /** Contexts of runs: by form where the run is one word, by text where it is several. */
  readonly #lones: Uint32Array;
  readonly #runs = new Map<string, number>();

  /** Gathers the evidence of all blocks; linear. Headings count for no capital, as titles capitalise everything. */
  constructor(readings: readonly BlockReading[], lexicon: Lexicon) {
    this.#small = new Uint32Array(lexicon.size);
    this.#inside = new Uint32Array(lexicon.size);
    this.#capital = new Uint32Array(lexicon.size);
    this.#contexts = new Uint32Array(lexicon.size);
    this.#lones = new Uint32Array(lexicon.size);
    for (const reading of readings) {
      this.#addWords(reading);
      this.#addCapitals(reading);
      this.#addRuns(reading);
    }
    for (const { index, shape } of lexicon.forms) if (shape !== 'small') this.#small[index] = 0;
    for (const { index, capital, lower } of lexicon.forms) {
      if (capital) this.#small[index] = this.#small[lexicon.find(lower)?.index ?? index]!;
    }
  }

  /** Times the word stands in small letters. */
  timesSmall({ index }: WordForm): number {
    return this.#small[index] ?? 0;
  }

  /** Times the form stands with a capital where a small letter would stand if it were no name. */
  timesInside({ index }: WordForm): number {
    return this.#inside[index] ?? 0;
  }

  /** Times the form stands with a capital at all. */
  timesCapital({ index }: WordForm): number {
    return this.#capital[index] ?? 0;
  }

  /** Whether the word stands in small letters more often than {@link timesInside}. */
  isMostlySmall(form: WordForm): boolean {
    return this.timesSmall(form) > this.timesInside(form);
  }

  /** Bits of `Context` around a form, all occurrences taken together. */
  contextsOfForm({ index }: WordForm): number {
    return this.#contexts[index] ?? 0;
  }

  /** The same around a word. */
  contextsOf({ form }: ProseWord): number {
    return this.contextsOfForm(form);
  }

  /** The same around a run of words as written, such as `Fort Lee`; those seen twice stand {@link TWICE} bits higher. */
  contextsOfRun({ words, forms }: BlockReading, run: WordRange): number {
    return run.to - run.from === 1 ? this.#lones[forms[run.from]!]! : (this.#runs.get(textOf(words, run)) ?? 0);
  }

  /** Bits of `Context` around a word where it is a run of its own. */
  contextsOfLone({ index }: WordForm): number {
    return this.#lones[index] ?? 0;
  }

  /** Texts of the runs of several words that stand in other contexts in another version, or only in one of the two. */
  runsUnlike(other: Evidence): string[] {
    const unlike: string[] = [];
    for (const [run, contexts] of this.#runs) if (other.#runs.get(run) !== contexts) unlike.push(run);
    for (const run of other.#runs.keys()) if (!this.#runs.has(run)) unlike.push(run);
    return unlike;
  }

  #addWords({ forms }: BlockReading): void {
    for (const form of forms) this.#small[form]! += 1;
  }

  #addCapitals({ words, forms, capitals, contexts, lones, kind }: BlockReading): void {
    let lone = 0;
    for (let index = 0; index < capitals.length; index += 1) {
      const at = capitals[index]!;
      const form = forms[at]!;
      this.#capital[form]! += 1;
      if (kind !== 'heading' && !words[at]!.opens) this.#inside[form]! += 1;
      this.#contexts[form]! |= contexts[index]!;
      if (lones[lone] !== at) continue;
      this.#lones[form] = seenAgain(this.#lones[form]!, runContexts(contexts[index]!, contexts[index]!));
      lone += 1;
    }
  }

  #addRuns({ runs }: BlockReading): void {
    for (const { text, contexts } of runs) this.#runs.set(text, seenAgain(this.#runs.get(text) ?? 0, contexts));
  }
}

/** Room for all bits of `Context`; those seen at least twice stand above it. */
export const TWICE = 12;

const seenAgain = (seen: number, now: number): number => seen | now | ((seen & now) << TWICE);

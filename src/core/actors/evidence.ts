import { WordClass } from './cues';
import type { BlockReading, WordRange } from './reading';
import type { Lexicon } from './lexicon';
import { isCapital, textOf, type ProseWord, type WordForm } from './word';

/** What surrounds a word in the whole document, bits of one number. */
export const Context = {
  Honorific: 1 << 0,
  PersonVerb: 1 << 1,
  PlacePreposition: 1 << 2,
  Article: 1 << 3,
  Possessive: 1 << 4,
  GivenBefore: 1 << 5,
  OrganizationHead: 1 << 6,
  PlaceHead: 1 << 7,
  RoleBefore: 1 << 8,
  Initial: 1 << 9,
  Seen: 1 << 10,
} as const;

/** How a word with a capital is used in the document. */
export interface CapitalUse {
  /** Times with a capital where a small letter would stand if it were no name. */
  readonly inside: number;
  /** Times with a capital at all. */
  readonly total: number;
  /** Bits of {@link Context}, gathered over all occurrences. */
  readonly contexts: number;
}

/** What the document as a whole says of its words. */
export class Evidence {
  /** By form: times it stands in small letters, itself or as another form. */
  readonly #small: Uint32Array;
  readonly #uses: (Use | undefined)[];
  /** Contexts of runs: by form where the run is one word, by text where it is several. */
  readonly #lones: Uint32Array;
  readonly #runs = new Map<string, number>();

  /** Gathers the evidence of all blocks; linear. Headings count for no capital, as titles capitalise everything. */
  constructor(readings: readonly BlockReading[], lexicon: Lexicon) {
    this.#small = new Uint32Array(lexicon.size);
    this.#lones = new Uint32Array(lexicon.size);
    this.#uses = Array.from({ length: lexicon.size });
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

  /** How the word is used with a capital, as written; null where it never is. */
  useOf(form: WordForm): CapitalUse | null {
    return this.#uses[form.index] ?? null;
  }

  /** Bits of {@link Context} around a word, all occurrences taken together. */
  contextsOf(word: ProseWord): number {
    return this.#uses[word.form.index]?.contexts ?? 0;
  }

  /** The same around a run of words as written, such as `Fort Lee`; those seen twice stand {@link TWICE} bits higher. */
  contextsOfRun({ words, forms }: BlockReading, run: WordRange): number {
    return run.to - run.from === 1 ? this.#lones[forms[run.from]!]! : (this.#runs.get(textOf(words, run)) ?? 0);
  }

  /** Bits of {@link Context} around a word where it is a run of its own. */
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

  #addCapitals(reading: BlockReading): void {
    const { words, forms, capitals, lones, block } = reading;
    let lone = 0;
    for (const at of capitals) {
      const form = forms[at]!;
      const contexts = contextsAround(reading, at);
      const use = (this.#uses[form] ??= { inside: 0, total: 0, contexts: 0 });
      use.total += 1;
      if (!words[at]!.opens && block.kind !== 'heading') use.inside += 1;
      use.contexts |= contexts;
      if (lones[lone] !== at) continue;
      this.#lones[form] = seenAgain(this.#lones[form]!, runContexts(contexts, contexts));
      lone += 1;
    }
  }

  #addRuns(reading: BlockReading): void {
    for (const run of reading.runs) {
      const text = textOf(reading.words, run);
      const contexts = runContexts(contextsAround(reading, run.from), contextsAround(reading, run.to - 1));
      this.#runs.set(text, seenAgain(this.#runs.get(text) ?? 0, contexts));
    }
  }
}

type Use = { -readonly [part in keyof CapitalUse]: CapitalUse[part] };

/** Room for all bits of {@link Context}; those seen at least twice stand above it. */
export const TWICE = 12;

const seenAgain = (seen: number, now: number): number => seen | now | ((seen & now) << TWICE);

const BEFORE_RUN =
  Context.Honorific | Context.RoleBefore | Context.PlacePreposition | Context.Article | Context.GivenBefore;
const BEHIND_RUN = Context.PersonVerb | Context.Possessive;

/** What stands before a run and behind it, of what stands around its first and its last word. */
const runContexts = (first: number, last: number): number => (first & BEFORE_RUN) | (last & BEHIND_RUN) | Context.Seen;

const POSSESSIVE = /^['’]/;

function contextsAround({ words, classes }: BlockReading, at: number): number {
  const before = words[at - 1];
  const after = words[at + 1];
  const beforeClasses = before && isSoft(words[at]!.gap) ? classes[at - 1]! : 0;
  const afterClasses = after && isSoft(after.gap) ? classes[at + 1]! : 0;
  let contexts = 0;
  if (beforeClasses & WordClass.Honorific && isCapitalised(before)) contexts |= Context.Honorific;
  if (beforeClasses & WordClass.Role) contexts |= Context.RoleBefore;
  if (beforeClasses & WordClass.Given && isCapitalised(before)) contexts |= Context.GivenBefore;
  if (beforeClasses & WordClass.PlacePreposition) contexts |= Context.PlacePreposition;
  if (beforeClasses & WordClass.Article) contexts |= Context.Article;
  if (before?.shape === 'initial') contexts |= Context.Initial;
  if (afterClasses & WordClass.PersonVerb && after?.shape === 'small') contexts |= Context.PersonVerb;
  if (afterClasses & (WordClass.OrganizationHead | WordClass.CompanySuffix) && isCapitalised(after)) {
    contexts |= Context.OrganizationHead;
  }
  if (afterClasses & WordClass.PlaceHead && isCapitalised(after)) contexts |= Context.PlaceHead;
  if (after && POSSESSIVE.test(after.gap)) contexts |= Context.Possessive;
  return contexts;
}

const SOFT = /^(?:\s|\. )$/;
const isSoft = (gap: string): boolean => gap === ' ' || SOFT.test(gap);
const isCapitalised = (word: ProseWord | undefined): boolean => word !== undefined && isCapital(word);

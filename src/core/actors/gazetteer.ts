import type { ActorCues, KnownName } from './cues';
import type { ProseWord } from './word';
import { eachWord } from './words';

/** A name known beforehand that stands in the text, as word indices `[from, to)`. */
export interface KnownMatch {
  readonly from: number;
  readonly to: number;
  readonly entry: KnownName;
}

/** A known name, cut into the words by which it is found. */
export interface GazetteerEntry {
  readonly words: readonly string[];
  readonly known: KnownName;
}

/** Names known beforehand, by their first word. */
export class Gazetteer {
  readonly #byFirstWord = new Map<string, GazetteerEntry[]>();

  /** The first to claim a spelling keeps it. */
  constructor(names: readonly KnownName[]) {
    for (const known of names) {
      const words = wordsOfName(known.name);
      const entries = this.#byFirstWord.get(words[0]!) ?? [];
      const taken = entries.some((entry) => entry.words.join(' ') === words.join(' '));
      if (!taken) this.#byFirstWord.set(words[0]!, [...entries, { words, known }]);
    }
    for (const entries of this.#byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  }

  /** The names whose first word it is, the longer before the shorter. */
  startingWith(word: string): readonly GazetteerEntry[] {
    return this.#byFirstWord.get(foldApostrophe(word)) ?? NONE;
  }
}

const NONE: readonly GazetteerEntry[] = [];
const built = new WeakMap<ActorCues, Gazetteer>();

/** The gazetteer of a language; built once, on first use. */
export function gazetteerOf(cues: ActorCues): Gazetteer {
  const gazetteer = built.get(cues) ?? new Gazetteer(cues.known);
  built.set(cues, gazetteer);
  return gazetteer;
}

/** The longest known name that begins with word `at`, or null. Words may be parted by a space, a hyphen or a dot. */
export function knownAt(words: readonly ProseWord[], at: number): KnownMatch | null {
  for (const { words: wanted, known } of words[at]!.form.known) {
    if (matches(words, at, wanted)) return { from: at, to: at + wanted.length, entry: known };
  }
  return null;
}

function matches(words: readonly ProseWord[], at: number, wanted: readonly string[]): boolean {
  for (let index = 1; index < wanted.length; index += 1) {
    const word = words[at + index];
    if (!word || foldApostrophe(word.text) !== wanted[index] || !JOINING.test(word.gap)) return false;
  }
  return true;
}

const JOINING = /^(?:[\s-]|[.] |['’]s |\n)$/;

const foldApostrophe = (text: string): string => (text.includes('’') ? text.replaceAll('’', "'") : text);

function wordsOfName(name: string): string[] {
  const words: string[] = [];
  eachWord(name, (start, stop) => words.push(foldApostrophe(name.slice(start, stop))));
  return words;
}

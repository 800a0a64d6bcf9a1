import type { ActorCues, KnownName } from './cues';
import { wordsOfText, type ProseWord } from './words';

/** A name known beforehand that stands in the text, as word indices `[from, to)`. */
export interface KnownMatch {
  readonly from: number;
  readonly to: number;
  readonly entry: KnownName;
}

interface Entry {
  readonly words: readonly string[];
  readonly known: KnownName;
}

/** Known names by their first word, the longer before the shorter. */
export interface Gazetteer {
  readonly byFirstWord: ReadonlyMap<string, readonly Entry[]>;
}

const built = new WeakMap<ActorCues, Gazetteer>();

/** The gazetteer of a language; built once, on first use. */
export function gazetteerOf(cues: ActorCues): Gazetteer {
  const ready = built.get(cues);
  if (ready) return ready;
  const byFirstWord = new Map<string, Entry[]>();
  for (const known of cues.known) addEntry(byFirstWord, known);
  for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length);
  const gazetteer = { byFirstWord };
  built.set(cues, gazetteer);
  return gazetteer;
}

/** The first to claim a spelling keeps it. */
function addEntry(byFirstWord: Map<string, Entry[]>, known: KnownName): void {
  const words = wordsOfText(known.name).map(({ text }) => foldApostrophe(text));
  const entries = byFirstWord.get(words[0]!) ?? [];
  const taken = entries.some((entry) => entry.words.join(' ') === words.join(' '));
  if (!taken) byFirstWord.set(words[0]!, [...entries, { words, known }]);
}

/** The longest known name that begins with word `at`, or null. Words may be parted by a space, a hyphen or a dot. */
export function knownAt(words: readonly ProseWord[], at: number, gazetteer: Gazetteer): KnownMatch | null {
  for (const { words: wanted, known } of gazetteer.byFirstWord.get(foldApostrophe(words[at]!.text)) ?? []) {
    if (matches(words, at, wanted)) return { from: at, to: at + wanted.length, entry: known };
  }
  return null;
}

/** The entry whose whole spelling is `name`, or null. */
export function knownName(name: string, gazetteer: Gazetteer): KnownName | null {
  const words = wordsOfText(name);
  const match = words.length > 0 ? knownAt(words, 0, gazetteer) : null;
  return match && match.to === words.length ? match.entry : null;
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

import type { Block } from '../markdown/blocks';
import { WordClass, type ActorCues } from './cues';
import { gazetteerOf, knownAt, type KnownMatch } from './gazetteer';
import { isCapital, wordsOf, type ProseWord } from './words';

/** Word indices `[from, to)`. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * What recognising finds in one block by itself, before the rest of the document is asked.
 * It depends on the block alone, so that an edit elsewhere leaves it as it is.
 */
export interface BlockReading {
  readonly block: Block;
  readonly words: readonly ProseWord[];
  /** Bits of {@link WordClass}, one number a word; 0 for words outside and not next to an island. */
  readonly classes: readonly number[];
  /** Stretches in which names can stand: capitalised words with what may join them. */
  readonly islands: readonly WordRange[];
  /** Names from the gazetteer, in order, never overlapping. */
  readonly known: readonly KnownMatch[];
  /** The same by the index of the first word, and by the index behind the last. */
  readonly knownFrom: ReadonlyMap<number, KnownMatch>;
  readonly knownUntil: ReadonlyMap<number, KnownMatch>;
}

/** Reads one block: its words, islands and known names. Linear in the length of its prose. */
export function readBlock(block: Block, cues: ActorCues): BlockReading {
  const words = wordsOf(block);
  const classes = words.map(({ lower }) => cues.classes.get(lower) ?? 0);
  const known = knownIn(words, cues);
  const knownFrom = new Map(known.map((match) => [match.from, match]));
  const knownUntil = new Map(known.map((match) => [match.to, match]));
  return { block, words, classes, islands: islandsOf(words, classes, known, cues), known, knownFrom, knownUntil };
}

/** No name is so long; a text of capitals only is cut here, so that the cost stays linear. */
const MAX_ISLAND = 48;

/** At most so many small words join two capitalised ones: `Bank for the Development of …` has two. */
const MAX_CONNECTORS = 3;

function islandsOf(
  words: readonly ProseWord[],
  classes: readonly number[],
  known: readonly KnownMatch[],
  cues: ActorCues,
): WordRange[] {
  const islands: WordRange[] = [];
  const [starts, ends] = [new Set(known.map(({ from }) => from)), new Set(known.map(({ to }) => to))];
  // `US-China`, `ASEAN-Russia Summit`: a hyphen between two known names parts them
  const partsAt = (at: number): boolean => starts.has(at) && ends.has(at) && HYPHEN.test(words[at]!.gap);
  let match = 0;
  for (let from = 0; from < words.length; from += 1) {
    if (!isCapital(words[from]!)) continue;
    let to = from + 1;
    for (let next = to; next > 0 && to - from < MAX_ISLAND; next = partsAt(to) ? 0 : reach(words, classes, to, cues)) {
      to = next;
      while (match < known.length && known[match]!.from < to) to = Math.max(to, known[match++]!.to);
    }
    islands.push({ from, to });
    from = to - 1;
  }
  return islands;
}

/** The end of the island if it goes on at word `at`, otherwise 0. */
function reach(words: readonly ProseWord[], classes: readonly number[], at: number, cues: ActorCues): number {
  for (let index = at; index < words.length && index <= at + MAX_CONNECTORS; index += 1) {
    const word = words[index]!;
    const next = words[index + 1];
    if (next?.shape === 'number' && next.gap === '-' && isCapital(word)) return 0; // `Sukhoi Su-35`: a model, not a name
    if (!joins(word, words[index - 1]!, classes[index]!, cues)) return 0;
    if (isCapital(word)) return index + 1;
    if (index === at && (word.shape === 'number' || endsHyphenName(word, cues))) return index + 1;
    if (!(classes[index]! & WordClass.Connector) && word.gap !== '-') return 0; // `South-east Asia`
  }
  return 0;
}

/** `Kim Jong-un`, but not `US-led`. */
const endsHyphenName = ({ gap, text, shape }: ProseWord, cues: ActorCues): boolean =>
  gap === '-' && shape === 'small' && text.length <= MAX_SYLLABLE && !cues.compoundTails.has(text);

const MAX_SYLLABLE = 6;
const HYPHEN = /^[-‐‑–]$/;
const PLAIN_GAP = /^(?:\s|[-‐‑–]|\s&\s|\s[-–]\s)$/;
const MAX_ABBREVIATION = 4;

/** Whether a name can go on over the gap before the word. */
function joins({ gap, opens }: ProseWord, before: ProseWord, bits: number, cues: ActorCues): boolean {
  if (gap === ' ' || PLAIN_GAP.test(gap)) return !opens;
  if (gap === '. ') return !opens && before.text.length <= MAX_ABBREVIATION && before.shape !== 'small';
  // `King’s College`, `St. James’s Palace`, but not `Russia’s Gazprom`
  const heads = WordClass.OrganizationHead | WordClass.PlaceHead;
  return (bits & heads) > 0 && cues.possessive.test(gap) && gap.length <= 3 && gap.endsWith(' ');
}

function knownIn(words: readonly ProseWord[], cues: ActorCues): KnownMatch[] {
  const gazetteer = gazetteerOf(cues);
  const found: KnownMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const match = isCapital(words[at]!) || words[at + 1]?.gap === '-' ? knownAt(words, at, gazetteer) : null;
    if (!match) continue;
    found.push(match);
    at = match.to - 1;
  }
  return found;
}

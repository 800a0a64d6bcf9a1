import { Slot } from '../../memory/findings';
import type { ActorType } from '../../model';
import { WordClass, type ActorCues } from '../cues';
import type { Guess, LabelledBlock } from '../guess';
import { endOf, type BlockReading, type WordRange } from '../reading';
import { abbreviates } from '../resolve/expansions';
import { isCapital, textOf } from '../word';
import { typeOfHead } from './heads';
import { NOTHING, type Hearsay, type MendedBlock } from './hearsay';
import { mendNames } from './mend';
import { guessesTouching } from './touching';

interface Pair {
  readonly full: WordRange;
  readonly acronym: WordRange;
}

/**
 * Lets the letters of an acronym say where its long form begins and ends, either way round:
 * `NRA (the Northern Rivers Alliance)`, `Northern Rivers Alliance (NRA)`. Both get one type, here and elsewhere.
 */
export const readBracketed: Hearsay<ReadonlyMap<string, ActorType>> = {
  tell: (block, { cues }) => withPairs(block, cues).told,
  hear: (told) => (told.length === 0 ? null : new Map(told.map(({ text, type }) => [text, type]))),
  mend: (block, types, { cues }) =>
    mendNames(withPairs(block, cues).block, (guess, reading) => {
      const type = types.get(textOf(reading.words, guess));
      return type && type !== guess.type ? { ...guess, type, sure: true } : guess;
    }),
};

/** Pairs depend on the words alone, and most blocks have none. */
const PAIRS = new Slot<readonly Pair[]>();

/** A block with the names of its pairs, and what these are. */
function withPairs(block: LabelledBlock, cues: ActorCues): MendedBlock {
  const { reading, guesses } = block;
  const pairs = reading.findings.of(PAIRS, () => pairsIn(reading));
  if (pairs.length === 0) return { block, told: NOTHING };
  const touching = guessesTouching(guesses);
  const dropped = new Set<Guess>();
  const added: Guess[] = [];
  let end = 0;
  for (const { full, acronym } of pairs) {
    if (Math.min(full.from, acronym.from) < end) continue; // a pair before has these words
    const touched = [...touching(full.from, full.to), ...touching(acronym.from, acronym.to)];
    const type = typeOfPair({ full, acronym }, touched, reading, cues);
    if (!type) continue;
    end = Math.max(full.to, acronym.to);
    for (const guess of touched) dropped.add(guess);
    for (const range of [full, acronym]) added.push({ ...range, type, sure: true });
  }
  if (added.length === 0) return { block, told: NOTHING };
  return {
    block: { reading, guesses: [...guesses.filter((guess) => !dropped.has(guess)), ...added] },
    told: added.map((guess) => ({ text: textOf(reading.words, guess), type: guess.type })),
  };
}

const isSame = (a: WordRange, b: WordRange): boolean => a.from === b.from && a.to === b.to;

/** Null where nothing says that the pair names anyone: `Random Forests (RF)`. */
function typeOfPair(
  { full, acronym }: Pair,
  touched: readonly Guess[],
  reading: BlockReading,
  cues: ActorCues,
): ActorType | null {
  const known = reading.knownFrom.get(full.from);
  if (known?.to === full.to) return known.entry.type;
  const guess: Guess = { ...full, type: 'other', sure: true };
  const byHead = typeOfHead(guess, reading, cues);
  if (byHead) return byHead;
  const first = reading.classes[full.from]!;
  if (first & WordClass.Role) return null; // `Member of Parliament (MP)`
  if (touched.length === 0) return first & WordClass.OrganizationHead ? 'organization' : null;
  if (reading.classes[full.to - 1]! & WordClass.ThingHead) return 'other';
  const whole = touched.find((found) => isSame(found, full)) ?? touched.find((found) => isSame(found, acronym));
  if (whole && whole.type !== 'person') return whole.type;
  return touched.some(({ type }) => type !== 'other') ? 'organization' : 'other';
}

function pairsIn(reading: BlockReading): Pair[] {
  const pairs: Pair[] = [];
  for (const { from, to } of reading.islands) {
    for (let at = from; at < to; at += 1) {
      const { shape, text } = reading.words[at]!;
      if (shape !== 'capitals' || text.length < 2) continue;
      const full = fullBehind(at, reading) ?? fullBefore(at, reading);
      if (full) pairs.push({ full, acronym: { from: at, to: at + 1 } });
    }
  }
  return pairs;
}

/** A long form has at most so many words for each letter. */
const WORDS_PER_LETTER = 2;
const OPENING = /^\s?[([]["“‘']?$/;
const CLOSING = /^["”’']?[)\],;]/;

/** `ABC (the Full Name)`; null where the brackets hold something else. */
function fullBehind(at: number, reading: BlockReading): WordRange | null {
  const { words, classes, text } = reading;
  if (!words[at + 1] || !OPENING.test(words[at + 1]!.gap)) return null;
  const from = classes[at + 1]! & WordClass.Article ? at + 2 : at + 1;
  const limit = Math.min(words.length, from + WORDS_PER_LETTER * words[at]!.text.length);
  for (let to = from + 1; to <= limit; to += 1) {
    const after = words[to]?.gap ?? text.slice(endOf(reading, to - 1));
    if (CLOSING.test(after)) return fits({ from, to }, at, words) ? { from, to } : null;
    if (words[to]?.opens) return null;
  }
  return null;
}

/** `Full Name (ABC)`: the nearest beginning that the letters allow. */
function fullBefore(at: number, reading: BlockReading): WordRange | null {
  const { words, text } = reading;
  if (at < 2 || !OPENING.test(words[at]!.gap)) return null;
  if (!CLOSING.test(words[at + 1]?.gap ?? text.slice(endOf(reading, at)))) return null;
  const limit = Math.max(0, at - WORDS_PER_LETTER * words[at]!.text.length);
  for (let from = at - 2; from >= limit; from -= 1) {
    if (words[from + 1]!.opens || !NAME_GAP.test(words[from + 1]!.gap)) return null;
    if (fits({ from, to: at }, at, words)) return { from, to: at };
  }
  return null;
}

const NAME_GAP = /^(?:\s|-|,\s|\s?&\s?|['’]s?\s)$/;

const fits = ({ from, to }: WordRange, at: number, words: BlockReading['words']): boolean =>
  to - from > 1 &&
  isCapital(words[from]!) &&
  isCapital(words[to - 1]!) &&
  abbreviates(
    words[at]!.text,
    words.slice(from, to).map(({ text }) => text),
  );

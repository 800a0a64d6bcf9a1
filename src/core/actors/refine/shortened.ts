import { WordClass, type ActorCues } from '../cues';
import type { ActorType } from '../../model';
import type { Guess, LabelledBlock } from '../guess';
import { isCapital, textOf } from '../word';
import { runAt, type BlockReading } from '../reading';
import { freeWords } from './known';
import { NOTHING, type Story, type Told } from './hearsay';
import { mendNames } from './mend';

/** Ends of longer names, with their types; null where names of two types have one. */
interface Tails {
  readonly longer: Map<string, ActorType | null>;
  readonly firstWords: Set<string>;
  /** Last words of names of two words. */
  readonly lastWords: Map<string, ActorType>;
}

/**
 * Reads a name that is the tail of one longer name before it as that name: `the Geophysical Year`, and `the Pole`
 * behind `South Pole`, which means no one from Poland.
 */
export const readShortened: Story<Tails> = {
  begin: () => ({ longer: new Map(), firstWords: new Set(), lastWords: new Map() }),
  learn,
  mend: (block, tails, { cues }) => {
    const { reading } = block;
    const told: Told[] = [];
    const inside = mendNames(inOrder(block), (guess) => {
      const mended = asLonger(guess, reading, tails, cues);
      const ends = endsOf(mended, reading);
      learn(tails, ends);
      told.push(...ends);
      return mended;
    });
    const missed = missedTails(inside, tails);
    return { block: missed.length > 0 ? { reading, guesses: [...inside.guesses, ...missed] } : inside, told };
  },
};

function inOrder(block: LabelledBlock): LabelledBlock {
  const { reading, guesses } = block;
  const isOrdered = guesses.every(({ from }, at) => at === 0 || guesses[at - 1]!.from <= from);
  return isOrdered ? block : { reading, guesses: [...guesses].sort((a, b) => a.from - b.from) };
}

function asLonger(guess: Guess, { words, knownFrom }: BlockReading, tails: Tails, cues: ActorCues): Guess {
  const { from, to } = guess;
  const known = knownFrom.get(from);
  const listed = known?.to === to;
  const text = textOf(words, guess);
  const type = listed || to - from < 2 ? null : tails.longer.get(text);
  const place = listed && known.entry.demonym && to - from === 1 ? tails.lastWords.get(text) : undefined;
  const isDefinite = words[from]!.gap === ' ' && words[from - 1]?.lower === cues.mending.definite;
  if (place && isDefinite) return { from, to, type: place, sure: true, unlisted: true };
  return type ? { ...guess, type, sure: true } : guess;
}

const MIN_LONG = 3;

/** The ends of a name by which others may shorten it: of two words the last, of more several words. */
function endsOf({ from, to, type }: Guess, { words }: BlockReading): readonly Told[] {
  if (type === 'person' || to - from < 2) return NOTHING;
  if (to - from === 2) return [{ text: words[to - 1]!.text, type }];
  const ends: Told[] = [];
  if (to - from < MIN_LONG || type === 'place' || type === 'country') return ends;
  for (let at = from + 1; at < to - 1; at += 1) {
    if (words.slice(at, to).every(isCapital)) ends.push({ text: textOf(words, { from: at, to }), type });
  }
  return ends;
}

/** Two longer names of two types leave a tail to nobody. */
function learn({ longer, firstWords, lastWords }: Tails, told: readonly Told[]): void {
  for (const { text, type } of told) {
    const space = text.indexOf(' ');
    if (space < 0) lastWords.set(text, type);
    else {
      const taken = longer.get(text);
      longer.set(text, taken === undefined || taken === type ? type : null);
      firstWords.add(text.slice(0, space));
    }
  }
}

/** Tails that were passed over, where they stand as runs of their own. */
function missedTails({ reading, guesses }: LabelledBlock, tails: Tails): Guess[] {
  const { words, classes, islands } = reading;
  const isFree = freeWords(guesses, words.length);
  const added: Guess[] = [];
  for (const island of islands) {
    for (let from = island.from; from < island.to; from += 1) {
      if (!tails.firstWords.has(words[from]!.text)) continue;
      const run = runAt(reading, from);
      const start = classes[run.from]! & WordClass.Article ? run.from + 1 : run.from;
      const type = start === from ? tails.longer.get(textOf(words, { from, to: run.to })) : null;
      if (type && isFree(from, run.to)) added.push({ from, to: run.to, type, sure: true });
    }
  }
  return added;
}

import type { ActorType } from '../../model';
import { WordClass, type ActorCues } from '../cues';
import { Context } from '../contexts';
import { TWICE, type Evidence } from '../evidence';
import type { Guess } from '../guess';
import { runAt, type BlockReading } from '../reading';
import { textOf } from '../word';
import { freeWords } from './known';
import { NOTHING, type Hearsay, type Told } from './hearsay';
import { mendNames } from './mend';
import type { BlockRefiner } from './refine';

/** Lets the words before a name say what it is, wherever it stands: `the station Vostok`, `the tug Goliath`. */
export const typeBySurroundings: Hearsay<ReadonlyMap<string, ActorType>> = {
  tell: ({ reading, guesses }, { evidence, cues }) => {
    let told: Told[] | null = null;
    for (const guess of guesses) {
      const type = saidType(guess, reading, evidence, cues);
      if (type !== null) (told ??= []).push({ text: textOf(reading.words, guess), type });
    }
    return told ?? NOTHING;
  },
  hear: (told) => {
    const types = new Map<string, ActorType>();
    for (const { text, type } of told) if (!types.has(text)) types.set(text, type);
    return types.size === 0 ? null : types;
  },
  mend: (block, types, { cues }) =>
    mendNames(block, (guess, reading) => {
      const type = types.get(textOf(reading.words, guess));
      return type && type !== guess.type && !isRuler(guess, reading, cues) ? { ...guess, type, sure: true } : guess;
    }),
};

const PERSON = Context.Honorific | Context.GivenBefore | Context.Initial | Context.RoleBefore;

function saidType(guess: Guess, reading: BlockReading, evidence: Evidence, cues: ActorCues): ActorType | null {
  const { from, to, type } = guess;
  const { words, classes, knownFrom } = reading;
  const { mending } = cues;
  if (knownFrom.get(from)?.to === to || type === 'event') return null;
  const alone = to - from === 1;
  const own = words[from]!.lower;
  const contexts = evidence.contextsOf(words[from]!);
  if (alone && mending.skyBodies.has(own)) return contexts & PERSON || !(contexts & Context.Article) ? null : 'place';
  const before = words[from - 1];
  if (!before || before.shape !== 'small' || !/^ ["“‘]?$/.test(words[from]!.gap)) return null;
  const named = (classes[from]! & (WordClass.Given | WordClass.Family | WordClass.Honorific)) > 0;
  if (mending.craftNouns.has(before.lower) && type !== 'other') return named && !alone ? null : 'other';
  if (type !== 'person' || named || contexts & PERSON) return null;
  if (mending.placeNouns.has(before.lower)) return 'place';
  const run = evidence.contextsOfRun(reading, guess);
  const acts = (run & (Context.PersonVerb | Context.Possessive)) > 0 || (run & (Context.PersonVerb << TWICE)) > 0;
  return alone && !acts && mending.standingPrepositions.has(before.lower) ? 'place' : null;
}

/** Adds the ships that were passed over: `the tug Goliath`. */
export const addCraft: BlockRefiner = (block, { cues }) => {
  const { reading, guesses } = block;
  const isFree = freeWords(guesses, reading.words.length);
  const added: Guess[] = [];
  for (const { from } of reading.islands) {
    const before = reading.words[from - 1];
    const { gap, shape, opens } = reading.words[from]!;
    if (before?.shape !== 'small' || !cues.mending.craftNouns.has(before.lower)) continue;
    if (gap !== ' ' || shape !== 'capital' || opens || reading.classes[from]! & NO_SHIP) continue;
    const { to } = runAt(reading, from);
    if (isFree(from, to)) added.push({ from, to, type: 'other', sure: true });
  }
  return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
};

const NO_SHIP = WordClass.Function | WordClass.Calendar | WordClass.Honorific | WordClass.Role;

/** `Queen Victoria`, even where `Victoria` is a place. */
const isRuler = ({ from }: Guess, { words }: BlockReading, { mending }: ActorCues): boolean =>
  from > 0 &&
  words[from]!.gap === ' ' &&
  words[from - 1]!.shape === 'capital' &&
  mending.rulers.has(words[from - 1]!.lower);

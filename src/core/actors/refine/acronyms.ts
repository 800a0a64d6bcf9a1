import { append } from '../../append';
import { Slot } from '../../memory/findings';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading, WordRange } from '../reading';
import { textOf } from '../word';
import { abbreviates, MAX_TRIED } from '../resolve/expansions';
import { NOTHING, type Hearsay, type Told } from './hearsay';
import { freeWords } from './known';

/** Finds the acronyms of organizations that the article spells out: `Baltic Shipping Council … the BSC`. */
export const addAcronyms: Hearsay<(acronym: string) => boolean> = {
  tell: longNames,
  hear: (told) => (told.length === 0 ? null : abbreviatesAny(told)),
  mend: (block, isSpeltOut) => {
    const { reading, guesses } = block;
    const isFree = freeWords(guesses, reading.words.length);
    const acronyms = reading.findings.of(ACRONYMS, () => acronymsIn(reading));
    const missed = acronyms.filter(({ from, to, text }) => isFree(from, to) && isSpeltOut(text));
    const added = missed.map(({ from, to }): Guess => ({ from, to, type: 'organization', sure: true }));
    return added.length > 0 ? { reading, guesses: [...guesses, ...added] } : block;
  },
};

const MIN_WORDS = 3;

/** The words of long organization names. */
function longNames({ reading, guesses }: LabelledBlock): readonly Told[] {
  let told: Told[] | null = null;
  for (const guess of guesses) {
    const { from, to, type } = guess;
    if (type === 'organization' && to - from >= MIN_WORDS)
      (told ??= []).push({ text: textOf(reading.words, guess), type });
  }
  return told ?? NOTHING;
}

/** Asks whether a word is the acronym of any of the names. */
function abbreviatesAny(names: readonly Told[]): (acronym: string) => boolean {
  const byInitial = fullNames(names);
  const tried = new Map<string, boolean>();
  return (acronym) => {
    const known = tried.get(acronym);
    if (known !== undefined) return known;
    const isSpeltOut = byInitial.get(acronym[0]!)?.some((words) => abbreviates(acronym, words)) ?? false;
    tried.set(acronym, isSpeltOut);
    return isSpeltOut;
  };
}

/** The words of names, each name once, by their first letter; no more of one letter than are tried. */
function fullNames(names: readonly Told[]): Map<string, string[][]> {
  const byInitial = new Map<string, string[][]>();
  const seen = new Set<string>();
  for (const { text } of names) {
    const initial = text[0]!;
    if (seen.has(text) || (byInitial.get(initial)?.length ?? 0) >= MAX_TRIED) continue;
    seen.add(text);
    append(byInitial, initial, text.split(' '));
  }
  return byInitial;
}

interface Acronym extends WordRange {
  readonly text: string;
}

/** Acronyms depend on the words alone, and few blocks have any. */
const ACRONYMS = new Slot<readonly Acronym[]>();

function acronymsIn({ words, islands }: BlockReading): Acronym[] {
  const acronyms = [];
  for (const { from, to } of islands) {
    for (let at = from; at < to; at += 1) {
      const { shape, text } = words[at]!;
      if (shape === 'capitals' && text.length >= MIN_WORDS) acronyms.push({ from: at, to: at + 1, text });
    }
  }
  return acronyms;
}

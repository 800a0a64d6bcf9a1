import { WordClass } from '../cues';
import { Context, type Evidence } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading } from '../reading';
import type { Refiner } from './refine';

/**
 * Parts two names that stand side by side by chance: `before Crimea Karaganov argued`, `Russian Sukhoi aircraft`,
 * and cuts the meeting off those who meet: `APEC Summit`.
 */
export const splitJoined: Refiner = (labelled, { evidence }) =>
  labelled.map(({ reading, guesses }: LabelledBlock) => ({
    reading,
    guesses: guesses.flatMap((guess) => splitGuess(guess, reading, evidence)),
  }));

function splitGuess(guess: Guess, reading: BlockReading, evidence: Evidence): Guess[] {
  const first = reading.knownFrom.get(guess.from);
  if (!first || guess.to - first.to !== 1) return [guess];
  const head: Guess = { from: first.from, to: first.to, type: first.entry.type, sure: true };
  const rest = { from: first.to, to: guess.to };
  const next = reading.knownFrom.get(rest.from);
  const parts = next?.to === rest.to && first.entry.demonym && next.entry.type === 'organization';
  if (parts) return [head, { ...rest, type: next.entry.type, sure: true }];
  if (isMeeting(rest.from, reading)) return [head];
  const mayBeGiven = (reading.classes[guess.from]! & WordClass.Given) > 0; // `Paris Hilton`
  return !mayBeGiven && isPersonElsewhere(reading.words[rest.from]!.text, evidence)
    ? [head, { ...rest, type: 'person', sure: true }]
    : [guess];
}

/** `Summit` behind an acronym or behind the second of two names. */
function isMeeting(at: number, { words, classes }: BlockReading): boolean {
  if (!(classes[at]! & WordClass.EventHead)) return false;
  return words[at - 1]!.shape === 'capitals' || words[at - 1]!.gap === '-';
}

/** Whether the word follows a given name or a title somewhere in the document. */
function isPersonElsewhere(word: string, evidence: Evidence): boolean {
  const contexts = evidence.capital.get(word)?.contexts ?? 0;
  return (contexts & (Context.GivenBefore | Context.Honorific)) > 0;
}

import { WordClass } from '../cues';
import { Context } from '../contexts';
import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading, WordRange } from '../reading';
import { kindOfType } from '../tagger/labels';
import type { ProseWord } from '../word';
import type { BlockRefiner } from './refine';

/**
 * Parts two names that stand side by side by chance: `before Crimea Karaganov argued`, `Russian Sukhoi aircraft`,
 * and cuts the meeting off those who meet: `APEC Summit`.
 */
export const splitJoined: BlockRefiner = (block, { evidence }) => {
  const { reading, guesses } = block;
  if (!guesses.some((guess) => guess.to - guess.from > 1 || reading.knownFrom.has(guess.from))) return block;
  return { reading, guesses: guesses.flatMap((guess) => splitGuess(guess, reading, evidence)) };
};

function splitGuess(guess: Guess, reading: BlockReading, evidence: Evidence): readonly Guess[] {
  const pair = knownPair(guess, reading);
  if (pair.length > 0) return pair;
  const list = listBreak(guess, reading);
  if (list > 0)
    return [
      { ...guess, to: list },
      { ...guess, from: list + 2 },
    ];
  return splitPair(typedByHead(guess, reading), reading, evidence);
}

/** `the West and China`: two names of the gazetteer with `and` between; none for anything else. */
function knownPair({ from, to }: Guess, { knownFrom, classes }: BlockReading): Guess[] {
  const first = knownFrom.get(from);
  const second = first && first.to < to ? knownFrom.get(first.to + 1) : undefined;
  if (!first || second?.to !== to || !(classes[first.to]! & WordClass.ListConnector)) return [];
  return [first, second].map((match) => ({ from: match.from, to: match.to, type: match.entry.type, sure: true }));
}

/** Index of an `and` before an article: `Bank of China and the Silk Road Fund` are two; -1 where there is none. */
function listBreak({ from, to }: Guess, { words, classes }: BlockReading): number {
  for (let at = from + 1; at < to - 2; at += 1) {
    if (words[at]!.shape === 'small' && classes[at]! & WordClass.ListConnector && classes[at + 1]! & WordClass.Article)
      return at;
  }
  return -1;
}

/** A summit or council is no place, even where its name begins with one: `East Asia Summit`. */
function typedByHead(guess: Guess, { classes, knownFrom }: BlockReading): Guess {
  const head = classes[guess.to - 1]!;
  if (kindOfType(guess.type) !== 'place' || guess.to - guess.from < 2 || head & WordClass.PlaceHead) return guess;
  if (knownFrom.get(guess.from)?.to === guess.to) return guess;
  if (head & WordClass.EventHead)
    return { ...guess, type: head & WordClass.OrganizationHead ? 'organization' : 'event' };
  return guess;
}

function splitPair(guess: Guess, reading: BlockReading, evidence: Evidence): Guess[] {
  const first = reading.knownFrom.get(guess.from);
  if (!first || guess.to === first.to) return [guess];
  const head: Guess = { from: first.from, to: first.to, type: first.entry.type, sure: true };
  // `US-China Trade War` names those at war
  const hyphen = reading.knownUntil.has(first.from) && HYPHEN.test(reading.words[first.from]!.gap);
  if (hyphen && reading.classes[guess.to - 1]! & WordClass.EventHead) return [head];
  if (first.entry.demonym && standsAlone({ from: first.to, to: guess.to }, reading, evidence)) {
    return [head, { from: first.to, to: guess.to, type: 'other', sure: false }];
  }
  if (guess.to - first.to !== 1) return [guess];
  const rest = { from: first.to, to: guess.to };
  const next = reading.knownFrom.get(rest.from);
  const parts = next?.to === rest.to && first.entry.demonym && next.entry.type === 'organization';
  if (parts) return [head, { ...rest, type: next.entry.type, sure: true }];
  if (isMeeting(rest.from, reading)) return [head];
  const mayBeGiven = (reading.classes[guess.from]! & WordClass.Given) > 0; // `Paris Hilton`
  return !mayBeGiven && isPersonElsewhere(reading.words[rest.from]!, evidence)
    ? [head, { ...rest, type: 'person', sure: true }]
    : [guess];
}

const HYPHEN = /^[-‐‑–]$/;

/** `the British Agamemnon`, where the text names `Agamemnon` alone: no head that many names share. */
function standsAlone(rest: WordRange, reading: BlockReading, evidence: Evidence): boolean {
  const heads =
    WordClass.OrganizationHead |
    WordClass.PlaceHead |
    WordClass.EventHead |
    WordClass.ThingHead |
    WordClass.Role |
    WordClass.Given |
    WordClass.Family;
  if (reading.classes[rest.to - 1]! & heads || reading.knownFrom.has(rest.from)) return false;
  if (rest.to - rest.from > 1 || reading.words[rest.from - 1]!.gap !== ' ') return false;
  return evidence.contextsOfRun(reading, rest) > 0 && evidence.timesSmall(reading.words[rest.from]!.form) === 0;
}

/** `Summit` behind an acronym or behind the second of two names. */
function isMeeting(at: number, { words, classes }: BlockReading): boolean {
  if (!(classes[at]! & WordClass.EventHead)) return false;
  return words[at - 1]!.shape === 'capitals' || words[at - 1]!.gap === '-';
}

/** Whether the word follows a given name or a title somewhere in the document. */
function isPersonElsewhere(word: ProseWord, evidence: Evidence): boolean {
  return (evidence.contextsOf(word) & (Context.GivenBefore | Context.Honorific)) > 0;
}

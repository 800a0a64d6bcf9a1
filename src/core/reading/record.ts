import type { Target } from '../annotations/model';
import { fieldsOf } from '../fields';

/** What is remembered of the reading of one article. */
export interface ReadingRecord {
  /** When it was last changed, in milliseconds since 1970. */
  readonly at: number;
  /** Fingerprints of the parts that were read, the latest last. */
  readonly read: readonly string[];
  /** Where the reader stopped; null where that is not known. */
  readonly place: Target | null;
}

export const NOTHING_READ: ReadingRecord = { at: 0, read: [], place: null };

/** Parts that are remembered of one article: more than the longest book has, and 100 kB. */
const MOST_PARTS = 6000;
/** Articles that are remembered, and their parts in all: VS Code keeps them in memory, and complains beyond 500 kB. */
const MOST_ARTICLES = 300;
const MOST_PARTS_IN_ALL = 16_000;

/** Code units of a title or a quote; nothing of ours is nearly as long. */
const LONGEST_WORDS = 1000;
/** Titles above a place; headings have six depths. */
const LONGEST_PATH = 6;

const PRINT = /^[\da-f]{16}$/;

/** A record from outside, field by field: what is damaged is as if it had never been there. */
export function readRecord(value: unknown): ReadingRecord {
  const { at, read, place } = fieldsOf(value);
  const prints = Array.isArray(read) ? read.filter((print) => typeof print === 'string' && PRINT.test(print)) : [];
  return {
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    read: [...new Set(prints as string[])].slice(-MOST_PARTS),
    place: readPlace(place),
  };
}

function readPlace(value: unknown): Target | null {
  const { position, quote, section } = fieldsOf(value);
  const { start, end } = fieldsOf(position);
  const { exact, prefix, suffix } = fieldsOf(quote);
  if (!isOffset(start) || !isOffset(end) || start >= end) return null;
  if (!isWords(exact) || exact === '' || !isWords(prefix) || !isWords(suffix)) return null;
  const { id, path } = fieldsOf(section);
  const isSection = isWords(id) && Array.isArray(path) && path.length <= LONGEST_PATH && path.every(isWords);
  return {
    position: { start, end },
    quote: { exact, prefix, suffix },
    section: isSection ? { id, path: path } : null,
    surroundings: null,
    unknown: {},
  };
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isWords = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_WORDS;

/** Notes that parts were read, or that they were not. @param prints their fingerprints */
export function withMarks(record: ReadingRecord, prints: readonly string[], isRead: boolean): ReadingRecord {
  const touched = new Set(prints);
  const others = record.read.filter((print) => !touched.has(print));
  return { ...record, read: (isRead ? [...others, ...touched] : others).slice(-MOST_PARTS) };
}

/** Two records of one article as one: all that was read, and the later place. */
export function merged(one: ReadingRecord, other: ReadingRecord): ReadingRecord {
  const [earlier, later] = one.at <= other.at ? [one, other] : [other, one];
  return { at: later.at, read: withMarks(earlier, later.read, true).read, place: later.place ?? earlier.place };
}

/** What a record costs, for `tooMuch`; it may be of any form. */
export interface Weight {
  readonly key: string;
  readonly at: number;
  readonly parts: number;
}

/** The keys of the records to forget: the oldest of too many, or too long ones. */
export function tooMuch(weights: readonly Weight[]): string[] {
  let room = MOST_PARTS_IN_ALL;
  return weights
    .toSorted((a, b) => b.at - a.at)
    .filter(({ parts }, rank) => rank >= MOST_ARTICLES || (room -= parts) < 0)
    .map(({ key }) => key);
}

/**
 * The address of a file after another file or folder was renamed; undefined where that does not touch it.
 *
 * @example movedAddress('file:///a/b.md', 'file:///a', 'file:///c') // "file:///c/b.md"
 */
export const movedAddress = (address: string, from: string, to: string): string | undefined =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : undefined;

import { encloses, type Span } from '../span';
import { partsIn, type Part } from './parts';
import { overlapOf, withStretch } from './stretches';

/**
 * The part of its reading time that must have been spent on a text. Who reads it twice as fast as they said they read has
 * skimmed it; a screen that is leafed through in a second gets a hundredth. More would leave fast readers without marks, for
 * whom the speed in the settings is the remedy; less would mark what was looked at.
 */
export const ENOUGH = 0.5;

/** Code units among which time is not told apart: two or three lines, which nobody scrolls past one by one. */
const CELL = 240;

const MS_PER_MINUTE = 60_000;

/** A part while it is read; offsets count from its start, so that an edit above it does not matter. */
interface Reading {
  /** Length of the part. */
  readonly length: number;
  seen: Span[];
  /** Milliseconds for each cell, never more than are enough: a screen left open for an hour is one screen read. */
  readonly spent: Float64Array;
}

/** What came of a look at the text. */
export interface Look {
  /** Ids of the parts that are read through with it. */
  readonly read: readonly string[];
  /** Whether it brought anything; if not, nor will more of it. */
  readonly gained: boolean;
}

/**
 * Says which parts of an article have been read through: all of their prose was on the screen, and the time spent on it is
 * enough to have read it. It is told what was on the screen and for how long, and asks no clock.
 *
 * @example new ReadThrough(parts).see([{ start: 0, end: 900 }], 60_000, 238).read // ["rome"]
 */
export class ReadThrough {
  readonly #readings = new Map<string, Reading>();
  /** Parts that are not looked at any more: read through, or marked by hand. */
  readonly #settled = new Set<string>();
  #parts: readonly Part[];
  #known: ReadonlySet<string> = this.#settled;

  constructor(parts: readonly Part[] = []) {
    this.#parts = parts;
  }

  /** Ids of parts that were read before: no time goes to them. */
  set known(ids: ReadonlySet<string>) {
    this.#known = ids;
  }

  /** The article was read anew: what is still as long as it was is taken for the same, and anything else is news. */
  show(parts: readonly Part[]): void {
    const before = new Map(
      this.#parts.filter(({ id }) => this.#settled.has(id)).map((part) => [part.id, sizeOf(part)]),
    );
    this.#parts = parts;
    for (const part of before.size > 0 ? parts : [])
      if (before.has(part.id) && before.get(part.id) !== sizeOf(part)) this.#settled.delete(part.id);
  }

  /** Leaves parts alone, whatever is seen of them: the reader's own mark stands. */
  settle(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#settled.add(id);
      this.#readings.delete(id);
    }
  }

  /**
   * Notes what was on the screen all the while. The time goes to what has not had enough yet, from the top: so one reads.
   *
   * @param spans sorted, none over another
   */
  see(spans: readonly Span[], ms: number, wordsPerMinute: number): Look {
    const read: string[] = [];
    let [left, gained] = [ms, false];
    const looked = ms > 0 ? spans.flatMap((span) => partsIn(this.#parts, span).map((part) => ({ part, span }))) : [];
    for (const { part, span } of looked) {
      if (part.isBare || this.#settled.has(part.id) || this.#known.has(part.id)) continue;
      const reading = this.#readingOf(part);
      const [stretch] = overlapOf(fromStart(part, span), { start: 0, end: reading.length });
      if (!stretch) continue;
      gained = look(reading, stretch) || gained;
      const time = ((part.words * MS_PER_MINUTE) / wordsPerMinute) * ENOUGH;
      const rest = spend(reading, stretch, left, time / reading.length);
      gained ||= rest < left;
      left = rest;
      if (isRead(part, reading, time)) read.push(part.id);
    }
    this.settle(read);
    return { read, gained };
  }

  #readingOf(part: Part): Reading {
    const { id } = part;
    const length = sizeOf(part);
    const known = this.#readings.get(id);
    if (known?.length === length) return known;
    const reading: Reading = { length, seen: [], spent: new Float64Array(Math.ceil(length / CELL)) };
    this.#readings.set(id, reading);
    return reading;
  }
}

const sizeOf = ({ span }: Part): number => span.end - span.start;

const fromStart = ({ span }: Part, { start, end }: Span): Span => ({
  start: start - span.start,
  end: end - span.start,
});

/** Says whether there was anything new to be seen. */
function look(reading: Reading, stretch: Span): boolean {
  if (reading.seen.some((seen) => encloses(seen, stretch))) return false;
  reading.seen = withStretch(reading.seen, stretch);
  return true;
}

/** @param perUnit milliseconds that are enough for a code unit @returns what is left of the time */
function spend(reading: Reading, { start, end }: Span, ms: number, perUnit: number): number {
  let left = ms;
  for (let cell = Math.floor(start / CELL); cell * CELL < end && left > 0; cell += 1) {
    const enough = Math.min(CELL, reading.length - cell * CELL) * perUnit;
    const spent = Math.min(left, Math.max(0, enough - reading.spent[cell]!));
    reading.spent[cell]! += spent;
    left -= spent;
  }
  return left;
}

/** @param time milliseconds that are enough; sums of fractions miss it by a hair */
const isRead = (part: Part, { seen, spent }: Reading, time: number): boolean =>
  part.prose.every((prose) => seen.some((stretch) => encloses(stretch, fromStart(part, prose)))) &&
  spent.reduce((total, ms) => total + ms, 0) >= time - 1;

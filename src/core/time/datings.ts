import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { Precision, TimeExpression } from '../model';
import type { Span } from '../span';
import { bracketAround } from './clauses';
import { boundsOf, type Bounds } from './edtf';
import type { ClauseCues, TimeCues } from './cues';
import { namesThing, opensRange } from './recognise';

/** A time of a block, with its place in the block's prose. */
export interface PlacedTime extends Span {
  readonly index: number;
  readonly time: TimeExpression;
}

/** The times of each block, in offsets of its prose. Times and blocks are both in the order of the text. */
export function placeTimes(
  blocks: readonly Block[],
  times: readonly TimeExpression[],
): { block: Block; times: PlacedTime[] }[] {
  let index = 0;
  return blocks.map((block) => {
    const placed: PlacedTime[] = [];
    let from = 0;
    for (; index < times.length && times[index]!.span.start < block.span.end; index += 1) {
      const time = times[index]!;
      const start = placeOf(time, block, from);
      if (start === null) continue;
      from = start + time.text.length;
      placed.push({ index, time, start, end: from });
    }
    return { block, times: placed };
  });
}

/** Where in the prose of a block a time stands: its words, where they map to its span. */
function placeOf(time: TimeExpression, block: Block, from: number): number | null {
  const { prose } = block;
  for (let at = prose.text.indexOf(time.text, from); at >= 0; at = prose.text.indexOf(time.text, at + 1)) {
    const source = prose.toSource({ start: at, end: at + time.text.length });
    if (source.start === time.span.start) return at;
    if (source.start > time.span.start) return null;
  }
  return null;
}

/** One date, or two that span a range, that date a clause. */
export interface Dating extends Span {
  readonly time: PlacedTime;
  readonly bounds: Bounds;
  readonly precision: Precision;
}

/**
 * The times of a block that date something, the two ends of a range as one. Sets and open values do not, nor years
 * that only name a thing (`the 1990 treaty`) or a source (`Spang (1983)`).
 */
export function datingsOf(text: string, times: readonly PlacedTime[], { time: cues }: Language): Dating[] {
  const datings: Dating[] = [];
  for (let index = 0; index < times.length; index += 1) {
    const placed = times[index]!;
    const next = times[index + 1];
    const bounds = datedDays(placed.time);
    if (!bounds || namesThing(text, placed.start, placed.end, cues) || isCited(text, placed)) continue;
    const until = next && opensRange(text, placed, next, cues) ? datedDays(next.time) : null;
    const isRange = until !== null && until.last >= bounds.first;
    if (isRange) index += 1;
    const dating: Dating = {
      start: placed.start,
      end: tailed(text, isRange ? next!.end : placed.end, cues),
      time: placed,
      bounds: isRange ? { first: bounds.first, last: until.last } : bounds,
      precision: isRange ? 'range' : precisionOf(placed.time.edtf!),
    };
    const same = datings.length > 0 ? sameDate(text, datings.at(-1)!, dating, cues) : null;
    if (same) datings[datings.length - 1] = same;
    else datings.push(dating);
  }
  return datings;
}

/** How far behind a date the words that belong to it reach. */
const LONGEST_TAIL = 12;
const LONGEST_LINK = 16;

function tailed(text: string, end: number, { clauses }: TimeCues): number {
  return end + (clauses.dateTail.exec(text.slice(end, end + LONGEST_TAIL))?.[0].length ?? 0);
}

/**
 * Two expressions side by side that name one date, as the more exact of them; null where they are two dates.
 *
 * @example `Two years later, on 16 September 1987` // 16 September 1987, and the words of both
 */
function sameDate(text: string, first: Dating, second: Dating, { clauses }: TimeCues): Dating | null {
  if (second.start - first.end > LONGEST_LINK || !clauses.sameDate.test(text.slice(first.end, second.start)))
    return null;
  if (isDuration(first) || isDuration(second)) return null;
  const exact = moreExact(first, second);
  return exact && { ...exact, start: first.start, end: second.end };
}

/** What is stated outright, of a stated date and an inferred one; else the one that lies in the other. */
function moreExact(first: Dating, second: Dating): Dating | null {
  const [isStated, isNextStated] = [first, second].map(({ time }) => time.time.basis === 'explicit');
  if (within(second.bounds, first.bounds)) return second;
  if (within(first.bounds, second.bounds)) return first;
  if (isStated === isNextStated) return null;
  return isStated ? first : second;
}

const isDuration = ({ time }: Dating): boolean => time.time.type === 'DURATION';
const within = (inner: Bounds, outer: Bounds): boolean => inner.first >= outer.first && inner.last <= outer.last;

/** Dates that share one place in their clause (`in 1990 and in 1995`), as runs of neighbours. */
export function groupsOf(text: string, datings: readonly Dating[], { clauses }: TimeCues): Dating[][] {
  const groups: Dating[][] = [];
  for (const dating of datings) {
    const before = groups.at(-1)?.at(-1);
    const link = before && dating.start - before.end <= LONGEST_LINK ? text.slice(before.end, dating.start) : '';
    if (before && clauses.joinsDates.test(link) && !opensClause(text, before, dating, clauses))
      groups.at(-1)!.push(dating);
    else groups.push([dating]);
  }
  return groups;
}

const LOOK_AROUND = 60;

/** Whether a date after another begins a clause of its own: `It fell in 1990, and in 1995 they rebuilt it`. */
function opensClause(text: string, first: Span, second: Span, { boundary, summary }: ClauseCues): boolean {
  const before = text.slice(Math.max(0, first.start - LOOK_AROUND), first.start);
  const after = text.slice(second.end, second.end + LOOK_AROUND);
  const end = after.search(boundary);
  const next = end < 0 ? after : after.slice(0, end);
  const told = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1);
  return summary.finite.test(told) && !summary.continues.test(after) && /^\s/.test(after) && summary.finite.test(next);
}

const datedDays = ({ type, edtf }: TimeExpression): Bounds | null =>
  type === 'SET' || edtf === null ? null : boundsOf(edtf);

/** A year in brackets of its own is that of a book or a film: `Spang (1983)`, `(Moretti, 2013; Parry 1929)`. */
function isCited(text: string, span: Span): boolean {
  const bracket = bracketAround(text, span);
  const words = bracket ? (text.slice(bracket.start, bracket.end).match(/[\p{L}\p{N}’'.]+/gu) ?? []) : [];
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || CITING.test(word));
}

/** Small words between the names and years of citations. */
const CITING = /^(?:e\.g\.?|see|also|cf\.?|p\.?|pp\.?|et|al\.?|and|van|von|de|der)$/;

/** How exactly an EDTF value names its days. */
function precisionOf(edtf: string): Precision {
  const [date = '', to] = edtf.replace('/..', '').replace('../', '').split('/');
  if (to !== undefined) return 'range';
  if (/^-?\d{3}X/.test(date)) return 'decade';
  const [, month, day] = date.replace(/^-/, '').split('-');
  if (day !== undefined) return 'day';
  if (month === undefined) return /X/.test(date) ? 'range' : 'year';
  const code = parseInt(month, 10);
  if (code <= 12) return 'month';
  return code <= 36 ? 'season' : 'range';
}

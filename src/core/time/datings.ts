import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { Precision, TimeExpression } from '../model';
import type { Span } from '../span';
import { bracketAround } from './clauses';
import { boundsOf, type Bounds } from './edtf';
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
    if (until && until.last >= bounds.first) {
      index += 1;
      datings.push({
        start: placed.start,
        end: next!.end,
        time: placed,
        bounds: { first: bounds.first, last: until.last },
        precision: 'range',
      });
    } else {
      datings.push({
        start: placed.start,
        end: placed.end,
        time: placed,
        bounds,
        precision: precisionOf(placed.time.edtf!),
      });
    }
  }
  return datings;
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

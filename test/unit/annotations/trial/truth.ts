import { foldLetters } from '../../../../src/core/annotations/letters';
import type { Span } from '../../../../src/core/span';
import { COPY, type Draft } from './draft';
import { hasEqual } from './equals';

/** What became of an annotated passage, as its letters' origins tell. */
export interface Truth {
  /**
   * `kept`: every letter and digit stands, in order, with none between; `changed`: up to 15 % of the letters are other
   * ones, too many or missing; `broken`: more than that; `gone`: nothing is left. `twice`: what it stands in was copied, and
   * nothing in the text tells which is the original: see `equals.ts`.
   */
  readonly state: 'kept' | 'changed' | 'broken' | 'gone' | 'twice';
  /** From the first of its letters to the last; null where it is gone, or stands in several copies alone. */
  readonly spans: readonly Span[];
}

/** What share of the letters may change in `changed`. */
const CHANGED = 0.15;

export const LETTER = /[\p{L}\p{N}]/u;

/**
 * The truth on one annotation. What was copied elsewhere while the original went is a move, so it counts as the passage;
 * while the original stands, a copy never does.
 */
export function truthOf(first: string, span: Span, draft: Draft): Truth {
  const own = stretches(draft, span, 0);
  const spans = (own.length > 0 ? own : stretches(draft, span, COPY)).map((found) =>
    toWords(found, first, span, draft.text),
  );
  if (spans.length === 0) return { state: 'gone', spans };
  if (own.length > 0 && hasEqual(own[0]!, span, draft)) return { state: 'twice', spans };
  const wanted = foldLetters(first.slice(span.start, span.end));
  const least = Math.min(
    ...spans.map((found) => shareChanged(wanted, foldLetters(draft.text.slice(found.start, found.end)))),
  );
  return { state: least === 0 ? 'kept' : least <= CHANGED ? 'changed' : 'broken', spans };
}

/** A letter typed onto the first or last word of a passage belongs to it, where the passage had whole words. */
function toWords({ start, end }: Span, first: string, span: Span, text: string): Span {
  const isWhole = (at: number) => !/^[\p{L}\p{M}]{2}/u.test(first.slice(at - 1, at + 1));
  const grown = { start, end };
  if (isWhole(span.start))
    while (/\p{L}/u.test(text[grown.start - 1] ?? '') && /\p{L}/u.test(text[start]!)) grown.start -= 1;
  if (isWhole(span.end)) while (/\p{L}/u.test(text[grown.end] ?? '') && /\p{L}/u.test(text[end - 1]!)) grown.end += 1;
  return grown;
}

/** Where the letters of the span stand: one stretch, or one for each copy that begins anew. @param shift `COPY` for copies */
export function stretches({ text, origins }: Draft, { start, end }: Span, shift: number): Span[] {
  const found: { start: number; end: number; last: number }[] = [];
  for (let at = 0; at < origins.length; at += 1) {
    const origin = origins[at]! - shift;
    if (origin < start || origin >= end || !LETTER.test(text[at]!)) continue;
    const open = found.at(-1);
    if (open && (shift === 0 || origin >= open.last)) {
      open.end = at + 1;
      open.last = origin;
    } else found.push({ start: at, end: at + 1, last: origin });
  }
  return found;
}

/** Edit distance by length; 1 where the lengths alone are too far apart to be worth counting. */
function shareChanged(wanted: string, found: string): number {
  if (wanted === found) return 0;
  if (Math.abs(wanted.length - found.length) > wanted.length * CHANGED || wanted.length === 0) return 1;
  let row = Array.from({ length: wanted.length + 1 }, (_, at) => at);
  for (let to = 1; to <= found.length; to += 1) {
    const next = [to];
    for (let at = 1; at <= wanted.length; at += 1) {
      const same = row[at - 1]! + (wanted[at - 1] === found[to - 1] ? 0 : 1);
      next.push(Math.min(same, row[at]! + 1, next[at - 1]! + 1));
    }
    row = next;
  }
  return row[wanted.length]! / wanted.length;
}

/**
 * How an anchored span compares with the truth: `right`; `ragged`, its own text with an end off, or with
 * foreign text that was put in inside; `wrong`, other text than
 * its own: of a kept passage any letter too many, else fewer than half of the letters its own.
 *
 * @param passage in the first text
 */
export function judge(span: Span, passage: Span, truth: Truth, draft: Draft): 'right' | 'ragged' | 'wrong' {
  const scores = truth.spans.map((own) => scoreOf(span, own, passage, truth.state === 'kept', draft));
  const best = scores.toSorted((a, b) => b.precision + b.recall - a.precision - a.recall)[0];
  if (!best || best.shared === 0 || (truth.state === 'kept' && best.precision < 1)) return 'wrong';
  if (best.precision < 0.5 && (best.recall < 0.9 || !best.isInside)) return 'wrong';
  return best.precision > 0.75 && best.recall > 0.9 ? 'right' : 'ragged';
}

function scoreOf(span: Span, own: Span, passage: Span, whole: boolean, { text, origins }: Draft) {
  const counts = { all: 0, own: 0, shared: 0 };
  let isInside = true; // every letter of it stands between the first and the last of its own
  for (let at = Math.min(span.start, own.start); at < Math.max(span.end, own.end); at += 1) {
    if (!LETTER.test(text[at]!)) continue;
    const origin = origins[at]! % COPY;
    const isOwn = at >= own.start && at < own.end && (whole || (origin >= passage.start && origin < passage.end));
    const isCovered = at >= span.start && at < span.end;
    if (isCovered && (at < own.start || at >= own.end)) isInside = false;
    counts.own += isOwn ? 1 : 0;
    counts.all += isCovered ? 1 : 0;
    counts.shared += isOwn && isCovered ? 1 : 0;
  }
  return {
    shared: counts.shared,
    isInside,
    precision: counts.shared / Math.max(1, counts.all),
    recall: counts.shared / Math.max(1, counts.own),
  };
}

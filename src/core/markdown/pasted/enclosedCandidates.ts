import type { Span } from '../../span';
import type { StructureCues } from '../cues';
import type { Candidate, FinderContext } from './candidates';
import { YEAR_END } from './markerScore';

const ENCLOSED = /\[(\d{1,4}(?:\s?[,;–-]\s?\d{1,4})*)\]|\((\d{1,4}(?:,\s?\d{1,4})*)\)/g;

/** `[1]`, `[2, 3]`, `(4)` where they lead to notes: brackets and all belong to the marker. */
export function enclosedCandidates({ article, from, to, highest, cues }: FinderContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of article.slice(from, to).matchAll(ENCLOSED)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const form = match[1] === undefined ? 'paren' : 'bracket';
    const numbers = numbersIn(match[0], start);
    const labels = numbers.map(({ label }) => label);
    if (!ascends(labels) || labels.at(-1)! > highest) continue;
    const spans = numbers.length === 1 ? [{ start, end }] : numbers.map(({ span }) => span);
    const isSpaced = /\s/.test(article[start - 1] ?? ' ');
    const score = form === 'bracket' ? bracketScore(article, start, end) : parenScore(article, start, end, cues);
    candidates.push({ form, labels, spans, score, isSpaced, slot: start });
  }
  return candidates;
}

function numbersIn(text: string, offset: number): { label: number; span: Span }[] {
  return Array.from(text.matchAll(/\d+/g), ({ index, 0: digits }) => {
    const start = offset + index;
    return { label: Number(digits), span: { start, end: start + digits.length } };
  });
}

const ascends = (labels: readonly number[]): boolean => labels.every((label, at) => label > (labels[at - 1] ?? 0));

/** `word[1]` and `word [1]` alike; `list[0]`, `E[1][2] = x` in code are none. */
function bracketScore(article: string, start: number, end: number): number {
  const before = article.slice(Math.max(0, start - 24), start);
  const after = article.slice(end, end + 3);
  let score = 3;
  if (SHORT_NAME.test(before)) score -= 4;
  if (/^\s?=|^[\w(]|^\[[^\d]/.test(after)) score -= 3;
  if (/[=<>+*/([]\s?$/.test(before) || OPENS_LINE.test(before)) score -= 3;
  return score;
}

/** `word(1)` is a marker; ` (1) first, (2) second` counts items, `§ 35(2)` and `f(1)` are names. */
function parenScore(article: string, start: number, end: number, cues: StructureCues): number {
  const before = article.slice(Math.max(0, start - 24), start);
  const after = article.slice(end, end + 3);
  let score = 2;
  if (/\d$/.test(before)) score -= YEAR_END.test(before) ? 0.5 : 2.5;
  if (SHORT_NAME.test(before) || /\((?:[a-z]{1,2}|[A-Z]|[ivx]+)\)[–-]?$|\.[a-z]\w*$/.test(before)) score -= 4;
  if (/[=<>+*/–-]\s?$/.test(before) || OPENS_LINE.test(before)) score -= 4;
  if (/^\w|^\([^\d]/.test(after)) score -= 3;
  const word = /([\p{L}]+)\.?\s$/u.exec(before)?.[1];
  if (word && cues.takesNumber(word.toLowerCase())) score -= 3;
  if (/\s$/.test(before) && countsItems(article, start, end)) score -= 3;
  if (/\s$/.test(before) && !/[.!?]["”’)]*\s$/.test(before)) score -= /^\s?\p{L}/u.test(after) ? 2 : 0.5;
  return score;
}

/** How far the next item of an enumeration may be. */
const ENUMERATION_REACH = 300;

/** Whether the number before or after stands in the same manner near by: `(1) first, and (2) second`. */
function countsItems(article: string, start: number, end: number): boolean {
  const number = Number(article.slice(start + 1, end - 1));
  const after = article.slice(end, end + ENUMERATION_REACH).split(/[\n\r]/, 1)[0]!;
  const before = article
    .slice(Math.max(0, start - ENUMERATION_REACH), start)
    .split(/[\n\r]/)
    .at(-1)!;
  return after.includes(` (${number + 1}) `) || (number > 1 && before.includes(` (${number - 1}) `));
}

/** A name of code: one letter, or one with a sign in it. */
const SHORT_NAME = /(?:^|[\s(=,+*/-])[A-Za-z_$]\d?$|[_$]\w*$/;
const OPENS_LINE = /^$|[\n\r]\s*$/;

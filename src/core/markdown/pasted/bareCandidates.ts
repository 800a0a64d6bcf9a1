import type { Candidate, FinderContext } from './candidates';
import { markerScore } from './markerScore';
import { consecutiveSplits } from './splits';

const DIGITS = /\d+/g;
const LOOK = 40;
/** What turns digits into part of something longer: `9th`, `3.5`, `10:30`, `2-fold`, `5%`, `f1(x)`. */
const CONTINUES = /^(?:[\p{L}\p{M}%‰°€$£¥=+<>^~#@\\{/(]|[*_]\w|[.,:][\d]|[-–/]\w|['’]\p{L}|&\w)/u;
/** Three and more labels that count up, `.2345`, do so by no chance. */
const LONG_RUN = 3;
/** `in 2012` and the note 1 print as `in 20121`: possible, but four digits are a number first. */
const BEHIND_YEAR = 0.5;
/** Any other number with a note behind it, `or 21` for `or 2` and note 1: only where the chain has no other. */
const BEHIND_NUMBER = -2.5;
const YEAR = /^(?:1[5-9]|20)\d\d/;
const YEAR_ALONE = /^(?:1[5-9]|20)\d\d$/;
const LONGEST_LABEL = 3;

/** Numerals without any mark: `words1`, `end.2`, `the articles 3 and`, `in 2010.13`, `words45` for two notes. */
export function bareCandidates({ article, from, to, highest, cues }: FinderContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of article.slice(from, to).matchAll(DIGITS)) {
    const start = from + match.index;
    const digits = match[0];
    const before = article.slice(Math.max(0, start - LOOK), start);
    const after = article.slice(start + digits.length, start + digits.length + LOOK);
    const row = rowFrom(digits + after, highest);
    if (row && !isSpacedIn(before)) {
      const score = markerScore(before, after.slice(row.length - digits.length), digits, cues);
      if (score !== null) {
        const spans = row.parts.map(({ at, length }) => ({ start: start + at, end: start + at + length }));
        const labels = row.parts.map(({ label }) => label);
        candidates.push({ form: 'bare', labels, spans, score, isSpaced: false, slot: start });
      }
    }
    if (CONTINUES.test(after)) continue;
    const place = markerScore(before, after, digits, cues);
    const isSpaced = /\s$/.test(before);
    const add = (parts: readonly { label: number; at: number; length: number }[], score: number, spaced: boolean) => {
      const spans = parts.map(({ at, length }) => ({ start: start + at, end: start + at + length }));
      candidates.push({
        form: 'bare',
        labels: parts.map(({ label }) => label),
        spans,
        score,
        isSpaced: spaced,
        slot: start,
      });
    };
    if (place !== null) {
      for (const split of consecutiveSplits(digits, highest)) {
        add(split, place + (split.length > 2 && !isSpaced ? LONG_RUN : 0), isSpaced);
      }
    }
    for (const { part, score } of tails(digits, highest)) add([part], score, false);
  }
  return candidates;
}

const isSpacedIn = (before: string): boolean => /\s$/.test(before);

/** Several notes at one place: `12,13`, `12–14`, and no decimal, thousand or score behind it. */
const ROW = /^[1-9]\d{0,2}(?:[,–-][1-9]\d{0,2})+(?![\d%°\p{L}]|[.,–-]\d)/u;

function rowFrom(text: string, highest: number) {
  const row = ROW.exec(text)?.[0];
  if (row === undefined) return null;
  const parts = Array.from(row.matchAll(/\d+/g), ({ index, 0: digits }) => ({
    label: Number(digits),
    at: index,
    length: digits.length,
  }));
  const ascends = parts.every(({ label }, at) => label > (parts[at - 1]?.label ?? 0));
  return ascends && parts.at(-1)!.label <= highest ? { parts, length: row.length } : null;
}

/** Readings of the last digits as a label and of those before as a number of the text. */
function tails(digits: string, highest: number) {
  const found: { part: { label: number; at: number; length: number }; score: number }[] = [];
  if (YEAR_ALONE.test(digits) || digits.startsWith('0')) return found;
  for (let length = 1; length <= LONGEST_LABEL && length < digits.length; length += 1) {
    const at = digits.length - length;
    const label = Number(digits.slice(at));
    if (digits[at] === '0' || label > highest) continue;
    const isYear = at === 4 && YEAR.test(digits);
    found.push({ part: { label, at, length }, score: isYear ? BEHIND_YEAR : BEHIND_NUMBER });
  }
  return found;
}

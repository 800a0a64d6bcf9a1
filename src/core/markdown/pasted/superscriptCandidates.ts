import type { Candidate, FinderContext } from './candidates';
import { YEAR_END } from './markerScore';
import { superscriptNumber } from './noteStyles';
import { consecutiveSplits } from './splits';

const SUPERSCRIPT = /[⁰¹²³⁴-⁹]+/g;

/** `words¹²`: the note 12, or 1 and 2. `m²` and `x³` are powers. */
export function superscriptCandidates({ article, from, to, highest }: FinderContext): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of article.slice(from, to).matchAll(SUPERSCRIPT)) {
    const start = from + match.index;
    const score = superscriptScore(article, start, match[0].length);
    const range = RANGE.exec(article.slice(start, start + LONGEST_RANGE));
    const ends = range && [superscriptNumber(range[1]!), superscriptNumber(range[2]!)];
    if (range && ends && ends[0]! < ends[1]! && ends[1]! <= highest) {
      const second = start + range[0].length - range[2]!.length;
      const spans = [
        { start, end: start + range[1]!.length },
        { start: second, end: start + range[0].length },
      ];
      candidates.push({ form: 'superscript', labels: ends, spans, score, isSpaced: false, slot: start });
      continue;
    }
    const digits = String(superscriptNumber(match[0])).padStart(match[0].length, '0');
    for (const split of consecutiveSplits(digits, highest)) {
      const spans = split.map(({ at, length }) => ({ start: start + at, end: start + at + length }));
      const labels = split.map(({ label }) => label);
      const bonus = labels.length > 2 ? LONG_RUN : 0;
      candidates.push({ form: 'superscript', labels, spans, score: score + bonus, isSpaced: false, slot: start });
    }
  }
  return candidates;
}

/** `¹⁻³`. */
const RANGE = /^([⁰¹²³⁴-⁹]{1,3})[⁻–-]([⁰¹²³⁴-⁹]{1,3})/;
const LONGEST_RANGE = 8;

/** Three and more numbers that count up do so by no chance. */
const LONG_RUN = 2;
const UNIT = /(?:^|[^\p{L}])(?:[\p{L}]|[cdkmn]m|km|ft|in|yd)$/u;

function superscriptScore(article: string, start: number, length: number): number {
  const before = article.slice(Math.max(0, start - 6), start);
  if (YEAR_END.test(before)) return 3;
  const isPower = UNIT.test(before) && length === 1;
  return isPower || /[\d⁻]$/.test(before) ? -1 : 4;
}

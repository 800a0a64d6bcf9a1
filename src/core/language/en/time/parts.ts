import type { Recogniser, Reading } from '../../../time/cues';
import type { Meaning, Part } from '../../../time/meaning';
import type { Grain, Period } from '../../../time/period';
import { isDay } from './readOn';
import { before, rule, type Place } from './rule';
import { DASH, DAY_PART, dayPartCode, END, ORDINAL, ORDINAL_STARTS, ordinalOf, S } from './words';

/** Words that stand directly before a period: `early 1990s`, `mid-May`. */
const DIRECT = 'early|earlier|earliest|mid|middle|late|later|latest';
const EARLY =
  'early|earlier|earliest|beginning|start|onset|dawn|first\\spart|early\\spart|first\\sdays?|opening|outset';
const MID = 'mid|middle';
const LATE =
  'late|later|latter|end|ending|close|final\\sdays|latter\\spart|later\\spart|last\\spart|last\\sdays|very\\send|turn';
const WHOLE = 'rest|remainder|course|whole|entirety|most|much|height|eve|all';

const OF = `(?:${S}(?:stages|days|weeks|months|years|part|half))?${S}of${S}(?:the${S})?`;
const DIRECTLY = `(?:${DASH}|${S})(?:the${S}|in${S}the${S}|in${S})?`;

const partOf = (word: string): Part | undefined => {
  const lower = word.toLowerCase();
  if (new RegExp(`^(?:${EARLY})$`).test(lower)) return 'early';
  if (new RegExp(`^(?:${MID})$`).test(lower)) return 'mid';
  return new RegExp(`^(?:${LATE})$`).test(lower) && lower !== 'turn' ? 'late' : undefined;
};

const PART_STARTS = [
  ...new Set(`very|${DIRECT}|${EARLY}|${MID}|${LATE}|${WHOLE}`.split('|').map((words) => words.split('\\s')[0]!)),
];

/** Parts of a period: `early 1990s`, `mid-2016`, `the end of March`, `the first half of 2018`, `later that year`. */
export const parts: readonly Recogniser[] = [
  rule(
    'half or quarter',
    ['last', 'final', 'latter', ...ORDINAL_STARTS],
    `(?:the${S})?(?<which>${ORDINAL}|last|final|latter)${S}(?<grain>half|quarter|third|decade)${S}(?:of|in)${S}(?:the${S})?`,
    ({ which, grain }, place) => {
      const inner = innerOf(place);
      const meaning = inner && portion(inner.meaning, which!.toLowerCase(), grain!.toLowerCase());
      return meaning && { end: inner.end, meaning };
    },
  ),
  rule(
    'part',
    PART_STARTS,
    `(?:the${S})?(?:very${S})?(?:(?<part>${DIRECT}|${EARLY}|${MID}|${LATE}|${WHOLE})${OF}|(?<direct>${DIRECT})${DIRECTLY})`,
    ({ part, direct }, place) => {
      const word = part ?? direct!;
      const inner = innerOf(place);
      return inner && { end: inner.end, meaning: withPart(inner.meaning, partOf(word), word) };
    },
  ),
  rule(
    'week of a day',
    ['week', 'w'],
    `(?:(?:the${S})?week${S}(?:of|beginning|starting|ending|commencing)${S}(?:on${S})?|w/c${S})(?:the${S})?`,
    (_groups, { reader, end }) => {
      const day = reader.readAt(end);
      if (!day || !isDay(day.meaning)) return null;
      return { end: day.end, meaning: { kind: 'neighbour', grain: 'week', step: 0, from: 'context', of: day.meaning } };
    },
  ),
  rule(
    'year and quarter',
    ['#'],
    `(?<year>20\\d{2}|19\\d{2})[\\s-]{0,2}(?<unit>[QH])(?<number>[1-4])${END}`,
    ({ unit, number, year }) => ({
      kind: 'period',
      period: yearPart(/q/i.test(unit!) ? 'quarter' : 'half', Number(year), Number(number)),
    }),
  ),
  rule(
    'quarter in short',
    ['#', 'q1', 'q2', 'q3', 'q4', 'h1', 'h2'],
    `(?<unit>[QH])(?<number>[1-4])[\\s,-]{0,2}(?<year>20\\d{2}|19\\d{2})${END}`,
    ({ unit, number, year }) => ({
      kind: 'period',
      period: yearPart(/q/i.test(unit!) ? 'quarter' : 'half', Number(year), Number(number)),
    }),
  ),
  rule(
    'part of a day',
    ['morning', 'afternoon', 'evening', 'night'],
    `(?:the${S})?(?<part>${DAY_PART})${S}(?:of|on)${S}(?:the${S})?`,
    ({ part }, place) => {
      const inner = place.reader.readAt(place.end);
      return inner && isDay(inner.meaning)
        ? { end: inner.end, meaning: { kind: 'clock', clock: dayPartCode(part!), date: inner.meaning } }
        : null;
    },
  ),
];

const BARE_UNIT = /(?:the\s{1,2})?(day|week|month|quarter|year|decade|century)(?![\p{L}\p{N}_-])/iuy;

/** What a part is of: another expression, or `the year` that is being spoken of. */
export function innerOf({ reader, text, end }: Place): Reading | null {
  const inner = reader.readAt(end);
  if (inner && isWhole(inner.meaning)) return inner;
  BARE_UNIT.lastIndex = end;
  const unit = BARE_UNIT.exec(text);
  if (!unit || !/\b(?:the|that|this)\s{1,2}$/i.test(before(text, end + unit[0].length - unit[1]!.length))) return null;
  return {
    end: end + unit[0].length,
    meaning: { kind: 'neighbour', grain: unit[1]!.toLowerCase() as Grain, step: 0, from: 'context' },
  };
}

const isWhole = (meaning: Meaning): boolean =>
  meaning.kind === 'period' ||
  meaning.kind === 'yearless' ||
  meaning.kind === 'neighbour' ||
  meaning.kind === 'clock' ||
  meaning.kind === 'interval' ||
  meaning.kind === 'weekday';

const isCoarse = (meaning: Meaning): boolean =>
  meaning.kind === 'period' && (meaning.period.grain === 'decade' || meaning.period.grain === 'century');

/** `later that year` is some time in the year, not its last third. */
function withPart(meaning: Meaning, part: Part | undefined, word: string): Meaning {
  const comparative = /^(?:later|earlier)$/i.test(word) && !isCoarse(meaning);
  if (!part || comparative || meaning.kind === 'clock' || meaning.kind === 'interval') return meaning;
  if (meaning.kind === 'period' && meaning.period.grain === 'day') return meaning;
  return { ...meaning, part } as Meaning;
}

/** The half, quarter or week of a year that is known. */
function portion(meaning: Meaning, which: string, grain: string): Meaning | null {
  const isLast = /^(?:last|final|latter)$/.test(which);
  const number = isLast ? (grain === 'half' ? 2 : 4) : ordinalOf(which);
  if (grain === 'half' && number > 2) return null;
  if (meaning.kind === 'neighbour' && meaning.grain === 'year' && (grain === 'half' || grain === 'quarter')) {
    return {
      kind: 'yearless',
      slot: { grain, number, day: null, lastDay: null },
      year: { from: meaning.from, step: meaning.step, nearest: false },
    };
  }
  if (meaning.kind !== 'period') return null;
  const { period } = meaning;
  if (period.grain === 'year' && grain === 'half')
    return { kind: 'period', period: yearPart('half', period.index, number) };
  if (period.grain === 'year' && grain === 'quarter')
    return { kind: 'period', period: yearPart('quarter', period.index, number) };
  if (grain === 'half' && period.grain === 'century') {
    const first = period.index * 100 + (number - 1) * 50;
    return period.index >= 0
      ? { kind: 'interval', from: { grain: 'year', index: first }, to: { grain: 'year', index: first + 49 } }
      : null;
  }
  if (grain === 'decade' && period.grain === 'century')
    return { kind: 'period', period: { grain: 'decade', index: period.index * 10 + (isLast ? 9 : number - 1) } };
  if (grain === 'half') return { ...meaning, part: number === 1 ? 'early' : 'late' };
  return null;
}

const yearPart = (grain: 'half' | 'quarter', year: number, number: number): Period => ({
  grain,
  index: year * (grain === 'half' ? 2 : 4) + number - 1,
});

import type { Recogniser } from '../../../time/cues';
import type { Anchor, Meaning, Unit } from '../../../time/meaning';
import type { Grain } from '../../../time/period';
import { after, before, rule, type Groups, type Place } from './rule';
import {
  dayPartCode, DAY_PART, END, MONTH, monthNumber, NUMBER, NUMBER_STARTS, numberOf, S, SEASON, seasonNumber, UNIT, unitOf, WEEKDAY, weekdayNumber,
} from './words'; // prettier-ignore

/** Periods that have a next and a last one. */
const GRAIN = `(?:day|weekend|week|month|quarter|half|year|decade|century)${END}`;
const grainOf = (word: string): Grain => word.toLowerCase() as Grain;

/** Which neighbour a word means, and whether it counts from the day of publication or from what was said before. */
const STEPS: Readonly<Record<string, readonly [step: -1 | 0 | 1, from: Anchor]>> = {
  last: [-1, 'publication'], past: [-1, 'publication'], next: [1, 'publication'], coming: [1, 'publication'],
  this: [0, 'publication'], current: [0, 'publication'], present: [0, 'publication'], upcoming: [1, 'publication'],
  previous: [-1, 'context'], preceding: [-1, 'context'], prior: [-1, 'context'],
  following: [1, 'context'], subsequent: [1, 'context'], ensuing: [1, 'context'],
  same: [0, 'context'], that: [0, 'context'], very: [0, 'context'],
}; // prettier-ignore

const WHICH = `(?:(?<the>the)${S})?(?<which>last|past|next|coming|upcoming|previous|preceding|prior|following|subsequent|ensuing|same|current|present)`;
const THIS = `(?<which>this|that)(?:${S}(?:same|very|past|coming))?`;
const POINTERS =
  'last past next coming upcoming previous preceding prior following subsequent ensuing same current present first final'.split(
    ' ',
  );
const GRAINS = 'day weekend week month quarter half year decade century'.split(' ');

/** Expressions that lean on another day: `last year`, `the following month`, `later that year`, `yesterday`. */
export const relative: readonly Recogniser[] = [
  rule(
    'named day',
    ['today', 'tonight', 'yesterday', 'tomorrow'],
    `(?<day>today|tonight|yesterday|tomorrow)${END}(?:${S}(?<part>${DAY_PART}))?`,
    ({ day, part }, { text, start }) => {
      const word = day!.toLowerCase();
      if (word === 'today' && NOWADAYS.test(before(text, start))) return null;
      const date = neighbour('day', word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0, 'publication');
      if (word === 'tonight') return { kind: 'clock', clock: 'TNI', date };
      return part ? { kind: 'clock', clock: dayPartCode(part), date } : date;
    },
  ),
  rule(
    'day before yesterday',
    ['day'],
    `the${S}day${S}(?<way>before${S}yesterday|after${S}tomorrow)${END}`,
    ({ way }) => neighbour('day', /^b/i.test(way!) ? -2 : 2, 'publication'),
  ),
  rule(
    'neighbouring period',
    POINTERS,
    `${WHICH}${S}(?<grain>${GRAIN})`,
    ({ the, which, grain }, { text, start, end }) => {
      // `the last year of the war` is not the year before this one.
      const ofAnother = /^last$/i.test(which!) && /^\sof\s(?:the|his|her|its|their)\s/.test(after(text, end));
      const withThe = the !== undefined || /\bthe\s$/i.test(before(text, start));
      return ofAnother && withThe ? null : neighbourOf(which!, the, grainOf(grain!));
    },
  ),
  rule('this period', ['this', 'that'], `${THIS}${S}(?<grain>${GRAIN})`, ({ which, grain }) =>
    neighbourOf(which!, undefined, grainOf(grain!)),
  ),
  rule(
    'neighbouring day part',
    [...POINTERS, 'this', 'that'],
    `(?:${WHICH}|${THIS.replace('which', 'demonstrative')})${S}(?<part>${DAY_PART})`,
    ({ the, which, demonstrative, part }) => {
      const word = which ?? demonstrative!;
      return { kind: 'clock', clock: dayPartCode(part!), date: neighbourOf(word, the, 'day') };
    },
  ),
  rule(
    'neighbouring season',
    [...POINTERS, 'this', 'that'],
    `(?:${WHICH}|${THIS.replace('which', 'demonstrative')})${S}(?<season>${SEASON})`,
    ({ the, which, demonstrative, season }) =>
      hinted(which ?? demonstrative!, the, {
        grain: 'season',
        number: seasonNumber(season!),
        day: null,
        lastDay: null,
      }),
  ),
  rule(
    'neighbouring month',
    [...POINTERS, 'this'],
    `(?:${WHICH}|${THIS.replace('which', 'demonstrative')})${S}(?<month>${MONTH})`,
    ({ the, which, demonstrative, month }) =>
      month!.toLowerCase() === 'may' && month !== 'May'
        ? null
        : hinted(which ?? demonstrative!, the, {
            grain: 'month',
            number: monthNumber(month!),
            day: null,
            lastDay: null,
          }),
  ),
  rule(
    'neighbouring weekday',
    [...POINTERS, 'this', 'that'],
    `(?:${WHICH}|${THIS.replace('which', 'demonstrative')})${S}(?<weekday>${WEEKDAY})`,
    ({ which, demonstrative, weekday }) => {
      const word = (which ?? demonstrative!).toLowerCase();
      const step = STEPS[word]![0];
      return { kind: 'weekday', weekday: weekdayNumber(weekday!), step: word === 'past' ? null : step };
    },
  ),
  rule(
    'stretch',
    POINTERS,
    `(?:the${S})?(?<which>last|past|previous|preceding|next|coming|following|upcoming|first|final)${S}(?:(?<few>few|several|couple${S}of|couple|many)|(?<amount>${NUMBER}))${S}(?:full${S})?(?<unit>${UNIT})`,
    stretchOf,
  ),
  rule(
    'stretch with its number first',
    ['#', ...NUMBER_STARTS],
    `(?:the${S})?(?<amount>${NUMBER})${S}(?<which>last|past|previous|next|coming|upcoming)${S}(?<unit>${UNIT})(?<=s)`,
    stretchOf,
  ),
  rule('fortnight', POINTERS, `(?:the${S})?(?<which>last|past|next|coming)${S}fortnight${END}`, ({ which }, place) =>
    stretchOf({ which, amount: '2', unit: 'weeks' }, place),
  ),
  rule('time of writing', ['time'], `the${S}time${S}of${S}(?:writing|publication)${END}`, () =>
    neighbour('day', 0, 'publication'),
  ),
  rule(
    'period before',
    GRAINS,
    `the${S}(?<grain>day|weekend|week|month|quarter|year|decade)${S}(?<way>before|after|following|previous|prior)${END}`,
    ({ grain, way }, { text, end }) =>
      !/^\s(?:the|a|an|his|her|its|their|this|that|he|she|it|they|we|you|I|\p{Lu}|\p{L}+ing\b)/u.test(after(text, end))
        ? neighbour(grainOf(grain!), /^(?:after|following)/i.test(way!) ? 1 : -1, 'context')
        : null,
  ),
  rule('end of the day', ['day', 'weekend'], `the${S}(?<grain>day|weekend)${END}`, ({ grain }, { text, start }) =>
    /\b(?:end|ends|ended|ending|finish|finishes|finished|finishing|close|closed|start|started|late in|throughout|over|during|for)\s$/i.test(
      before(text, start),
    )
      ? neighbour(grainOf(grain!), 0, 'publication')
      : null,
  ),
];

/** `what is today Germany`, `known today as`: as things are. */
const NOWADAYS = /(?:^|[^a-z])(?:what (?:is|are)|known|used|called|found|still\s[a-z]+)\s$/i;

/** `it will last two hours` */
const THEN_A_VERB = /(?:will|would|shall|should|must|may|might|can|could|to|n['’]t|not)\s$/i;
const BACK = /^(?:last|past|previous|preceding)$/i;
/** Units that are counted on from tomorrow, or from the next one; `the next four years` are as long as they are. */
const COUNTED_AHEAD: ReadonlySet<Unit> = new Set(['day', 'week', 'quarter', 'decade']);

function stretchOf({ which, amount, unit: word }: Groups, { text, start }: Place): Meaning | null {
  if (THEN_A_VERB.test(before(text, start))) return null;
  const { unit, times } = unitOf(word!);
  const isBack = BACK.test(which!);
  if (amount === undefined)
    return isBack ? { kind: 'reference', timex: 'PAST_REF' } : { kind: 'duration', amount: null, unit };
  const count = numberOf(amount) * times;
  const isStretch = isBack
    ? /^(?:last|past)$/i.test(which!) || unit === 'quarter'
    : !/^(?:first|final)$/i.test(which!) && COUNTED_AHEAD.has(unit);
  if (!isStretch) return { kind: 'duration', amount: count, unit };
  return { kind: 'stretch', amount: count, unit, sign: isBack ? -1 : 1 };
}

function neighbour(grain: Grain, step: number, from: Anchor): Meaning {
  return { kind: 'neighbour', grain, step, from };
}

/** `the next year` continues what was said; `next year` counts from the day of publication. */
function neighbourOf(which: string, the: string | undefined, grain: Grain): Meaning {
  const [step, from] = STEPS[which.toLowerCase()]!;
  const continues = the !== undefined && which.toLowerCase() === 'next';
  return neighbour(grain, step, continues ? 'context' : from);
}

function hinted(which: string, the: string | undefined, slot: Extract<Meaning, { kind: 'yearless' }>['slot']): Meaning {
  const [step, from] = STEPS[which.toLowerCase()]!;
  const continues = the !== undefined && which.toLowerCase() === 'next';
  return { kind: 'yearless', slot, year: { from: continues ? 'context' : from, step, nearest: true } };
}

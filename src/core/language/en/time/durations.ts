import type { Reading, Recogniser } from '../../../time/cues';
import type { Anchor, Meaning, Unit } from '../../../time/meaning';
import { after, before, rule, type Groups, type Place } from './rule';
import { END, NUMBER, NUMBER_STARTS, numberOf, S, UNIT, UNIT_WORDS, unitOf } from './words';

const AMOUNT = `(?:(?<vague>(?:a${S}|the${S}|only${S}a${S}|just${S}a${S})?(?:few|couple(?:${S}of)?|several|many|number${S}of)|several|many|some)|(?<half>half${S}an?)|(?<one>an?)|(?<amount>${NUMBER})(?<hundred>${S}hundred)?(?:${S}(?:and${S}(?:a${S})?(?<more>half|quarter)|or${S}(?:so|more)))?)`;
const OF_UNIT = `(?:[-\\s](?:full|straight|consecutive|additional|more|further|other|whole|long|short|entire|solid|successive|calendar|working|intense))?(?:[-\\s\\u2010\\u2011]|${S}|(?<=\\d))`;
/** `one hour and a half` */
const MORE_AFTER = `(?:${S}and${S}(?:a${S})?(?<moreAfter>half|quarter)${END})`;
const TAIL = `(?:${S}(?<tail>ago|earlier|before|previously|prior|later|afterwards?|after|hence|from${S}now|back|from${S}today|thereafter)${END})`;

/** Amounts of time: `three years`, `a 27-year`, `two days later`, `several months ago`. */
export const durations: readonly Recogniser[] = [
  rule(
    'amount of time',
    ['#', 'a', 'an', 'few', 'several', 'many', 'some', 'half', 'couple', ...NUMBER_STARTS],
    `${AMOUNT}${OF_UNIT}(?<unit>${UNIT})${MORE_AFTER}?${TAIL}?`,
    amountOfTime,
  ),
  rule(
    'vague amount',
    ['years', 'months', 'weeks', 'days', 'decades', 'hours', 'centuries', 'minutes'],
    `(?<unit>${UNIT})${TAIL}?`,
    vagueAmount,
  ),
  rule(
    'whole period',
    ['all', 'another'],
    `(?:all|another)${S}(?<unit>day|week|month|year|decade|hour|minute|night)${END}`,
    ({ unit }) => ({ kind: 'duration', amount: 1, unit: unitOf(unit!).unit }),
  ),
  rule('fraction of a unit', UNIT_WORDS, `(?<unit>${UNIT})`, ({ unit }, { text, start, end }) => {
    const sign = /[½¼¾]\s?$/u.exec(before(text, start))?.[0];
    if (!sign) return null;
    return {
      start: start - sign.length,
      end,
      meaning: { kind: 'duration', amount: FRACTIONS[sign[0]!]!, unit: unitOf(unit!).unit },
    };
  }),
  rule('amount in short', ['#'], `(?<amount>\\d{1,3})(?<unit>[hdwy])${END}`, ({ amount, unit }, { text, start }) =>
    LASTS.test(before(text, start))
      ? { kind: 'duration', amount: Number(amount), unit: SHORT_UNITS[unit!.toLowerCase()]! }
      : null,
  ),
  rule(
    'year-long',
    ['year', 'month', 'week', 'day', 'decade', 'century', 'hour'],
    `(?<unit>${UNIT})-long${END}`,
    ({ unit }) => ({
      kind: 'duration',
      amount: 1,
      unit: unitOf(unit!).unit,
    }),
  ),
];

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };
const SHORT_UNITS: Readonly<Record<string, Unit>> = { h: 'hour', d: 'day', w: 'week', y: 'year' };
/** Words before `3h` and `10D` that make an amount of time of what may be the name of a model. */
const LASTS = /(?:^|[^a-z])(?:for|within|last|lasts|lasted|lasting|takes?|took)\s(?:about\s)?$/i;

const AGE_AFTER = /^(?:[-\s]olds?\b|\sof\sage\b)/i;
const AGE_BEFORE = /\b(?:aged?|age of)\s$/i;
const PER_BEFORE = /(?:\d|percent|per cent|once|twice|times|one|two|three|hundred|thousand|million)\s$/i;

function amountOfTime(groups: Groups, place: Place): Meaning | Reading | null {
  const { text, start, end } = place;
  if (AGE_AFTER.test(after(text, end)) || AGE_BEFORE.test(before(text, start))) return null;
  if (/[\w][-.,:/]$|[$€£#.]$/.test(before(text, start)) && groups.amount !== undefined && /^\d/.test(groups.amount))
    return null;
  const { unit, times } = unitOf(groups.unit!);
  if (groups.one !== undefined) {
    if (/^(?:second|quarter|minute|night|weekend)$/i.test(groups.unit!) && !groups.tail) return null;
    if (PER_BEFORE.test(before(text, start)) && !groups.tail)
      return { kind: 'set', timex: `P1${unit[0]!.toUpperCase()}` };
  }
  const isOneSecond = /^(?:one|1)$/i.test(groups.amount ?? '') && /^second$/i.test(groups.unit!);
  if (
    (/^(?:second|quarter)$/i.test(groups.unit!) && !isOneSecond) ||
    (/^quarters$/i.test(groups.unit!) && /^\sof\b/.test(after(text, end)))
  )
    return null;
  return withTail(amountOf(groups), unit, times, groups.tail, place);
}

/** `for years`, `weeks later`: an unknown number of them. */
function vagueAmount({ unit, tail }: Groups, place: Place): Meaning | Reading | null {
  const lead = before(place.text, place.start);
  if (
    !tail &&
    !/\b(?:for|within|after|of|with|in|over|took|lasted|taking|last|and|or|spent|during|the following|recent|past|last|coming|next|following)\s$/i.test(
      lead,
    )
  )
    return null;
  if (/^\s?(?:old|of age)\b/i.test(after(place.text, place.end))) return null;
  if (/\b(?:recent|past|last)\s$/i.test(lead)) return null;
  return withTail(null, unitOf(unit!).unit, 1, tail, place);
}

function amountOf({ one, half, amount, hundred, more, moreAfter }: Groups): number | null {
  const fraction = more ?? moreAfter;
  const rest = fraction === undefined ? 0 : /^half$/i.test(fraction) ? 0.5 : 0.25;
  if (one !== undefined) return 1 + rest;
  if (half !== undefined) return 0.5;
  return amount === undefined ? null : numberOf(amount) * (hundred ? 100 : 1) + rest;
}

const SENTENCE = 160;
const HAD_FOR = /\bhad\s(?:been|[a-z]+ed|[a-z]+en)\b[^.!?]*\sfor\s(?:[a-z]+\s)?$|\bmark(?:s|ed|ing)?\s(?:the\s)?$/;
const HAS_FOR = /\b(?:has|have)\s(?:been|[a-z]+ed|[a-z]+en)\b[^.!?]*\sfor\s(?:[a-z]+\s)?$/;

/** `had been doing so for …` ends with what is spoken of, `has been …` with the day of publication. */
function lastsUntil(text: string, start: number): Anchor | null {
  const lead = text.slice(Math.max(0, start - SENTENCE), start);
  if (HAD_FOR.test(lead)) return 'context';
  return HAS_FOR.test(lead) ? 'publication' : null;
}

/** The words after the amount make a point in time of it, unless they lead to something that is not known here. */
function withTail(
  amount: number | null,
  unit: Extract<Meaning, { kind: 'duration' }>['unit'],
  times: number,
  tail: string | undefined,
  { text, start, end }: Place,
): Meaning | Reading {
  const count = amount === null ? null : amount * times;
  const until = lastsUntil(text, start);
  const duration: Meaning = {
    kind: 'duration',
    amount: count,
    unit,
    ...(until && { until }),
    ...(/\bin\s$/i.test(before(text, start)) && { ahead: true }),
  };
  if (!tail) return duration;
  const word = tail.toLowerCase().split(/\s/)[0]!;
  const leadsOn =
    /^(?:before|prior|after|back)$/.test(word) && !/^\s?(?:[.,;:)\]–—]|$|and\b|when\b|in\b)/.test(after(text, end));
  if (leadsOn) return { end: end - tail.length - 1, meaning: duration };
  const sign = /^(?:ago|earlier|before|previously|prior|back)$/.test(word) ? -1 : 1;
  return {
    kind: 'shift',
    amount: count,
    unit,
    sign,
    from: /^(?:ago|back|hence|from)$/.test(word) ? 'publication' : 'context',
  };
}

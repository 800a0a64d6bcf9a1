import type { Reading, Recogniser } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';
import { yearPeriod } from '../../../time/period';
import { after, before, rule, type Groups, type Place } from './rule';
import { DASH, END, ERA, isBeforeChrist, ORDINAL, ORDINAL_STARTS, ordinalOf, S, S0, YEAR } from './words';

const AND_YEAR_ERA = `(?:${S}?${DASH}${S}?|${S}(?:and|to|or)${S})\\d{1,4}${S}(?<laterEra>${ERA})`;

const TENS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** Years and what is larger: `2016`, `2014–18`, `490 BC`, `the 1990s`, `the 19th century`. */
export const years: readonly Recogniser[] = [
  rule('year of an era', ['#'], `(?<year>\\d{1,4})(?:st)?${S}(?<era>${ERA})`, ({ year, era }, place) =>
    standsFree(place) && /[A-Z]/.test(era!) ? eraYear(Number(year), era) : null,
  ),
  rule('year whose era follows', ['#'], `(?<year>\\d{1,4})(?=${AND_YEAR_ERA})`, ({ year, laterEra }, place) =>
    standsFree(place) && /[A-Z]/.test(laterEra!) ? eraYear(Number(year), laterEra) : null,
  ),
  rule('era before year', ['ad', 'a'], `A\\.?D\\.?${S}(?<year>\\d{1,4})${END}`, ({ year }, { text, start }) =>
    text[start] === 'A' && text[start + 1] !== 'd' ? eraYear(Number(year), 'AD') : null,
  ),
  rule('short range', ['#'], `(?<year>1\\d{3}|20\\d{2})(?:${DASH}|/)(?<end>\\d{2})(?![\\w])`, shortRange),
  rule('the year', ['year'], `year${S}(?<year>\\d{1,4})${END}(?!${S}old)`, ({ year }) => eraYear(Number(year), 'AD')),
  rule('year', ['#'], `(?<year>${YEAR})(?:['’]s)?`, ({ year }, place) => {
    const end = place.start + 4;
    return isYear(Number(year), { ...place, end })
      ? { end, meaning: { kind: 'period', period: yearPeriod(Number(year)) } }
      : null;
  }),
  rule('decade', ['#'], `(?:the${S})?['’]?(?<years>\\d{2,3}0|\\d0)['’]?s(?:${S}(?<era>${ERA}))?${END}(?![°])`, decade),
  rule('year in short', ['#'], `(?<year>\\d{2})${END}`, shortYear),
  rule(
    'decade in words',
    TENS,
    `the${S}(?<tens>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)${END}`,
    ({ tens }) => ({
      kind: 'period',
      period: { grain: 'decade', index: 190 + TENS.indexOf(tens!.toLowerCase()) + 2 },
    }),
  ),
  rule(
    'century',
    [...ORDINAL_STARTS],
    `(?:the${S})?(?<number>${ORDINAL})(?:(?:-|${S})centur(?:y|ies)|(?=${S}?(?:${DASH}|to${S}the|and|to|or|and${S}the)${S}?${ORDINAL}[-\\s]centur))(?:${S}(?<era>${ERA}))?`,
    ({ number, era }) => ({ kind: 'period', period: century(ordinalOf(number!), era) }),
  ),
  rule(
    'about a year',
    ['c', 'ca', 'circa'],
    `(?:c\\.|ca\\.?|circa)${S0}(?<year>\\d{3,4})(?:${S}(?<era>${ERA}))?${END}`,
    ({ year, era }, { text, end }) =>
      /^\s(?:[a-z]+\s)?[a-z]+s\b/.test(after(text, end))
        ? null
        : ({ ...eraYear(Number(year), era), approximate: true } as Meaning),
  ),
];

/** `'82`: the last century where it is not said. */
function shortYear({ year }: Groups, { text, start, end }: Place): Reading | null {
  if (!/(?:^|[^\w])['’]$/.test(before(text, start))) return null;
  return { start: start - 1, end, meaning: eraYear(1900 + Number(year), 'AD') };
}

const eraYear = (year: number, era: string | undefined): Meaning => ({
  kind: 'period',
  period: yearPeriod(isBeforeChrist(era) ? 1 - year : year),
});

/** `2014–18`: the end is written with its last two digits. A month of a year (`2014-05`) counts on from nothing. */
function shortRange({ year, end }: Groups, place: Place): Meaning | null {
  if (!standsFree(place)) return null;
  const start = Number(year);
  const last = start - (start % 100) + Number(end);
  return last > start ? { kind: 'interval', from: yearPeriod(start), to: yearPeriod(last) } : null;
}

/** `1990s`, `'90s`: of the last century where it is not said. `the 1600s` is a century. */
function decade({ years, era }: Groups, place: Place): Meaning | Reading | null {
  const digits = years!;
  if (isBeforeChrist(era)) return { kind: 'period', period: { grain: 'decade', index: -Number(digits) / 10 - 1 } };
  if (digits.length === 3) return null;
  if (digits.length === 2) {
    const hasThe = /^the/i.test(place.text.slice(place.start, place.start + 3));
    const at = place.text.indexOf(digits, place.start);
    if (!hasThe && !/['’]$/.test(before(place.text, at))) return null;
    const meaning: Meaning = { kind: 'period', period: { grain: 'decade', index: 190 + Number(digits[0]) } };
    const lead = /(?:\bthe\s)?['’]$/i.exec(before(place.text, at))?.[0].length ?? 0;
    return hasThe ? meaning : { start: at - lead, end: place.end, meaning };
  }
  if (!standsFree(place)) return null;
  const year = Number(digits);
  const isCentury = year % 100 === 0 && year < 2000;
  return {
    kind: 'period',
    period: isCentury ? { grain: 'century', index: year / 100 } : { grain: 'decade', index: year / 10 },
  };
}

const century = (number: number, era: string | undefined) =>
  ({ grain: 'century', index: isBeforeChrist(era) ? -number : number - 1 }) as const;

/** The number is no piece of another one, of a model name or of an amount of money. */
function standsFree({ text, start }: Place): boolean {
  const lead = before(text, start);
  if (/(?:^|[^a-z])(?:post|pre|mid|late|early|inter)-$/i.test(lead)) return true;
  if (/\d{2}\s?[-‐-―−/]$/u.test(lead)) return true;
  return !/[\p{L}\p{N}_$€£¥#§№+=@&*^~<>\\][-.,:/]?$|[-‐-―−/.:]$/u.test(lead) || /[\p{L})\]”"’]\s?[–—―/.:]$/u.test(lead);
}

/** Years that articles speak of; earlier ones need a cue, later ones are quantities. */
const EARLIEST_ALONE = 1500;
const LATEST = 2100;

/** A word before that makes it a year in any case. */
const YEAR_CUE =
  /(?:^|[^a-z])(?:in|since|until|till|by|from|during|after|before|between|circa|ca\.?|c\.|of|year|early|late|mid|spring|summer|autumn|fall|winter|to|and|or|through|throughout|around|for|on|post|pre|born|died|b\.|d\.|est\.|reigned|founded|published|the)(?:\s|-)\(?$|[([–—,;]\s?$/i;
/** A word before that makes it a number of something. */
const COUNT_BEFORE =
  /(?:^|[^a-z])(?:no|nos|nr|p|pp|vol|page|pages|fig|figure|table|chapter|section|line|room|flight|route|highway|bus|model|resolution|act|article|form|number|numbers|issue|iso|rfc|din|windows|office|some|over|nearly|than|approximately|almost|least|most|estimated|roughly|only|up to|total of|exactly|boeing|airbus|version|lot|box|grant|channel|type|class|mark|level|score|another|all|these|those)\.?\s?$|[$€£¥]\s?$/i;
/** A word after that is being counted. */
const COUNTED_AFTER =
  /^(?:[-\s](?:year|day|month|week|hour|km|mile|foot|man|page|word|seat|metre|meter|pound|acre|point|strong|plus|odd|bit)s?\b|\s?(?:%|°|km|kg|mm|cm|m|ft|lb|mph|hp|cc|mg|ml|hz|mhz|ghz|gb|mb|kb|kw|mw|bc|px)\b|\s(?:percent|per cent|people|persons|men|women|children|soldiers|troops|sailors|officers|civilians|prisoners|casualties|deaths|dead|wounded|killed|ships|aircraft|planes|tanks|guns|horses|sheep|words|pages|items|units|copies|votes|seats|points|dollars|euros|pounds|yen|rubles|roubles|francs|tons|tonnes|meters|metres|miles|kilometers|kilometres|feet|yards|inches|acres|hectares|hours|minutes|seconds|days|weeks|months|years|students|pupils|participants|members|employees|workers|residents|inhabitants|families|households|homes|houses|jobs|articles|books|songs|games|cars|trees|species|sentences|tokens|documents|images|samples|square|cubic|million|billion|thousand|hundred|or so|more|other|different|new|additional|volunteers|delegates|spectators|visitors|fighters|rebels|militants|protesters|protestors|demonstrators|refugees|followers|subscribers|views|hits|users|bytes|bits|rpm|lumens|calories)\b)/i;

const ADDRESS_AFTER =
  /^\s(?:[A-Z][\w.]+\s){1,3}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Terrace|Lane|Ln|Drive|Dr|Way|Place|Court|Highway|Hwy|Parkway|Plaza|Square)\b/;

/** Whether a number of four digits is a year where it stands. */
function isYear(year: number, place: Place): boolean {
  const { text, end } = place;
  if (year > LATEST || !standsFree(place)) return false;
  const [lead, following] = [before(text, place.start), after(text, end)];
  if (COUNTED_AFTER.test(following) || ADDRESS_AFTER.test(following)) return false;
  if (COUNT_BEFORE.test(lead) && !/^\s?[-–—]\s?\d{4}\b/.test(following)) return false;
  if (/^:\d|^\.\d{3}|^[-/]\d{3}\d?[-/]/.test(following)) return false;
  const hasCue = YEAR_CUE.test(lead);
  if (/^\.\d/.test(following)) return hasCue && /^\.\d{1,2}(?!\d)/.test(following);
  if (year % 100 === 0 && /^\s\p{Ll}+s\b/u.test(following) && !/\b(?:the|in)\s$/i.test(lead)) return false;
  return year >= EARLIEST_ALONE || (hasCue && !/^\s\p{Ll}+s\b/u.test(following));
}

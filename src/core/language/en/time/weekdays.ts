import type { Recogniser } from '../../../time/cues';
import { after, before, rule } from './rule';
import { DAY_PART, ERA, isBeforeChrist, dayPartCode, S, SEASON, seasonNumber, SEASON_STARTS, WEEKDAY, WEEKDAY_OR_SHORT, WEEKDAY_SHORT_WORDS, WEEKDAY_WORDS, weekdayNumber, YEAR } from './words'; // prettier-ignore

/** `Bloody Sunday` and the like are names. */
const NAMED_DAY =
  /\b(?:Bloody|Black|Good|Easter|Palm|Ash|Super|Cyber|Ruby|Holy|Shrove|Fat|Boxing|Casual|Big|Red|Blue)\s$/;
const THEN_A_DATE = /^,?\s{1,2}(?:the\s)?(?:\d|\p{Lu}\p{Ll})/u;

/** Weekdays, with or without a date or a part of the day: `Friday, Oct. 16, 2015`, `on Thursday night`. */
export const weekdays: readonly Recogniser[] = [
  rule(
    'weekday with date',
    [...WEEKDAY_WORDS, ...WEEKDAY_SHORT_WORDS],
    `(?<weekday>${WEEKDAY_OR_SHORT}),?${S}(?:the${S})?`,
    (_groups, { reader, text, end }) => {
      const date = /^[\p{L}\d]/u.test(text.slice(end, end + 1)) ? reader.readAt(end) : null;
      const isDay =
        date !== null &&
        (date.meaning.kind === 'period'
          ? date.meaning.period.grain === 'day'
          : date.meaning.kind === 'yearless' && date.meaning.slot.day !== null);
      return isDay ? date : null;
    },
  ),
  rule(
    'weekday',
    WEEKDAY_WORDS,
    `(?<weekday>${WEEKDAY})(?:${S}(?<part>${DAY_PART}))?`,
    ({ weekday, part }, { text, start, end }) => {
      if (NAMED_DAY.test(before(text, start)) || (/^\p{Ll}/u.test(weekday!) && THEN_A_DATE.test(after(text, end))))
        return null;
      if (/\ban?\s$/i.test(before(text, start))) return { kind: 'set', timex: `XXXX-WXX-${weekdayNumber(weekday!)}` };
      if (/^\sthe\s1?3th/.test(after(text, end)) || (part && /^\p{Lu}/u.test(part))) return null;
      const date = { kind: 'weekday', weekday: weekdayNumber(weekday!), step: null } as const;
      return part ? { kind: 'clock', clock: dayPartCode(part), date } : date;
    },
  ),
];

/** A word before that makes `spring` and `fall` seasons. */
const SEASON_CUE =
  /(?:^|[^a-z])(?:in|the|by|during|since|until|till|of|this|that|next|last|late|early|mid|and|every|each|following|previous|second|first|third|a|long|hot|cold)[\s-]$/i;
const SEASON_CUE_FALL =
  /(?:^|[^a-z])(?:in the|in|by|during the|since|until the|late|early|mid|this|last|next|that)[\s-]$/i;

/** What grows or is played in a season and has its name. */
const NAMED_BY_SEASON =
  /^[-\s](?:wheat|barley|crops?|squash|land|sports?|games|olympics?|paralympics?|palace|coats?|clothes|house|school|vacation|holidays?|break|solstice)\b/i;

/** Words that tell of a season and stand inside its name. */
const WEATHER = 'hot|cold|warm|dry|wet|harsh|severe|bitter|long|mild';

/** Seasons: `the summer of 2010`, `Winter 1941–42`, `that spring`. */
export const seasons: readonly Recogniser[] = [
  rule(
    'season of a year',
    [...SEASON_STARTS, ...WEATHER.split('|')],
    `(?:the${S})?(?:(?:${WEATHER})${S})?(?<season>${SEASON})(?:${S}of)?,?${S}(?:(?<oldYear>\\d{1,4})${S}(?<era>${ERA})|(?<year>${YEAR})(?:[-–/]\\d{2,4})?)`,
    ({ season, year, oldYear, era }) => ({
      kind: 'period',
      period: {
        grain: 'season',
        index: (isBeforeChrist(era) ? 1 - Number(oldYear) : Number(year ?? oldYear)) * 4 + seasonNumber(season!) - 1,
      },
    }),
  ),
  rule(
    'season of the southern half of the world',
    ['southern', 'austral'],
    `(?:the${S})?(?:southern|austral)${S}(?<season>${SEASON})(?:${S}of)?,?${S}(?<year>${YEAR})(?:[-–/]\\d{2,4})?`,
    ({ season, year }) => {
      const first = Number(year) * 12 + (((seasonNumber(season!) - 1) * 3 + 8) % 12);
      return { kind: 'interval', from: { grain: 'month', index: first }, to: { grain: 'month', index: first + 2 } };
    },
  ),
  rule('season', SEASON_STARTS, `(?:(?<the>the)${S})?(?<season>${SEASON})`, ({ the, season }, { text, start, end }) => {
    const lead = the === undefined ? before(text, start) : `${before(text, start)}the `;
    const cue = /^fall/i.test(season!) ? SEASON_CUE_FALL : /^spring/i.test(season!) ? SEASON_CUE : null;
    if ((cue && !cue.test(lead)) || NAMED_BY_SEASON.test(after(text, end))) return null;
    if (
      (/^fall/i.test(season!) && /^\s(?:in)\b/.test(after(text, end))) ||
      /^\s(?:of|from|to|into|back)\b|^[-\s]\p{Lu}/u.test(after(text, end)) ||
      (/^\p{Lu}/u.test(season!) && !SEASON_CUE.test(lead))
    )
      return null;
    return { kind: 'yearless', slot: { grain: 'season', number: seasonNumber(season!), day: null, lastDay: null } };
  }),
];

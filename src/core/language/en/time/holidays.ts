import type { Recogniser } from '../../../time/cues';
import { feastDay, type Feast } from '../../../time/feasts';
import type { Meaning } from '../../../time/meaning';
import { dayPeriod } from '../../../time/period';
import { after, before, rule, type Groups, type Place } from './rule';
import { END, S, YEAR } from './words';

const on = (month: number, day: number): Feast => ({ month, day });
const THANKSGIVING = { month: 11, weekday: 4, nth: 4 };

/** Days that are the same in every country that keeps them by this name; of Thanksgiving and the like, the American ones. */
const HOLIDAYS: ReadonlyMap<string, Feast> = new Map([
  ['christmas day', on(12, 25)],
  ['christmas eve', on(12, 24)],
  ['christmas', on(12, 25)],
  ['new year’s day', on(1, 1)],
  ['new year’s eve', on(12, 31)],
  ['new year day', on(1, 1)],
  ['new year', on(1, 1)],
  ['boxing day', on(12, 26)],
  ['valentine’s day', on(2, 14)],
  ['halloween', on(10, 31)],
  ['st. patrick’s day', on(3, 17)],
  ['saint patrick’s day', on(3, 17)],
  ['saint patrick', on(3, 17)],
  ['earth day', on(4, 22)],
  ['international workers’ day', on(5, 1)],
  ['juneteenth', on(6, 19)],
  ['independence day', on(7, 4)],
  ['good friday', { fromEaster: -2 }],
  ['easter sunday', { fromEaster: 0 }],
  ['easter monday', { fromEaster: 1 }],
  ['easter', { fromEaster: 0 }],
  ['memorial day', { month: 5, weekday: 1, nth: -1 }],
  ['labor day', { month: 9, weekday: 1, nth: 1 }],
  ['thanksgiving day', THANKSGIVING],
  ['thanksgiving', THANKSGIVING],
  ['black friday', { ...THANKSGIVING, plus: 1 }],
]);

const plain = (name: string): string =>
  name.toLowerCase().replace(/'/g, '’').replace(/\s+/g, ' ').replace(/^st /, 'st. ');

const names = [...HOLIDAYS.keys()].sort((a, b) => b.length - a.length);
const firstWords = [...new Set(names.map((name) => name.split(/[\s’.]/)[0]!))];
const pattern = names.map((name) => name.replace(/ /g, S).replace(/’/g, "[’']").replace('st\\.', 'st\\.?')).join('|');

/** Feasts: `Christmas 2007`, `on Easter Monday`, `the previous Easter`. */
export const holidays: readonly Recogniser[] = [
  rule(
    'holiday',
    firstWords,
    `(?<name>${pattern})(?:,?${S}(?:of${S}|in${S})?(?:(?<year>${YEAR})|(?<hint>last|this|next)${S}year))?${END}`,
    holiday,
  ),
  rule(
    'neighbouring holiday',
    ['last', 'next', 'this', 'previous', 'following', 'coming'],
    `(?:the${S})?(?<which>last|next|this|previous|following|coming)${S}(?<name>${pattern})${END}`,
    ({ which, name }) => ({ kind: 'feast', feast: feastOf(name!), step: stepOf(which!), nearest: true }),
  ),
];

const feastOf = (name: string): Feast => HOLIDAYS.get(plain(name))!;
const stepOf = (word: string): -1 | 0 | 1 => (/^(?:last|previous)/i.test(word) ? -1 : /^this/i.test(word) ? 0 : 1);

/** Names that are also people, adjectives and wishes need a word that leads to a day. */
const NEEDS_LEAD = /^(?:easter|new year|saint patrick|thanksgiving|black friday)$/i;
const LEADS_TO_DAY = /(?:^|[^a-z])(?:on|at|by|before|after|since|until|till|for|from|over|during|around|of)\s$/i;

function holiday({ name, year, hint }: Groups, { text, start, end }: Place): Meaning | null {
  const feast = feastOf(name!);
  if (year !== undefined) return { kind: 'period', period: dayPeriod(feastDay(feast, Number(year))) };
  const joined = /\p{Lu}\p{Ll}+\s$/u.test(before(text, start)) || /^\s\p{Lu}/u.test(after(text, end));
  if (joined || (NEEDS_LEAD.test(name!) && !LEADS_TO_DAY.test(before(text, start)))) return null;
  if (hint !== undefined) return { kind: 'feast', feast, step: stepOf(hint), nearest: false };
  return { kind: 'feast', feast, step: null, nearest: false };
}

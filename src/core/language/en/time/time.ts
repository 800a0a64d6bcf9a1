import type { TimeCues } from '../../../time/cues';
import { clauseCues } from './clauses';
import { clocks } from './clocks';
import { days, months } from './days';
import { durations } from './durations';
import { extensions } from './extensions';
import { figures } from './figures';
import { holidays } from './holidays';
import { named } from './named';
import { ordinals } from './ordinals';
import { parts } from './parts';
import { references } from './references';
import { relative } from './relative';
import { sets } from './sets';
import { seasons, weekdays } from './weekdays';
import { tenseOf } from './tense';
import { years } from './years';
import { yearsInWords } from './yearsInWords';

/** Time expressions of English. */
export const timeCues: TimeCues = {
  recognisers: [
    ...weekdays,
    ...days,
    ...months,
    ...years,
    ...yearsInWords,
    ...figures,
    ...ordinals,
    ...parts,
    ...seasons,
    ...relative,
    ...clocks,
    ...durations,
    ...sets,
    ...holidays,
    ...named,
    ...references,
  ],
  extensions,
  article: 'the',
  opensFrom: /(?:^|[^a-z])(?:since|after|from|starting|starting in|beginning in)\s(?:the\s)?$/i,
  opensTo: /(?:^|[^a-z])(?:until|till|up to|before|by|through|prior to|through to)\s(?:the\s)?$/i,
  rangeLink: /^(?:\s?[-‐-―−]\s?|\s(?:to|until|till|through|and)\s(?:the\s|early\s|late\s)?)$/iu,
  listLink: /^(?:,?\s(?:and|or|to)\s(?:the\s|in\s|early\s|late\s|mid-)?|\s?[-‐-―−]\s?|\/)$/iu,
  tenseOf,
  namesThing:
    /^\s(?!(?:and|or|to|through|in|at|on|by|for|with|when|where|which|who|that|as|but|after|before|until|was|were|is|are|had|has|saw|of|the|a|an|from|while|under|because|he|she|it|they|we|I)\b)[\p{L}“"‘]/u,
  clauses: clauseCues,
};

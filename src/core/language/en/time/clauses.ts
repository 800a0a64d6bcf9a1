import type { ClauseCues } from '../../../time/cues';
import { summaryCues } from './summaries';
import { PAST_FORMS } from './tense';

/** How English sentences fall into clauses. */
export const clauseCues: ClauseCues = {
  boundary:
    /;\s|:\s(?!\d)|\s?[—–]\s?(?!\d)|\s-\s|[()]|,\s(?!\d)|\s(?=(?:and|but|while|whereas|when|because|although|though|which|who|whose|where|since|before|after|until)\s)/g,
  directlyAfter:
    /^[’'”"\s]?(?:[,;:()—–]|\s(?:and|but|or|to|when|while|which|where|after|before|until|because|as|but)\b)/,
  datesNoun: /^since\s/i,
  coordinates: /^(?:and|but)\s/i,
  relative: /^(?:which|who|whom|whose|that|where)\b/i,
  nounPhrase:
    /\b(?:the|a|an|its|his|her|their|this|these|such|our|some|any|one|another)\s(?:[^\s,;:()]+\s){0,6}[^\s,;:()]+,?\s?$/i,
  verb: new RegExp(`\\b(?:is|are|has|have|does|do|will|${PAST_FORMS}|[a-z]{3,}ing)\\b`, 'i'),
  fronted: /^(?:in|at|on|during|under|with|as part of)\s/i,
  loose:
    /(?:\s(?:of|over|in|to|the|an?|for|with|by|from|on|at|that|and|or|as|its|his|her|their|between|into|about))+[\s,]*$/i,
  conjunction: /^(?:and|but|or|while|whereas|so|yet|then|although|though)\s+/i,
  dateLead:
    /(?:[\s,(]|^)(?:(?:in|on|at|by|during|from|since|until|for)\s(?:the|its|his|her|their)\s(?:[a-z]+\s){0,2}(?:hours|days|weeks|months|years|period)\s(?:of\s)?(?:the\s)?|(?:(?:sometime|only|just|already|again|once|back|starting|beginning|ending)\s)*(?:(?:as early as|as late as|as of|up to|prior to|back to|on|in|at|by|from|since|until|till|during|before|after|of|for|around|about|throughout|through|to|within|over|between|and|or)\s)?(?:(?:the|early|late)\s)*)$/i,
  dateTail: /^\s(?:onwards?|forwards?|alone|on(?=,))(?![\w])/i,
  sameDate: /^(?:,|(?=\s(?:in|on)\s))\s(?:(?:in|on|at|by|around)\s(?:the\s)?)?$/i,
  joinsDates: /^(?:,\s|,?\s(?:and|or)\s)(?:(?:again\s)?(?:in|on|at|by|since|during)\s)?(?:the\s)?$/i,
  summary: summaryCues,
};

import type { ClauseCues } from '../../../time/cues';
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
  lead: /^(?:\[\d{1,3}\]|[\s,;:()—–"“”'‘’]+|(?:and|but|or|so|yet|then|while|whereas|when|where|which|who|that|although|though|because|since|after|before|until|if|as|even|only|also|however|moreover|furthermore|meanwhile|thus|therefore|nevertheless|nonetheless|finally|similarly|indeed|for example|for instance|of course|in addition|as a result|by the time|following|during|from|to|proven by|including|with|about|almost)\b[\s,]*)+/i,
  dateLead:
    /(?:[\s,(]|^)(?:(?:sometime|only|just|already|again|once|back|starting|beginning|ending|dating)\s)*(?:(?:as early as|as late as|as of|up to|prior to|back to|on|in|at|by|from|since|until|till|during|before|after|of|for|around|about|throughout|through|to|within|over|between|and|or)\s)?(?:(?:the|early|late)\s)*$/i,
};

import type { ClauseCues } from '../../../time/cues';

/** Words that open a clause of their own. */
const OPENERS =
  'and|but|or|while|whereas|when|where|because|although|though|which|who|whom|whose|that|so|yet|then|before|after|since|until|if|as|despite|following|with|whilst|nor|even|including|leading|resulting|marking|ending|starting|beginning|only';
const RELATIVE = 'which|who|whom|whose|that|where';

/** How English sentences fall into clauses. */
export const clauseCues: ClauseCues = {
  boundary: new RegExp(
    `;\\s|:\\s(?!\\d)|\\s?[—–]\\s?(?!\\d)|\\s-\\s|[()]|,\\s(?!\\d)(?:(?:${OPENERS})\\b)?|\\s(?=(?:and|but|while|whereas|when|because|although|though|which|who|whose|where|since|before|after|until|to|as)\\s)`,
    'g',
  ),
  directlyAfter:
    /^[’'”"\s]?(?:[,;:()—–]|\s(?:and|but|or|to|when|while|which|where|after|before|until|because|as|but)\b)/,
  relative: new RegExp(`^(?:${RELATIVE})\\b`, 'i'),
  nounPhrase:
    /\b(?:the|a|an|its|his|her|their|this|these|our|some|any|one|another)\s(?:[^\s,;:()]+\s){0,6}[^\s,;:()]+,?\s?$/i,
  lead: /^(?:[\s,;:()—–"“”'‘’]+|(?:and|but|or|so|yet|then|while|whereas|when|where|which|who|that|although|though|because|since|after|before|until|if|as|even|only|also|however|moreover|furthermore|meanwhile|thus|therefore|nevertheless|nonetheless|finally|similarly|indeed|for example|for instance|of course|in addition|as a result|by the time|following|during|from|to|proven by|including|with|about|almost)\b[\s,]*)+/i,
  dateLead:
    /(?:[\s,(]|^)(?:(?:sometime|only|just|early|late|as|already|again|once|back|on|in|at|by|from|since|until|till|during|before|after|of|for|around|about|throughout|through|to|within|over|between|and|or|up to|as of|prior to|dating back to|as early as|as late as|starting|beginning|ending|the|night|morning|evening|afternoon)\s)*$/i,
};

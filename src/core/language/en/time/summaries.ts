import type { SummaryCues } from '../../../time/cues';
import { PAST_FORMS } from './tense';

/** Irregular past forms beside those that tell the tense. */
const MORE_PAST =
  'arose|ate|beat|bent|bore|bought|burst|caught|cast|cut|dealt|drank|drew|dug|fed|flew|forbade|forgot|froze|hid|hit|hung|hurt|lay|lent|meant|overthrew|rang|read|rebuilt|rode|sang|shook|shut|slept|sought|split|spread|stole|swept|thought|tore|undertook|withdrew|woke|won|wore|wove';
const FINITE = `is|are|has|have|does|do|will|would|can|could|shall|should|may|might|must|${MORE_PAST}|${PAST_FORMS}`;
const ADVERB = '(?:[a-z]+ly|also|then|again|soon|never|still|first|later|once|even|not|only|just|now|both)';
const PREPOSITION =
  'about|above|across|after|against|along|amid|among|around|as|at|before|behind|below|beside|between|beyond|by|despite|during|for|from|in|inside|into|near|of|off|on|onto|out|outside|over|past|since|through|throughout|till|to|toward|towards|under|until|up|upon|with|within|without';
/** Those that are no part of a verb, as `out` is in `broke out`. */
const LEADING =
  'about|against|among|as|at|between|by|during|for|from|in|into|like|of|on|onto|since|to|toward|towards|until|with|within|without';
const DETERMINER = 'the|a|an|its|his|her|their|our|my|your|this|that|these|those|some|any|each|every|no|another|such';
const ARTICLE = 'the|a|an|its|his|their|our|my|your|every|no';
const CONJUNCTION =
  'and|but|or|nor|so|yet|than|while|when|where|which|who|whom|whose|because|although|though|if|whether';

/** How English clauses become short sentences. */
export const summaryCues: SummaryCues = {
  lead: /^(?:\[\d{1,3}\]|[\s,;:.()—–"“”'‘’]+|(?:and|but|or|so|yet|then|while|whereas|when|where|which|who|that|although|though|because|if|even|only|also|however|moreover|furthermore|meanwhile|thus|therefore|nevertheless|nonetheless|finally|similarly|indeed|for example|for instance|of course|in addition|as a result|by the time|proven by|almost)\b[\s,]*)+/i,
  leadingPreposition:
    /^(?:[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Aa]s|[Ff]ollowing|[Dd]uring|[Ff]rom|[Ii]ncluding|[Ww]ith|[Aa]bout|[Tt]o(?=\s(?:the|a|an|its|his|her|their|\p{Lu}|\d)))\s+/u,
  frontedAdjunct:
    /^(?:in|at|on|during|under|with|within|after|before|following|despite|amid|over|by|for|from|since|until|as part of|along with|together with)\s/i,
  subordinate: /^(?:by the time|when|while|after|before|until|since|as|although|though|because|if|once)\s/i,
  temporal:
    /(?:^|[\s,(])(?:in|on|at|by|from|since|until|till|during|before|after|around|throughout|through|to|within|over|between|as of|up to|prior to)\s/i,
  attributive: /(?:^|\s)of\s/i,
  adverbial:
    /^(?:(?:early|earlier|late|later)\s)?(?:yesterday|today|tonight|tomorrow|(?:last|next|this|that|(?:the|that)\s(?:same|very|following|next|previous|preceding))\s.*|.*\b(?:later|ago|earlier|before|afterwards?|after|previously)|(?:the\sday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b.*|later\sthat\s.*|(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d.*)$/i,
  continues: new RegExp(`^\\s*(?:(?:${PREPOSITION}|that|when|where|who|which|and|but)\\b|(?:${FINITE})\\b)`),
  needsMore: new RegExp(
    `(?:^|[\\s(])(?:${LEADING}|${ARTICLE}|${CONJUNCTION}|is|are|was|were|be|been|dated|dating|called|named|marked|spent|saw|born|b\\.?|d\\.?)$|[,–—]\\s?[\\p{L}]+$`,
    'iu',
  ),
  finite: new RegExp(`\\b(?:${FINITE})\\b`),
  verbFirst: new RegExp(`^(?:${ADVERB}\\s){0,2}(?:${FINITE})(?![\\w’'-])`),
  participleFirst: new RegExp(
    `^(?:${ADVERB}\\s)?(?:[a-z]{2,}ed|[a-z]+en|made|built|held|known|set|found)\\s(?:by|between|as|under)\\s`,
  ),
  startsRemark: /^(?:an?|the|then|now|who|whose|which)\s/,
  joinsSubject: /^and\s/,
  infinitive: /^to\s(?!(?:the|a|an|its|his|her|their)\s)[a-z]/,
  noSubject: new RegExp(
    `^(?:(?:${PREPOSITION}|${CONJUNCTION}|that|then|to|there)\\b|(?:${ADVERB}\\s)?[a-z]+ing\\b)`,
    'i',
  ),
  afterNoun: new RegExp(`\\s(?:${PREPOSITION}|${CONJUNCTION}|that)\\s`, 'i'),
  dangling: new RegExp(
    `(?:[\\s,]+(?:${PREPOSITION}|${DETERMINER}|${CONJUNCTION}|is|are|was|were|be|been|has|had|have|would|will|could|not|only|nearly|almost|more|less|most|very|[A-Z]\\.))+$`,
  ),
  cut: new RegExp(`[,;:—–]\\s|\\s(?=(?:${PREPOSITION.replace('|of|', '|')}|${CONJUNCTION}|that)\\s)`, 'g'),
};

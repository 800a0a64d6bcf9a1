import type { SentenceCues } from '../language';

const ABBREVIATIONS =
  'mr mrs ms messrs dr prof rev hon st sr jr gen col lt capt cmdr sgt maj adm gov sen rep pres amb ' +
  'no nos vol vols p pp ch sec fig figs eq ed eds trans approx ca cf c al vs viz e.g i.e etc ' +
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat ' +
  'inc ltd co corp bros dept univ assn ave blvd rd mt ft';

/** Words that open a sentence far more often than they follow an abbreviation. */
const OPENERS =
  /^(?:The|A|An|In|On|At|But|And|It|He|She|They|We|This|That|These|Those|However|When|While|After|Before|If|As)\b/;

/** English. */
export const sentenceCues: SentenceCues = {
  abbreviations: new Set(ABBREVIATIONS.split(' ')),
  startsSentence: (following) => OPENERS.test(following),
};

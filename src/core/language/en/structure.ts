import type { StructureCues } from '../../markdown/cues';

const NOTES_HEADING =
  /^(?:\d+\.?\s+)?(?:foot-?\s?notes?|end-?\s?notes?|notes?|references|notes (?:and|&) references|references (?:and|&) notes|sources|citations|works cited|bibliography)\s*:?$/i;

const FOOTER =
  /^(?:filed under|tagged(?: with)?|tags?|categor(?:y|ies)|topics?|posted in|share (?:this|on)|related (?:posts?|articles?|stories)|leave a (?:comment|reply)|comments? \(?\d|read more|subscribe|sign up|print this|about the authors?|this (?:article|essay|piece|post|text|story) (?:was|is|has been|first|originally) |(?:first|originally) published|reprinted from|copyright ©|© ?\d{4}|all rights reserved)\b/i;

const BYLINE = /^(?:by|written by|words by|text by|story by|authors?:|posted by|edited by|reviewed by)\s+\S/i;

const CAPTION =
  /^(?:(?:photo(?:graph)?s?|image|picture|illustration|credit|source|figure|fig\.|video|map|chart)(?:\s+(?:credit|courtesy|by))?\s*(?::|\d+[.:]|©)|photograph by |©)/i;

const CALLOUT =
  /^(?:tips?|notes?|warnings?|caution|danger|info|important|example|quote|bug|advertisement|advertising|sponsored|share|menu|search|loading|contents?)[:!]?$/i;

const NUMBER_WORD =
  '(?:\\d{1,3}|[IVXLC]{1,6}|one|two|three|four|five|six|seven|eight|nine|ten|the (?:first|second|third|last))';
const PART = new RegExp(`^(?:part|book|volume) ${NUMBER_WORD}\\b`, 'i');
const CHAPTER = new RegExp(`^(?:chapter|section|article|act|scene) ${NUMBER_WORD}\\b`, 'i');
const TURN = /^(?:[QA]\d{0,2}|question|answer|interviewer):\s/i;

const EMPTY_LINK =
  /^(?:\(?(?:click )?here\)?|(?:this|the|original)?\s?(?:link|source|url)|this|read more|more|via|\[?link\]?|source)\.?$/i;

/** Sends the reader elsewhere: `See also Why did it sink?` */
const POINTER = /^see\s(?:also\s)?\p{Lu}.*\?$/iu;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})\\b`, 'i');
const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
/** Words besides the date that a dateline may hold: an author, `Published`, a weekday, minutes to read. */
const DATELINE_LENGTH = 100;
const DATELINE_OPENING =
  /^(?:(?:first |originally )?(?:published|posted|updated|last updated|date|written)\b|by\s|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|.{0,60}[·|•—–,/]\s*$)/i;

/** English. */
export const structureCues: StructureCues = {
  isNotesHeading: (line) => NOTES_HEADING.test(line.replace(/^[#*_\s]+|[*_\s]+$/g, '')),
  isFooter: (line) => FOOTER.test(line),
  isByline: (line) => BYLINE.test(line),
  isCaption: (line) => CAPTION.test(line),
  isCallout: (line) => CALLOUT.test(line) || POINTER.test(line),
  divisionOf: (line) => (PART.test(line) ? 'part' : CHAPTER.test(line) ? 'chapter' : null),
  isTurn: (line) => TURN.test(line),
  readDateline,
  isPointer: (words) => EMPTY_LINK.test(words.trim()),
  proseWords:
    /\b(?:the|a|an|of|and|to|is|are|was|that|this|with|as|by|it|its|be|have|has|can|will|we|you|they|our|their|but|not|which|on|at)\b/g,
  isMonth: (word) => word.length >= 3 && MONTHS.some((month) => month.startsWith(word)),
  isFunctionWord: (word) => FUNCTION_WORDS.has(word),
  takesNumber: (word) => NUMBERED.has(word),
  isNumberAbbreviation: (word) => NUMBER_ABBREVIATIONS.has(word),
  isCounted: (word) => COUNTED.has(word) || /(?:[^s]s|people|children|men|women)$/.test(word),
};

function readDateline(line: string): string | null {
  if (line.length > DATELINE_LENGTH) return null;
  const found = dateIn(line);
  if (!found) return null;
  const before = line.slice(0, found.start).trim();
  const after = line.slice(found.end).trim();
  const opens = before === '' || DATELINE_OPENING.test(before);
  const closes = after === '' || /^[·|•—–,/(]|^(?:at\s)?\d{1,2}[:.]\d{2}/.test(after);
  return opens && closes ? found.value : null;
}

function dateIn(line: string): { start: number; end: number; value: string } | null {
  const iso = ISO.exec(line);
  if (iso) return dated(iso, iso[1]!, Number(iso[2]), Number(iso[3]));
  const monthFirst = MONTH_FIRST.exec(line);
  if (monthFirst) return dated(monthFirst, monthFirst[3]!, monthNumber(monthFirst[1]!), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(line);
  if (dayFirst) return dated(dayFirst, dayFirst[3]!, monthNumber(dayFirst[2]!), Number(dayFirst[1]));
  return null;
}

const monthNumber = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;

function dated(match: RegExpExecArray, year: string, month: number, day: number) {
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
  if (!isDay) return null;
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return { start: match.index, end: match.index + match[0].length, value };
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const FUNCTION_WORDS = words(
  'a about above across after against all along also although am among an and any are around as at be because been before ' +
    'being between both but by can could did do does doing down during each either every few for from further had has ' +
    'have having he her here hers him his how if in into is it its just least less like many may me might more most much must ' +
    'my near neither no nor not of off on once only onto or other our out over own per rather same she should since so ' +
    'some still such than that the their them then there these they this those though through thus to too toward towards ' +
    'under unless until up upon us very via was we were what when where whereas whether which while who whom whose why ' +
    'will with within without would yet you your',
);

const NUMBERED = words(
  'act action age appendix book box case category chapter chapters class clause division edition episode ' +
    'equation eq example exhibit experiment fig figs figure figures footnote grade hypothesis issue item lemma level ' +
    'line lines model note number option page pages para paragraph part parts phase plate point pp problem protocol ' +
    'proposition question rank recommendation regulation release round row rule rules schedule season section sections ' +
    'sector series session size slide stage step steps study table tables task theorem tier title top track unit ' +
    'variant verse version versions vol volume volumes zone',
);

const NUMBER_ABBREVIATIONS = words(
  'no nos nr fig figs eq eqs p pp ch chap sec sect vol vols art arts par para pt ver v',
);

const COUNTED = words(
  'percent per bn billion million thousand hundred dozen trillion k m km kg g cm mm ft am pm gb mb kb ms times year day week ' +
    'month hour minute second mile foot inch pound dollar euro point other more or to',
);

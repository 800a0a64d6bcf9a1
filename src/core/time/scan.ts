import type { Reader, Reading, Recogniser, TimeCues } from './cues';

/** The start of every recogniser that begins with a numeral. */
const NUMERAL = '#';
/** Longer chains of digits, dots and dashes are numbers of something else; reading into them would not be linear. */
const LONGEST_NUMERAL = 24;
/** How deep expressions nest: `1990s` in `the early 1990s` is 1. */
const DEEPEST = 3;

/** An expression of a text. */
export interface Found {
  readonly start: number;
  readonly reading: Reading;
}

/** Every time expression of a text, in order, never overlapping. */
export type Scanner = (text: string) => Found[];

type ScanCues = Pick<TimeCues, 'recognisers' | 'extensions' | 'article'>;

/**
 * Builds the scanner of a language. One pass with one expression finds the words and numerals that expressions begin
 * with; only there, and only the recognisers that begin so, look on. The longest reading wins, and of equally long
 * ones the first.
 */
export function scannerOf(cues: ScanCues): Scanner {
  const byStart = groupByStart(cues.recognisers);
  const words = [...byStart.keys()].filter((word) => word !== NUMERAL).sort((a, b) => b.length - a.length);
  const trigger = new RegExp(`\\b(?:\\d[\\d.,:/‐-―−-]*|(?:${words.join('|')})(?![\\w]))`, 'gi');
  const read = readerFor(byStart, cues.article);
  return (text) => {
    const found: Found[] = [];
    const reader = nestingReader(text, read);
    trigger.lastIndex = 0;
    for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
      const first = match[0].length > LONGEST_NUMERAL ? null : read(reader, match[0], match.index);
      if (!first) continue;
      const reading = extended(reader, first.reading, cues);
      found.push({ start: reading.start ?? first.start, reading });
      trigger.lastIndex = Math.max(reading.end, match.index + 1);
    }
    return found;
  };
}

function groupByStart(recognisers: readonly Recogniser[]): ReadonlyMap<string, readonly Recogniser[]> {
  const byStart = new Map<string, Recogniser[]>();
  for (const recogniser of recognisers) {
    for (const start of new Set(recogniser.starts)) {
      const group = byStart.get(start);
      if (group) group.push(recogniser);
      else byStart.set(start, [recogniser]);
    }
  }
  return byStart;
}

/** Reads at a word, or at the article before it. */
type ReadWord = (reader: Reader, word: string, offset: number) => Found | null;

function readerFor(byStart: ReadonlyMap<string, readonly Recogniser[]>, article: string): ReadWord {
  return (reader, word, offset) => {
    const isNumeral = word.charCodeAt(0) <= NINE;
    const lead = articleBefore(reader.text, offset, article);
    let best: Found | null = null;
    for (const recogniser of byStart.get(isNumeral ? NUMERAL : word.toLowerCase()) ?? []) {
      const fromArticle = lead < offset ? recogniser.read(reader, lead) : null;
      const reading = fromArticle ?? recogniser.read(reader, offset);
      if (reading && (!best || reading.end > best.reading.end)) best = { start: fromArticle ? lead : offset, reading };
    }
    return best;
  };
}

const NINE = '9'.charCodeAt(0);

/** Where the article right before a word begins, or the word itself where there is none. */
function articleBefore(text: string, offset: number, article: string): number {
  const start = offset - article.length - 1;
  const isArticle =
    start >= 0 &&
    text.charCodeAt(offset - 1) <= SPACE &&
    text.slice(start, offset - 1).toLowerCase() === article &&
    !(start > 0 && /\w/.test(text[start - 1]!));
  return isArticle ? start : offset;
}

const SPACE = ' '.charCodeAt(0);

/** What recognisers read inner expressions with; an article there is read over to find the word that decides. */
function nestingReader(text: string, read: ReadWord): Reader {
  const word = /(?:[a-z]+\s)?(?:\d|[a-z]+\d?)|[a-z]+/iy;
  let depth = 0;
  const readAt = (offset: number): Reading | null => {
    word.lastIndex = offset;
    const words = word.exec(text)?.[0].split(/\s/);
    if (!words || depth >= DEEPEST) return null;
    depth += 1;
    const first = read(reader, words[0]!, offset)?.reading ?? null;
    const second = words[1] === undefined ? null : read(reader, words[1], offset + words[0]!.length + 1);
    depth -= 1;
    return second?.start === offset && second.reading.end > (first?.end ?? 0) ? second.reading : first;
  };
  const reader: Reader = { text, readAt };
  return reader;
}

function extended(reader: Reader, reading: Reading, { extensions }: ScanCues): Reading {
  for (const extend of extensions) {
    const longer = extend(reader, reading);
    if (longer) return longer;
  }
  return reading;
}

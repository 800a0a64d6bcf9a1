import type { Extension, Reader, Reading, Recogniser } from './cues';

/** The start of every recogniser that begins with a numeral. */
const NUMERAL = '#';
/** Longer chains of digits, dots and dashes are numbers of something else; reading into them would not be linear. */
const LONGEST_NUMERAL = 24;

/** Finds where time expressions may begin and asks the recognisers that begin so. Built once for a language. */
export interface Scanner {
  /** Every expression of a text, in order, never overlapping. */
  scan(text: string): { readonly start: number; readonly reading: Reading }[];
}

/**
 * One pass with one expression finds the words and numerals that expressions begin with; only there, and only the
 * recognisers that begin so, look on. The longest reading wins, and of equally long ones the first.
 */
export function scannerOf(recognisers: readonly Recogniser[], extensions: readonly Extension[]): Scanner {
  const byStart = groupByStart(recognisers);
  const words = [...byStart.keys()].filter((word) => word !== NUMERAL).sort((a, b) => b.length - a.length);
  const source = `\\b(?:\\d[\\d.,:/‐-―−-]*|(?:${words.join('|')})(?![\\w]))`;
  return { scan: (text) => scanText(text, new RegExp(source, 'gi'), byStart, extensions) };
}

type ByStart = ReadonlyMap<string, readonly Recogniser[]>;

function groupByStart(recognisers: readonly Recogniser[]): ByStart {
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

function scanText(text: string, trigger: RegExp, byStart: ByStart, extensions: readonly Extension[]) {
  const found: { start: number; reading: Reading }[] = [];
  const reader = readerOf(text, byStart);
  for (let match = trigger.exec(text); match; match = trigger.exec(text)) {
    const first = match[0].length > LONGEST_NUMERAL ? null : readWith(reader, match[0], match.index, byStart);
    if (!first) continue;
    const reading = extended(reader, first, extensions);
    found.push({ start: reading.start ?? match.index, reading });
    trigger.lastIndex = Math.max(reading.end, match.index + 1);
  }
  return found;
}

function extended(reader: Reader, reading: Reading, extensions: readonly Extension[]): Reading {
  for (const extend of extensions) {
    const longer = extend(reader, reading);
    if (longer) return longer;
  }
  return reading;
}

const WORD = /\d|[a-z]+\d?/iy;
/** How deep expressions nest: `early` in `the early 1990s` is 1. */
const DEEPEST = 3;

function readerOf(text: string, byStart: ByStart): Reader {
  let depth = 0;
  const reader: Reader = {
    text,
    readAt(offset) {
      WORD.lastIndex = offset;
      const word = WORD.exec(text)?.[0];
      if (word === undefined || depth >= DEEPEST) return null;
      depth += 1;
      try {
        return readWith(reader, word, offset, byStart);
      } finally {
        depth -= 1;
      }
    },
  };
  return reader;
}

function readWith(reader: Reader, word: string, offset: number, byStart: ByStart): Reading | null {
  const first = word.charCodeAt(0);
  const key = first >= 48 && first <= 57 ? NUMERAL : word.toLowerCase();
  let best: Reading | null = null;
  for (const recogniser of byStart.get(key) ?? []) {
    const reading = recogniser.read(reader, offset);
    if (reading && (!best || reading.end > best.end)) best = reading;
  }
  return best;
}

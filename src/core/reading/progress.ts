import type { Section } from '../model';
import { readingMinutes } from '../sectionTree';

/** How far the reader is. */
export interface Progress {
  /** Words of running text in all, and in sections that were read. */
  readonly words: number;
  readonly wordsRead: number;
  /** From 0 to 1. */
  readonly part: number;
  /** 0 where all is read. */
  readonly minutesLeft: number;
}

/**
 * How much is read, section by section: a section counts its own words, without those of its subsections.
 *
 * @param total words of the article, the opening before the first heading among them
 * @param read ids of the sections read
 * @example progressOf(sections, 1000, new Set(['rome']), 200).part // 0.4
 */
export function progressOf(
  sections: readonly Section[],
  total: number,
  read: ReadonlySet<string>,
  wordsPerMinute: number,
): Progress {
  const wordsRead = sections.reduce((sum, section, at) => sum + (read.has(section.id) ? ownWords(sections, at) : 0), 0);
  const left = Math.max(0, total - wordsRead);
  return {
    words: total,
    wordsRead,
    part: total === 0 ? 0 : Math.min(1, wordsRead / total),
    minutesLeft: left === 0 ? 0 : readingMinutes(left, wordsPerMinute),
  };
}

function ownWords(sections: readonly Section[], at: number): number {
  const { words, span, depth } = sections[at]!;
  let [own, covered] = [words, span.start];
  for (const inner of sections.slice(at + 1)) {
    if (inner.span.start >= span.end) break;
    if (inner.depth <= depth || inner.span.start < covered) continue;
    own -= inner.words;
    covered = inner.span.end;
  }
  return Math.max(0, own);
}

import { readingTime } from '../sectionTree';
import type { Part } from './parts';

/** How far the reader is. */
export interface Progress {
  /** Words of running text in all, and in parts that were read. */
  readonly words: number;
  readonly wordsRead: number;
}

/**
 * How much is read, part by part.
 *
 * @param read ids of the parts read
 * @example progressOf(parts, new Set(['rome'])).wordsRead // 400
 */
export const progressOf = (parts: readonly Part[], read: ReadonlySet<string>): Progress => ({
  words: wordsOf(parts),
  wordsRead: wordsOf(parts.filter(({ id }) => read.has(id))),
});

const wordsOf = (parts: readonly Part[]): number => parts.reduce((sum, { words }) => sum + words, 0);

/**
 * The same as one says it; empty where there is nothing to read. What is begun is not at 0 %, and what is not done not at
 * 100 %.
 *
 * @example progressText({ words: 5000, wordsRead: 2000 }, 238) // "13 min left · 40 %"
 */
export function progressText({ words, wordsRead }: Progress, wordsPerMinute: number): string {
  if (words === 0) return '';
  if (wordsRead === 0) return readingTime(words, wordsPerMinute);
  if (wordsRead >= words) return 'read';
  const percent = Math.max(1, Math.floor((100 * wordsRead) / words));
  return `${readingTime(words - wordsRead, wordsPerMinute)} left · ${percent} %`;
}

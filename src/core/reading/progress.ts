import { readingTime } from '../sectionTree';
import type { Steps } from '../steps';
import type { Part } from './parts';

/** How far the reader is. */
export interface Progress {
  /** Ids of the parts that were read; a bare heading is read where all below it is. */
  readonly ids: ReadonlySet<string>;
  /** Words of running text in all, and in parts that were read. */
  readonly words: number;
  readonly wordsRead: number;
}

export const NO_PROGRESS: Progress = { ids: new Set(), words: 0, wordsRead: 0 };

/** Parts that are looked at in a step. */
const PARTS_PER_STEP = 200;

/**
 * How much is read, part by part, each once.
 *
 * @param isKnown whether the words of the part at an index were read
 */
export function* growProgress(parts: readonly Part[], isKnown: (at: number) => boolean): Steps<Progress> {
  const ids = new Set<string>();
  /** Parts below which something is not read. */
  const open = new Set<number>();
  let [words, wordsRead] = [0, 0];
  // From the back, so that what is below a heading is known before it.
  for (let at = parts.length - 1; at >= 0; at -= 1) {
    const part = parts[at]!;
    const isRead = part.isBare ? !open.has(at) : isKnown(at);
    words += part.words;
    if (isRead) {
      ids.add(part.id);
      wordsRead += part.words;
    }
    if (!isRead || open.has(at)) open.add(part.parent);
    if (at % PARTS_PER_STEP === 0) yield;
  }
  return { ids, words, wordsRead };
}

/**
 * The same as one says it; empty where there is nothing to read. What is begun is not at 0 %, and what is not done not at
 * 100 %.
 *
 * @example progressText({ ids, words: 5000, wordsRead: 2000 }, 238) // "13 min left · 40 %"
 */
export function progressText({ words, wordsRead }: Progress, wordsPerMinute: number): string {
  if (words === 0) return '';
  if (wordsRead === 0) return readingTime(words, wordsPerMinute);
  if (wordsRead >= words) return 'read';
  const percent = Math.max(1, Math.floor((100 * wordsRead) / words));
  return `${readingTime(words - wordsRead, wordsPerMinute)} left · ${percent} %`;
}

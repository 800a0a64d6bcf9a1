/** The file that is corrected, wherever it lies. Undefined stands for no file. */
export interface CastStore {
  read(): Promise<string | undefined>;
  /** Puts a text in the place of the expected one; false where the file is another by now. */
  swap(expected: string | undefined, text: string | undefined): Promise<boolean>;
}

/** A correction as it was written. */
export interface Correction {
  readonly before: string | undefined;
  readonly after: string;
}

/** How it ended where nothing was written. */
export type NoCorrection = 'unchanged' | 'broken' | 'failed';

/** Milliseconds after which a written correction is looked for: far longer than a swap leaves the file unguarded. */
const SECOND_LOOK = 300;
/** So often others may come first; each wait is of random length, so that two windows do not meet again and again. */
const MOST_ATTEMPTS = 20;
const LONGEST_WAIT = 60;

/**
 * Makes a correction in a file that others write to at the same time. Not every file system compares and swaps at one
 * stroke, and not every program looks before it writes, so the correction is looked for once more a while later, and said
 * again where another's writing took it away: what was said already changes nothing.
 *
 * @param apply the text with the correction; null where the text is broken, undefined where it could not be made
 */
export async function correct(
  store: CastStore,
  apply: (text: string) => Promise<string | null | undefined>,
): Promise<Correction | NoCorrection> {
  let written: Correction | undefined;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const before = await store.read();
    const after = await apply(before ?? '');
    if (after === (before ?? '')) return written ?? 'unchanged';
    if (typeof after !== 'string') return written ?? (after === null ? 'broken' : 'failed');
    const swapped = await store.swap(before, after);
    if (swapped) written = { before, after };
    await pause(swapped ? SECOND_LOOK : Math.random() * LONGEST_WAIT);
  }
  return written ?? 'failed';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

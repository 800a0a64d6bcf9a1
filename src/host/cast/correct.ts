/** The file that is corrected, wherever it lies. Undefined stands for no file. */
export interface CastStore {
  read(): Promise<string | undefined>;
  /** Puts a text in the place of the expected one; false where the file is another by now. */
  swap(expected: string | undefined, text: string | undefined): Promise<boolean>;
}

/** Does a task when it is its turn. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

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
/** Milliseconds after which a file that was emptied is full again, and how often it is looked at meanwhile. */
const FULL_AGAIN = 200;
const LOOKS_AT_EMPTY = 4;

/**
 * Makes a correction in a file that others write to at the same time. Not every file system compares and swaps at one
 * stroke, and not every program looks before it writes, so the correction is looked for once more a while later, and said
 * again where another's writing took it away: what was said already changes nothing.
 *
 * @param inTurn each attempt is made in turn, and the waits between them hold up nobody
 * @param apply the text with the correction; null where the text is broken, undefined where it could not be made
 */
export async function correct(
  store: CastStore,
  apply: (text: string) => Promise<string | null | undefined>,
  inTurn: InTurn = (task) => task(),
): Promise<Correction | NoCorrection> {
  let written: Correction | undefined;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const made = await inTurn(() => attemptTo(store, apply));
    if (typeof made === 'string' && made !== 'raced') return written ?? made;
    if (typeof made === 'object') written = made;
    await pause(made === 'raced' ? Math.random() * LONGEST_WAIT : SECOND_LOOK);
  }
  return written ?? 'failed';
}

/** One attempt; `raced` where another's writing came in between. */
async function attemptTo(
  store: CastStore,
  apply: (text: string) => Promise<string | null | undefined>,
): Promise<Correction | NoCorrection | 'raced'> {
  const before = await textToCorrect(store);
  const after = await apply(before ?? '');
  if (after === (before ?? '')) return 'unchanged';
  if (typeof after !== 'string') return after === null ? 'broken' : 'failed';
  return (await store.swap(before, after)) ? { before, after } : 'raced';
}

/**
 * The text of the file. Programs that save in place empty it first: what they are about to write must not be taken for
 * nothing, so that a file which seems empty is looked at again.
 */
async function textToCorrect(store: CastStore): Promise<string | undefined> {
  let text = await store.read();
  for (let look = 0; text === '' && look < LOOKS_AT_EMPTY; look += 1) {
    await pause(FULL_AGAIN / LOOKS_AT_EMPTY);
    text = await store.read();
  }
  return text;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

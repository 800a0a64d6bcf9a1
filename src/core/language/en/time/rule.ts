import type { Reader, Reading, Recogniser } from '../../../time/cues';
import type { Meaning } from '../../../time/meaning';

/** The named groups of a match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a match stands. */
export interface Place {
  readonly reader: Reader;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A recogniser made of one expression with named groups and a function that says what a match means, or null where
 * it means no time after all.
 *
 * @param pattern source of the expression; it is tried at the offset only and without regard to case
 */
export function rule(
  name: string,
  starts: readonly string[],
  pattern: string,
  meaningOf: (groups: Groups, place: Place) => Meaning | Reading | null,
): Recogniser {
  const expression = new RegExp(pattern, 'iy');
  return {
    name,
    starts,
    read(reader, start) {
      expression.lastIndex = start;
      const match = expression.exec(reader.text);
      if (!match) return null;
      const end = start + match[0].length;
      const result = meaningOf(match.groups ?? {}, { reader, text: reader.text, start, end });
      return result === null || 'end' in result ? result : { end, meaning: result };
    },
  };
}

/** How far back a recogniser looks for a word that decides. */
const LOOK_BACK = 32;

/** Text just before an offset, for tests that end with `$`. */
export const before = (text: string, offset: number): string => text.slice(Math.max(0, offset - LOOK_BACK), offset);

/** Text just after an offset, for tests that begin with `^`. */
export const after = (text: string, offset: number): string => text.slice(offset, offset + LOOK_BACK);

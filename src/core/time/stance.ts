import type { Block } from '../markdown/blocks';
import type { Candidate } from './meaning';
import { dayPeriod, yearOf } from './period';

/** How a text stands to the day it was published: what its relative expressions lean on. */
export interface Stance {
  /** Day of publication, as days since 1970-01-01. */
  readonly published: number | null;
  /** Whether it tells of another time; then a month without a year goes on from what was told before. */
  readonly story: boolean;
  /** Whether `today` and `last year` are those of the publication. */
  readonly dated: boolean;
  /**
   * Whether it is a line or two with no other date, such as a reminder: `now` and `in the morning` tell something
   * there, and the ends of a span are one.
   */
  readonly note: boolean;
}

/** A longer text tells or reports. */
const LONGEST_NOTE = 300;

/** Fewer years tell nothing of what a text is about; a text with a dateline is a report sooner than not. */
const ENOUGH_YEARS = 2;
const ENOUGH_WITH_DATELINE = 3;
/** A report is mostly about its own year and the ones beside it; below this share the text tells of another time. */
const OWN_YEARS = 0.25;
/** A report names days by its own (`today`, `on Friday`) at least so often among its dates. */
const OWN_DAYS = 0.05;

/**
 * A text with a dateline is a report unless the years it states lie far from its own. Without one it is a report
 * only if it also names days by its own day: an encyclopedia's day of publication says nothing of what it tells.
 */
export function stanceOf(
  blocks: readonly Block[],
  found: readonly (readonly Candidate[])[],
  published: number | null,
): Stance {
  const dateline = datelineOf(blocks, found);
  const day = published ?? dateline;
  const note = isNote(blocks);
  if (day === null) return { published: null, story: true, dated: false, note };
  const candidates = found.flat();
  const years = candidates.flatMap(({ meaning }) => (meaning.kind === 'period' ? [yearOf(meaning.period)] : []));
  const own = yearOf(dayPeriod(day));
  const near = years.filter((year) => Math.abs(year - own) <= 1).length;
  const enough = dateline === null ? ENOUGH_YEARS : ENOUGH_WITH_DATELINE;
  const far = years.length >= enough && near < years.length * OWN_YEARS;
  const ownDays = candidates.filter(isOwnDay).length >= candidates.length * OWN_DAYS;
  const story = far || (dateline === null && years.length > ENOUGH_YEARS && !ownDays);
  return { published: day, story, dated: dateline !== null || !story || note, note };
}

const isNote = ([only, ...more]: readonly Block[]): boolean =>
  only !== undefined && more.length === 0 && only.prose.text.length <= LONGEST_NOTE;

const isOwnDay = ({ meaning }: Candidate): boolean =>
  meaning.kind === 'weekday' ||
  (meaning.kind === 'neighbour' && meaning.from === 'publication' && meaning.grain === 'day');

/** A dateline stands this near to the beginning. */
const DATELINE_BLOCKS = 8;

/** The day that a block near the beginning consists of, or begins with. */
function datelineOf(blocks: readonly Block[], found: readonly (readonly Candidate[])[]): number | null {
  for (let index = 0; index < Math.min(blocks.length, DATELINE_BLOCKS); index += 1) {
    const [first] = found[index]!;
    if (first?.meaning.kind !== 'period' || first.meaning.period.grain !== 'day') continue;
    const rest = blocks[index]!.prose.text.slice(first.end);
    if (first.start === 0 && /^\s*(?:$|\n|\p{Lu})/u.test(rest)) return first.meaning.period.index;
  }
  return null;
}

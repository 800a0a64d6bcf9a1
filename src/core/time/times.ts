import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { TimeExpression } from '../model';
import { parseDay } from './civil';
import { edtfOf } from './edtf';
import type { Candidate } from './meaning';
import type { Period } from './period';
import { dayPeriod, yearOf } from './period';
import { recogniseIn } from './recognise';
import { resolve } from './resolve';
import { timexOf } from './timex';
import { typeOf, type TimeValue } from './value';

/** What relative expressions lean on. */
export interface TimeContext {
  /** TimeML's document creation time, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly language: Language;
}

/**
 * Every time expression of the running text, headings and notes, with what it means in this document.
 *
 * @returns sorted by start, never overlapping
 */
export function readTimes(blocks: readonly Block[], { published, language }: TimeContext): TimeExpression[] {
  const found = blocks.map((block) => recogniseIn(block, language));
  return resolveTimes(blocks, found, published);
}

/** Resolves the candidates of a document in the order of its text, each leaning on what came before. */
export function resolveTimes(
  blocks: readonly Block[],
  found: readonly (readonly Candidate[])[],
  published: string | null,
): TimeExpression[] {
  const publishedDay = parseDay(published);
  const narrative = isNarrative(found.flat(), publishedDay);
  const times: TimeExpression[] = [];
  let context: Period | null = null;
  blocks.forEach((block, index) => {
    for (const candidate of found[index]!) {
      const { value, basis } = resolve(candidate, { published: publishedDay, context, narrative });
      const span = block.prose.toSource(candidate);
      times.push({
        span,
        text: block.prose.text.slice(candidate.start, candidate.end),
        type: typeOf(value),
        value: timexOf(value),
        edtf: edtfOf(value, candidate.open),
        basis,
      });
      context = nextContext(value, candidate, block) ?? context;
    }
  });
  return times;
}

function nextContext(value: TimeValue, { aside }: Candidate, block: Block): Period | null {
  if (aside || block.footnote !== null || value.kind !== 'period') return null;
  return value.period;
}

/** Fewer years tell nothing of what a text is about. */
const ENOUGH_YEARS = 3;
/** A report is mostly about its own year and the ones beside it; below this share the text tells of another time. */
const OWN_YEARS = 0.25;

/**
 * Whether the text tells of a time that its day of publication says nothing about: most of the years it states are
 * not near that of the publication, or lie after it.
 */
export function isNarrative(candidates: readonly Candidate[], published: number | null): boolean {
  if (published === null) return true;
  const own = yearOf(dayPeriod(published));
  const years = candidates.flatMap(({ meaning }) => (meaning.kind === 'period' ? [yearOf(meaning.period)] : []));
  const near = years.filter((year) => Math.abs(year - own) <= 1).length;
  return years.length >= ENOUGH_YEARS && near < years.length * OWN_YEARS;
}

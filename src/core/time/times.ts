import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import { Slot } from '../memory/findings';
import type { TimeBasis, TimeExpression } from '../model';
import { parseDay } from './civil';
import { edtfOf } from './edtf';
import type { Candidate, Meaning } from './meaning';
import { firstDay, isFiner, yearOf, type Period } from './period';
import { joinRanges } from './notes';
import { recogniseIn } from './recognise';
import { resolve } from './resolve';
import { stanceOf, type Stance } from './stance';
import { CLOCK_UNITS, timexOf } from './timex';
import { typeOf, type TimeValue } from './value';
import { compareSpans, sliceOf } from '../span';
import { slotValue } from './yearless';

/** What relative expressions lean on. */
export interface TimeContext {
  readonly article: string;
  /** TimeML's document creation time, `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly language: Language;
}

const CANDIDATES = new Slot<readonly Candidate[]>();

/**
 * Every time expression of the running text, headings and notes, with what it means in this document.
 *
 * @returns sorted by start, never overlapping
 */
export function readTimes(blocks: readonly Block[], { article, published, language }: TimeContext): TimeExpression[] {
  const found = blocks.map((block) => block.findings.of(CANDIDATES, () => recogniseIn(block, language)));
  // A note within a sentence is a block behind it.
  return resolveTimes(blocks, found, { article, published }).sort((a, b) => compareSpans(a.span, b.span));
}

/** Resolves the candidates of a document in the order of its text, each leaning on what came before. */
export function resolveTimes(
  blocks: readonly Block[],
  found: readonly (readonly Candidate[])[],
  { article, published }: Pick<TimeContext, 'article' | 'published'>,
): TimeExpression[] {
  const stance = stanceOf(blocks, found, parseDay(published));
  const times: TimeExpression[] = [];
  let context: Period | null = null;
  blocks.forEach((block, index) => {
    const candidates = stance.note ? joinRanges(found[index]!) : found[index]!;
    candidates.forEach((candidate, at) => {
      const { value, basis } = resolve(withSharedYear(candidates, at), { ...stance, context });
      if (isWorthTelling(candidate, stance)) times.push(expressionOf({ block, candidate, article }, value, basis));
      context = nextContext(value, candidate, block) ?? context;
    });
  });
  return times;
}

interface Place {
  readonly block: Block;
  readonly candidate: Candidate;
  readonly article: string;
}

function expressionOf({ block, candidate, article }: Place, value: TimeValue, basis: TimeBasis): TimeExpression {
  const span = block.prose.toSource(candidate);
  return {
    span,
    text: sliceOf(article, span),
    type: typeOf(value),
    value: timexOf(value),
    edtf: edtfOf(value, candidate.open),
    basis,
  };
}

/** A list of dates that share one year is no longer than this. */
const LONGEST_LIST = 6;

/** `May and June 1981`: the year is stated once, after the last of them. */
function withSharedYear(candidates: readonly Candidate[], at: number): Candidate {
  const candidate = candidates[at]!;
  const { meaning } = candidate;
  if (meaning.kind !== 'yearless' || meaning.year) return candidate;
  let last = at;
  while (last < at + LONGEST_LIST && candidates[last]!.sharesYear && candidates[last]!.meaning.kind === 'yearless')
    last += 1;
  const stated = candidates[last]!.meaning;
  if (stated.kind !== 'period' || !isFiner(stated.period.grain, 'year')) return candidate;
  const year = yearOf(stated.period);
  const value = slotValue(meaning.slot, year, meaning.part);
  const late = value.kind === 'period' && firstDay(value.period) > firstDay(stated.period);
  return { ...candidate, meaning: statedIn(meaning, late ? year - 1 : year) };
}

function statedIn(meaning: Extract<Meaning, { kind: 'yearless' }>, year: number): Meaning {
  const value = slotValue(meaning.slot, year, meaning.part);
  if (value.kind === 'interval') return { kind: 'interval', from: value.from, to: value.to };
  if (value.kind !== 'period') return meaning;
  return { kind: 'period', period: value.period, ...(meaning.part && { part: meaning.part }) };
}

/**
 * Vague words (`now`) are times where a story is told and nothing new in a report; `today` in a sentence of how things
 * are is one of them. `an hour later` without the hour tells nothing either.
 */
function isWorthTelling({ meaning, tense }: Candidate, { story, note }: Stance): boolean {
  if ((meaning.kind === 'reference' || meaning.kind === 'clock') && meaning.isVague) return note;
  if (meaning.kind === 'reference') return story || note;
  if (meaning.kind === 'shift') return !CLOCK_UNITS.has(meaning.unit);
  return (
    note ||
    meaning.kind !== 'neighbour' ||
    tense !== 'present' ||
    meaning.grain !== 'day' ||
    meaning.step !== 0 ||
    meaning.from !== 'publication'
  );
}

/** What comes next leans on this, unless it stands aside. */
function nextContext(value: TimeValue, { aside }: Candidate, block: Block): Period | null {
  if (aside || block.footnote !== null || value.kind !== 'period') return null;
  return isFiner('year', value.period.grain) ? null : value.period;
}

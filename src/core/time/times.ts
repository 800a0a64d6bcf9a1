import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { TimeBasis, TimeExpression } from '../model';
import { parseDay } from './civil';
import { edtfOf } from './edtf';
import type { Candidate, Meaning } from './meaning';
import { firstDay, isFiner, yearOf, type Period } from './period';
import { recogniseIn } from './recognise';
import { resolve } from './resolve';
import { stanceOf, type Stance } from './stance';
import { timexOf } from './timex';
import { typeOf, type TimeValue } from './value';
import { slotValue } from './yearless';

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
  const stance = stanceOf(blocks, found, parseDay(published));
  const times: TimeExpression[] = [];
  let context: Period | null = null;
  blocks.forEach((block, index) => {
    const candidates = found[index]!;
    candidates.forEach((candidate, at) => {
      const { value, basis } = resolve(withSharedYear(candidates, at), { ...stance, context });
      if (isWorthTelling(value, stance)) times.push(expressionOf(block, candidate, value, basis));
      context = nextContext(value, candidate, block) ?? context;
    });
  });
  return times;
}

function expressionOf(block: Block, candidate: Candidate, value: TimeValue, basis: TimeBasis): TimeExpression {
  return {
    span: block.prose.toSource(candidate),
    text: block.prose.text.slice(candidate.start, candidate.end),
    type: typeOf(value),
    value: timexOf(value),
    edtf: edtfOf(value, candidate.open),
    basis,
  };
}

/** `May and June 1981`: the year is stated once, after the last of them. */
function withSharedYear(candidates: readonly Candidate[], at: number): Candidate {
  const candidate = candidates[at]!;
  const { meaning } = candidate;
  if (meaning.kind !== 'yearless' || meaning.year || !candidate.sharesYear || !candidates[at + 1]) return candidate;
  const next = withSharedYear(candidates, at + 1).meaning;
  if (next.kind !== 'period' || !isFiner(next.period.grain, 'year')) return candidate;
  const year = yearOf(next.period);
  const value = slotValue(meaning.slot, year, meaning.part);
  const late = value.kind === 'period' && firstDay(value.period) > firstDay(next.period);
  return { ...candidate, meaning: statedIn(meaning, late ? year - 1 : year) };
}

function statedIn(meaning: Extract<Meaning, { kind: 'yearless' }>, year: number): Meaning {
  const value = slotValue(meaning.slot, year, meaning.part);
  if (value.kind === 'interval') return { kind: 'interval', from: value.from, to: value.to };
  if (value.kind !== 'period') return meaning;
  return { kind: 'period', period: value.period, ...(meaning.part && { part: meaning.part }) };
}

/** Vague words (`now`) are times only of a story; what is not known to the hour, as `an hour later`, is none. */
function isWorthTelling(value: TimeValue, { story }: Stance): boolean {
  return value.kind !== 'open' || value.type !== 'TIME' || value.timex !== '' || story;
}

/** What comes next leans on this, unless it stands aside. */
function nextContext(value: TimeValue, { aside }: Candidate, block: Block): Period | null {
  if (aside || block.footnote !== null || value.kind !== 'period') return null;
  return isFiner('year', value.period.grain) ? null : value.period;
}

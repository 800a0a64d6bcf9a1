import type { Change } from '../edits';
import type { Span } from '../span';
import { foldLetters } from './letters';
import type { Former } from './survive';

/** Letters from which words that were cut away are known again wherever they are put in: shorter ones are no proof. */
const UNMISTAKABLE = 16;

/** So many former extents are remembered; letter by letter, a deletion makes one each. */
const MOST_FORMERS = 32;

/** A passage that is back, and the former extents that are left to come back. */
export interface Revived {
  readonly span: Span;
  readonly formers: readonly Former[];
}

/** The formers once a passage lost words: the oldest, which is the whole of it, is always kept. */
export function remembered(formers: readonly Former[], exact: string, lead: number): readonly Former[] {
  const all = [...shifted(formers, lead), { exact, lead }];
  return [...all.slice(0, 1), ...all.slice(1).slice(1 - MOST_FORMERS)];
}

/** The formers of a passage whose start has moved against them. */
export const shifted = (formers: readonly Former[], by: number): readonly Former[] =>
  by === 0 ? formers : formers.map(({ exact, lead }) => ({ exact, lead: lead + by }));

/**
 * Brings a passage back to what it covered once, if a change has put those very words back where they were (undo and
 * redo), or, of a lost one, as a whole somewhere else (cut and paste). Null where it did not.
 *
 * @param after the text that the change left
 */
export function revive(
  span: Span,
  lost: boolean,
  formers: readonly Former[],
  after: string,
  change: Change,
): Revived | null {
  const at = formers.findIndex((former) => isInPlace(span, former, after, change));
  if (at >= 0) {
    const { exact, lead } = formers[at]!;
    const start = span.start - lead;
    return { span: { start, end: start + exact.length }, formers: shifted(formers.slice(0, at), -lead) };
  }
  const found = lost ? pasted(formers, after, change) : null;
  return found && { span: found, formers: [] };
}

/** Whether former words stand where they stood, some of them put back by this change. */
function isInPlace(span: Span, { exact, lead }: Former, after: string, change: Change): boolean {
  const start = span.start - lead;
  const isTouched = start < change.start + change.text.length && start + exact.length > change.start;
  return isTouched && start >= 0 && after.startsWith(exact, start);
}

/**
 * Where the last words of a lost passage stand in what was put in, if they stand nowhere else: what was cut is nowhere, while
 * one that was lost among its twins is not found by another twin.
 */
function pasted(formers: readonly Former[], after: string, { start, text }: Change): Span | null {
  const exact = formers.at(-1)?.exact ?? '';
  const at = text.indexOf(exact);
  if (at < 0 || foldLetters(exact).length < UNMISTAKABLE) return null;
  if (after.indexOf(exact) < start + at || after.includes(exact, start + at + 1)) return null;
  return { start: start + at, end: start + at + exact.length };
}

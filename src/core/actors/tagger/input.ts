import type { ActorType } from '../../model';
import { byteColumn } from '../columns';
import type { Evidence } from '../evidence';
import type { Guess } from '../guess';
import type { BlockReading } from '../reading';
import type { FormTable } from './forms';
import { beginOf, insideOf, kindOfType, LABEL_COUNT } from './labels';

/** What the tagger sees of one block. */
export interface TaggerInput {
  readonly reading: BlockReading;
  readonly evidence: Evidence;
  readonly forms: FormTable;
  /** What the rules say, a code a word: 0 or 1 + 2 × label + sure; below {@link RULE_CODES}. */
  readonly ruleCodes: Uint8Array;
  /** Code of the known name a word lies in, 0 for none. */
  readonly knownCodes: Uint8Array;
  /** {@link gapKind} of the gap before each word, plus 1; 0 where not yet asked for. */
  readonly gaps: Uint8Array;
}

export const RULE_CODES = 1 + 2 * LABEL_COUNT;

/** Prepares a block. */
export function taggerInput(
  reading: BlockReading,
  guesses: readonly Guess[],
  { evidence, forms }: Pick<TaggerInput, 'evidence' | 'forms'>,
): TaggerInput {
  const { length } = reading.words;
  const [ruleCodes, knownCodes, gaps] = [byteColumn(length), byteColumn(length), byteColumn(length)];
  for (const { from, to, type, sure } of guesses) {
    const kind = kindOfType(type);
    for (let at = from; at < to; at += 1) {
      ruleCodes[at] = 1 + 2 * (at === from ? beginOf(kind) : insideOf(kind)) + (sure ? 1 : 0);
    }
  }
  for (const { from, to, entry } of reading.known) {
    const code = 1 + KNOWN_TYPES.indexOf(entry.type) * 2 + (entry.demonym ? 1 : 0);
    for (let at = from; at < to; at += 1) knownCodes[at] = code * 3 + (to - from === 1 ? 0 : at === from ? 1 : 2);
  }
  return { reading, evidence, forms, ruleCodes, knownCodes, gaps };
}

const KNOWN_TYPES: readonly ActorType[] = ['person', 'organization', 'country', 'place', 'group', 'event', 'other'];

/** Kind of the gap before word `at`; behind the last word of the block it is that of none. */
export function gapBefore({ reading, gaps }: TaggerInput, at: number): number {
  const word = reading.words[at];
  return word ? (gaps[at] ||= gapKind(word.gap) + 1) - 1 : 0;
}

/** What {@link gapKind} gives is below this. */
export const GAP_KINDS = 13;

/** Kinds of gaps, coarse: what matters is whether a name can go on. */
export function gapKind(gap: string): number {
  if (gap === ' ') return 1;
  if (gap === '') return 0;
  if (gap === '-' || gap === '–' || gap === '‑') return 2;
  if (/^['’]/.test(gap)) return 3;
  if (gap.startsWith(',')) return 4;
  if (gap.includes('(') || gap.includes('[')) return 5;
  if (gap.includes(')') || gap.includes(']')) return 6;
  if (/["“‘«”]/.test(gap)) return 7;
  if (gap.startsWith('.')) return 8;
  if (gap.includes('&')) return 9;
  if (gap.includes('\n')) return 10;
  return /[:;—–]/.test(gap) ? 11 : 12;
}

import type { WordRange } from '../reading';
import { gapBefore, type TaggerInput } from './input';
import { LABEL_COUNT, OUTSIDE } from './labels';
import { gapClass, IMPOSSIBLE, type TaggerModel } from './model';

/** Room for the ways back of one island; grows with the longest. */
let back = new Uint8Array(64 * LABEL_COUNT);

/**
 * Finds the best labels for an island's words, by the Viterbi algorithm.
 *
 * @param scores of the island from word `offset` on; used up
 * @param labels where the labels go, from `offset` on
 */
export function decodeIsland(
  { transitions }: TaggerModel,
  input: TaggerInput,
  island: WordRange,
  scores: Int32Array,
  offset: number,
  labels: Uint8Array,
): void {
  const length = island.to - island.from;
  if (back.length < length * LABEL_COUNT) back = new Uint8Array(length * LABEL_COUNT);
  addFirst(transitions, scores, offset * LABEL_COUNT);
  for (let index = 1; index < length; index += 1) {
    const gap = gapClass(gapBefore(input, island.from + index));
    advance(transitions, scores, (offset + index) * LABEL_COUNT, index * LABEL_COUNT, gap * LABEL_COUNT * LABEL_COUNT);
  }
  readPath(scores, offset, length, labels);
}

/** The first word stands behind nothing, which costs nothing but bars what must follow something. */
function addFirst(transitions: Int32Array, scores: Int32Array, cell: number): void {
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    if (transitions[OUTSIDE * LABEL_COUNT + label] === IMPOSSIBLE) scores[cell + label]! += IMPOSSIBLE;
    back[label] = OUTSIDE;
  }
}

/** Adds to each label's score at `cell` that of the best way to it. */
function advance(transitions: Int32Array, scores: Int32Array, cell: number, row: number, table: number): void {
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    let best = 2 * IMPOSSIBLE;
    let from = OUTSIDE;
    for (let previous = 0; previous < LABEL_COUNT; previous += 1) {
      const score = scores[cell - LABEL_COUNT + previous]! + transitions[table + previous * LABEL_COUNT + label]!;
      if (score > best) {
        best = score;
        from = previous;
      }
    }
    scores[cell + label]! += best;
    back[row + label] = from;
  }
}

function readPath(scores: Int32Array, offset: number, length: number, labels: Uint8Array): void {
  let label = OUTSIDE;
  const last = (offset + length - 1) * LABEL_COUNT;
  for (let other = 1; other < LABEL_COUNT; other += 1) if (scores[last + other]! > scores[last + label]!) label = other;
  for (let index = length - 1; index >= 0; index -= 1) {
    labels[offset + index] = label;
    label = back[index * LABEL_COUNT + label]!;
  }
}

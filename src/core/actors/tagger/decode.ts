import type { WordRange } from '../reading';
import { addFeatures, gapKind, MAX_FEATURES, type TaggerInput } from './features';
import { isBegin, LABEL_COUNT, OUTSIDE } from './labels';
import { gapClass, type TaggerModel } from './model';

const features = new Uint32Array(MAX_FEATURES);

/** Adds the label scores of an island's words to `scores[(offset + word) * LABEL_COUNT + label]`. */
export function scoreIsland(
  model: TaggerModel,
  input: TaggerInput,
  island: WordRange,
  scores: Int32Array,
  offset: number,
): void {
  const { weights, filled, hidden } = model;
  const mask = 2 ** model.bits - 1;
  for (let at = island.from; at < island.to; at += 1) {
    const count = addFeatures(input, island, at, features);
    const cell = (offset + at - island.from) * LABEL_COUNT;
    hidden?.addScores(input, at, scores, cell);
    for (let index = 0; index < count; index += 1) {
      const bucket = features[index]! & mask;
      if (filled[bucket] === 0) continue;
      const row = bucket * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label += 1) scores[cell + label]! += weights[row + label]!;
    }
  }
}

const IMPOSSIBLE = -(2 ** 30);

/** Whether a label may follow another: the inside of a name follows its own kind only. */
export const mayFollow = (previous: number, label: number): boolean =>
  label === OUTSIDE || isBegin(label) || previous === label || previous === label - 1;

/** Room for the ways back of one island; grows with the longest. */
let back = new Uint8Array(64 * LABEL_COUNT);

/**
 * The best labels for an island's words, by the Viterbi algorithm.
 *
 * @param scores of the island from word `offset` on; used up
 */
export function decodeIsland(
  model: TaggerModel,
  { reading }: TaggerInput,
  island: WordRange,
  scores: Int32Array,
  offset: number,
): Uint8Array {
  const length = island.to - island.from;
  if (back.length < length * LABEL_COUNT) back = new Uint8Array(length * LABEL_COUNT);
  for (let index = 0; index < length; index += 1) {
    const gap = index === 0 ? 0 : gapClass(gapKind(reading.words[island.from + index]!.gap));
    advance(model, scores, (offset + index) * LABEL_COUNT, index, gap);
  }
  return bestPath(scores, offset * LABEL_COUNT, length);
}

/** Adds to each label's score at `cell` that of the best way to it. */
function advance(model: TaggerModel, scores: Int32Array, cell: number, index: number, gap: number): void {
  for (let label = 0; label < LABEL_COUNT; label += 1) {
    let best = IMPOSSIBLE;
    let from = OUTSIDE;
    for (let previous = 0; previous < (index === 0 ? 1 : LABEL_COUNT); previous += 1) {
      if (!mayFollow(previous, label)) continue;
      const before = index === 0 ? 0 : scores[cell - LABEL_COUNT + previous]!;
      const step = index === 0 ? 0 : model.transitions[(gap * LABEL_COUNT + previous) * LABEL_COUNT + label]!;
      if (before + step > best) {
        best = before + step;
        from = previous;
      }
    }
    scores[cell + label]! += best;
    back[index * LABEL_COUNT + label] = from;
  }
}

function bestPath(scores: Int32Array, start: number, length: number): Uint8Array {
  const path = new Uint8Array(length);
  let label = OUTSIDE;
  const last = start + (length - 1) * LABEL_COUNT;
  for (let other = 1; other < LABEL_COUNT; other += 1) if (scores[last + other]! > scores[last + label]!) label = other;
  for (let index = length - 1; index >= 0; index -= 1) {
    path[index] = label;
    label = back[index * LABEL_COUNT + label]!;
  }
  return path;
}

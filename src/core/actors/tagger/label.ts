import type { ActorType } from '../../model';
import { WordClass } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import type { BlockReading, WordRange } from '../reading';
import { isCapital } from '../words';
import { Consensus } from './consensus';
import { decodeIsland, scoreIsland } from './decode';
import { taggerInput } from './features';
import { isBegin, kindOf, kindOfType, LABEL_COUNT, OUTSIDE } from './labels';
import type { TaggerModel } from './model';

/** How much an occurrence hears the others: 0 leaves each alone, much above 1 gives every word one type an article. */
const CONSENSUS_WEIGHT = 0.3;

/** The names of a document by the trained model, which sees what the rules say as one voice of many. */
export function labelByModel(ruled: readonly LabelledBlock[], evidence: Evidence, model: TaggerModel): LabelledBlock[] {
  const consensus = new Consensus();
  const scored = ruled.map(({ reading, guesses }) => {
    const input = taggerInput(reading, evidence, guesses);
    const scores = reading.islands.map((island) => scoreIsland(model, input, island));
    eachCapital(reading, scores, (word, values, offset) => consensus.add(word, values, offset));
    return { reading, input, scores };
  });
  return scored.map(({ reading, input, scores }) => {
    eachCapital(reading, scores, (word, values, offset) => consensus.apply(word, values, offset, CONSENSUS_WEIGHT));
    const guesses = reading.islands.flatMap((island, index) =>
      guessesOf(decodeIsland(model, input, island, scores[index]!), island, reading),
    );
    return { reading, guesses };
  });
}

/** Calls back for each capitalised word of the islands, with the place of its scores. */
function eachCapital(
  { islands, words }: BlockReading,
  scores: readonly Int32Array[],
  visit: (word: string, scores: Int32Array, offset: number) => void,
): void {
  for (const [index, { from, to }] of islands.entries()) {
    for (let at = from; at < to; at += 1) {
      if (isCapital(words[at]!)) visit(words[at]!.text, scores[index]!, (at - from) * LABEL_COUNT);
    }
  }
}

function guessesOf(labels: Uint8Array, island: WordRange, reading: BlockReading): Guess[] {
  const guesses: Guess[] = [];
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index] === OUTSIDE) continue;
    const from = index;
    while (index + 1 < labels.length && labels[index + 1] !== OUTSIDE && !isBegin(labels[index + 1]!)) index += 1;
    const range = { from: island.from + from, to: island.from + index + 1 };
    guesses.push({ ...range, type: typeOf(labels[from]!, range, reading), sure: true });
  }
  return guesses;
}

/** The actor type of a label, made finer by the gazetteer and by head words. */
function typeOf(label: number, { from, to }: WordRange, { knownFrom, classes }: BlockReading): ActorType {
  const kind = kindOf(label);
  const match = knownFrom.get(from);
  if (match?.to === to && kindOfType(match.entry.type) === kind) return match.entry.type;
  if (kind !== 'other') return kind;
  return to - from > 1 && classes[to - 1]! & WordClass.EventHead ? 'event' : 'other';
}

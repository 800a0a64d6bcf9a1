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
    const scores = new Int32Array(islandWords(reading) * LABEL_COUNT);
    eachIsland(reading, (island, offset) => scoreIsland(model, input, island, scores, offset));
    eachCapital(reading, (word, cell) => consensus.add(word, scores, cell));
    return { reading, input, scores };
  });
  return scored.map(({ reading, input, scores }) => {
    eachCapital(reading, (word, cell) => consensus.apply(word, scores, cell, CONSENSUS_WEIGHT));
    const guesses: Guess[] = [];
    eachIsland(reading, (island, offset) => {
      addGuesses(decodeIsland(model, input, island, scores, offset), island, reading, guesses);
    });
    return { reading, guesses };
  });
}

const islandWords = ({ islands }: BlockReading): number => islands.reduce((sum, { from, to }) => sum + to - from, 0);

/** Calls back for each island with the number of island words before it. */
function eachIsland({ islands }: BlockReading, visit: (island: WordRange, offset: number) => void): void {
  let offset = 0;
  for (const island of islands) {
    visit(island, offset);
    offset += island.to - island.from;
  }
}

/** Calls back for each capitalised word of the islands, with the place of its scores. */
function eachCapital(reading: BlockReading, visit: (word: string, cell: number) => void): void {
  eachIsland(reading, ({ from, to }, offset) => {
    for (let at = from; at < to; at += 1) {
      const word = reading.words[at]!;
      if (isCapital(word)) visit(word.text, (offset + at - from) * LABEL_COUNT);
    }
  });
}

function addGuesses(labels: Uint8Array, island: WordRange, reading: BlockReading, guesses: Guess[]): void {
  for (let index = 0; index < labels.length; index += 1) {
    if (labels[index] === OUTSIDE) continue;
    const from = index;
    while (index + 1 < labels.length && labels[index + 1] !== OUTSIDE && !isBegin(labels[index + 1]!)) index += 1;
    const range = { from: island.from + from, to: island.from + index + 1 };
    guesses.push({ ...range, type: typeOf(labels[from]!, range, reading), sure: true });
  }
}

/** The actor type of a label, made finer by the gazetteer and by head words. */
function typeOf(label: number, { from, to }: WordRange, { knownFrom, classes }: BlockReading): ActorType {
  const kind = kindOf(label);
  const match = knownFrom.get(from);
  if (match?.to === to && kindOfType(match.entry.type) === kind) return match.entry.type;
  if (kind !== 'other') return kind;
  return to - from > 1 && classes[to - 1]! & WordClass.EventHead ? 'event' : 'other';
}

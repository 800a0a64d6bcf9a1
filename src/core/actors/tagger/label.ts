import type { ActorType } from '../../model';
import { areSameGuesses, hasAny } from '../changes';
import { byteColumn, columnOf, numberColumn } from '../columns';
import { WordClass } from '../cues';
import type { Evidence } from '../evidence';
import type { Guess, LabelledBlock } from '../guess';
import type { Lexicon } from '../lexicon';
import { runAt, type BlockReading, type WordRange } from '../reading';
import type { WordForm } from '../word';
import { Consensus } from './consensus';
import { decodeIsland } from './decode';
import { FeatureList } from './featureList';
import { addPlaceFeatures } from './features';
import { REACH } from './formFeatures';
import { FormScores } from './formScores';
import { FormTable } from './forms';
import { taggerInput } from './input';
import type { TaggerMemory } from './memory';
import { isBegin, kindOf, kindOfType, LABEL_COUNT, OUTSIDE } from './labels';
import type { TaggerModel } from './model';

/** How much an occurrence hears the others: 0 leaves each alone, much above 1 gives every word one type an article. */
const CONSENSUS_WEIGHT = 0.3;

/**
 * The names of a document by the trained model, which sees what the rules say as one voice of many.
 *
 * @param memory of the version before; a block is scored again only where what it leans on has changed
 * @param stirred blocks of whose words the article says something else than in the version before
 */
export function labelByModel(
  ruled: readonly LabelledBlock[],
  article: { readonly evidence: Evidence; readonly lexicon: Lexicon },
  model: TaggerModel,
  memory: TaggerMemory,
  stirred: ReadonlySet<BlockReading>,
): LabelledBlock[] {
  const consensus = new Consensus(article.lexicon.size);
  const tagger = taggerOf(article, model);
  const scored = ruled.map(({ reading, guesses }) => {
    const known = reading.findings.peek(memory.blocks);
    const keeps = known && areSameGuesses(known.ruled, guesses) && !stirred.has(reading);
    const scores = keeps ? known.scores : tagger.score(reading, guesses);
    eachCapital(reading, (form, cell) => consensus.add(form, scores, cell));
    return { scores, known: keeps ? known.guesses : null };
  });
  const unlike = memory.consensus && consensus.formsUnlike(memory.consensus);
  memory.consensus = consensus;
  return scored.map(({ scores, known }, index) => {
    const { reading, guesses: rules } = ruled[index]!;
    const guesses = known && !hasAny(reading, unlike) ? known : tagger.decode(reading, rules, scores, consensus);
    reading.findings.keep(memory.blocks, { ruled: rules, scores, guesses });
    return { reading, guesses };
  });
}

/** Scores and labels blocks of one version of an article. */
interface Tagger {
  /** Label scores of the island words of a block by itself, `(island word * LABEL_COUNT) + label`. */
  score(reading: BlockReading, rules: readonly Guess[]): Int32Array;
  /** The names, when the other occurrences of its words have been heard. */
  decode(reading: BlockReading, rules: readonly Guess[], scores: Int32Array, consensus: Consensus): Guess[];
}

function taggerOf(
  { evidence, lexicon }: { readonly evidence: Evidence; readonly lexicon: Lexicon },
  model: TaggerModel,
): Tagger {
  const { sparse, hidden, vectors } = model;
  const context = { evidence, forms: new FormTable(lexicon.size, vectors) };
  const formScores = new FormScores(lexicon.size, sparse, context);
  const list = new FeatureList();
  return {
    score(reading, rules) {
      const input = taggerInput(reading, rules, context);
      const scores = numberColumn(islandWords(reading) * LABEL_COUNT);
      eachIsland(reading, (island, offset) => {
        for (let at = island.from; at < island.to; at += 1) {
          const cell = (offset + at - island.from) * LABEL_COUNT;
          for (let away = -REACH; away <= REACH; away += 1) {
            formScores.add(reading.words[at + away]?.form, away, scores, cell);
          }
          list.count = 0;
          const run = runAt(reading, at);
          addPlaceFeatures(input, island, run, at, list);
          sparse.addScores(list, scores, cell);
          hidden?.addScores(input, run, at, scores, cell);
        }
      });
      return scores;
    },
    decode(reading, rules, own, consensus) {
      if (own.length === 0) return [];
      const input = taggerInput(reading, rules, context);
      const scores = columnOf(own, own.length);
      eachCapital(reading, (form, cell) => consensus.apply(form, scores, cell, CONSENSUS_WEIGHT));
      const guesses: Guess[] = [];
      const labels = byteColumn(scores.length / LABEL_COUNT);
      eachIsland(reading, (island, offset) => {
        decodeIsland(model, input, island, scores, offset, labels);
        addGuesses(labels, offset, island, reading, guesses);
      });
      return guesses;
    },
  };
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
function eachCapital(reading: BlockReading, visit: (form: WordForm, cell: number) => void): void {
  eachIsland(reading, ({ from, to }, offset) => {
    for (let at = from; at < to; at += 1) {
      const { form } = reading.words[at]!;
      if (form.capital) visit(form, (offset + at - from) * LABEL_COUNT);
    }
  });
}

/** @param labels those of the island stand from `offset` on */
function addGuesses(
  labels: Uint8Array,
  offset: number,
  island: WordRange,
  reading: BlockReading,
  guesses: Guess[],
): void {
  const end = offset + island.to - island.from;
  for (let index = offset; index < end; index += 1) {
    const label = labels[index]!;
    if (label === OUTSIDE) continue;
    const from = island.from + index - offset;
    while (index + 1 < end && labels[index + 1] !== OUTSIDE && !isBegin(labels[index + 1]!)) index += 1;
    const to = island.from + index + 1 - offset;
    guesses.push({ from, to, type: typeOf(label, from, to, reading), sure: true });
  }
}

/** The actor type of a label, made finer by the gazetteer and by head words. */
function typeOf(label: number, from: number, to: number, { knownFrom, classes }: BlockReading): ActorType {
  const kind = kindOf(label);
  const match = knownFrom.get(from);
  if (match?.to === to && kindOfType(match.entry.type) === kind) return match.entry.type;
  if (kind !== 'other') return kind;
  return to - from > 1 && classes[to - 1]! & WordClass.EventHead ? 'event' : 'other';
}

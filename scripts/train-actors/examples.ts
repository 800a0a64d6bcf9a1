// What the trainer needs of the core, bundled on the fly by train.mjs: text in, islands with features out.
import { WordClass } from '../../src/core/actors/cues';
import { Evidence } from '../../src/core/actors/evidence';
import { Lexicon } from '../../src/core/actors/lexicon';
import { readBlock, runAt, spanOf, stretchesOf, type BlockReading } from '../../src/core/actors/reading';
import { labelByRules } from '../../src/core/actors/rules/label';
import { FeatureList } from '../../src/core/actors/tagger/featureList';
import { addFeatures } from '../../src/core/actors/tagger/features';
import { FormTable } from '../../src/core/actors/tagger/forms';
import { gapBefore, taggerInput } from '../../src/core/actors/tagger/input';
import { HIDDEN_INPUT, PLACES, readHiddenInput, SPELLINGS, TRAITS } from '../../src/core/actors/tagger/hiddenInput';
import { beginOf, insideOf, LABEL_COUNT, mayFollow, OUTSIDE, type Kind } from '../../src/core/actors/tagger/labels';
import { GAP_CLASSES, gapClass } from '../../src/core/actors/tagger/model';
import { unpackVectors, type WordVectors } from '../../src/core/actors/tagger/wordVectors';
import { languageFor } from '../../src/core/language/languages';
import { readBlocks } from '../../src/core/markdown/blocks';
import { parseMarkdown } from '../../src/core/markdown/parse';

export { GAP_CLASSES, LABEL_COUNT, mayFollow, PLACES, SPELLINGS, TRAITS, unpackVectors };

/** A name in the gold, in UTF-16 code units. */
interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** An island to learn from: for each word its features, its gap to the word before and its label. */
export interface Example {
  readonly features: readonly Int32Array[];
  /** What the hidden layer sees of it. */
  readonly inputs: readonly Int32Array[];
  readonly gaps: readonly number[];
  readonly labels: readonly number[];
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place',
  LOC: 'place',
  NORP: 'other',
  EVENT: 'other',
  OTHER: 'other',
};

/** All islands of a document with their gold labels. */
export function examplesOf(text: string, entities: readonly Entity[], vectors: WordVectors): Example[] {
  const language = languageFor('en');
  const blocks = readBlocks(parseMarkdown(text), text, language.sentences);
  const lexicon = new Lexicon(language.actors);
  const readings = blocks.map((block) => readBlock(block, lexicon, language.actors));
  const evidence = new Evidence(readings, lexicon);
  const context = { evidence, forms: new FormTable(lexicon.size, vectors) };
  const list = new FeatureList();
  return readings.flatMap((reading) => {
    const input = taggerInput(reading, labelByRules(reading, evidence, language.actors), context);
    const gold = goldLabels(reading, entities);
    // with the openers that are no islands: what is no name is learnt from them, too (half a point)
    return stretchesOf(reading, language.actors).map((island) => {
      const features: Int32Array[] = [];
      const inputs: Int32Array[] = [];
      const gaps: number[] = [];
      for (let at = island.from; at < island.to; at += 1) {
        const run = runAt(reading, at);
        list.count = 0;
        addFeatures(input, island, run, at, list);
        features.push(list.hashes.slice(0, list.count));
        inputs.push(new Int32Array(HIDDEN_INPUT));
        readHiddenInput(input, run, at, inputs.at(-1)!);
        gaps.push(gapClass(gapBefore(input, at)));
      }
      return { features, inputs, gaps, labels: legal(gold.subarray(island.from, island.to)) };
    });
  });
}

/** A name that begins before the island begins with it: no labelling of ours could say otherwise. */
const legal = (labels: Uint8Array): number[] =>
  [...labels].map((label, at) => (mayFollow(at === 0 ? OUTSIDE : labels[at - 1]!, label) ? label : label - 1));

function goldLabels(reading: BlockReading, entities: readonly Entity[]): Uint8Array {
  const { words, known, block } = reading;
  const labels = new Uint8Array(words.length);
  // words for a people are mentions of ours even where a corpus leaves them out
  for (const { from, to, entry } of known) {
    if (!entry.demonym && entry.type !== 'group') continue;
    for (let at = from; at < to; at += 1) labels[at] = at === from ? beginOf('other') : insideOf('other');
  }
  const inBlock = entities.filter(({ start, end }) => start < block.span.end && end > block.span.start);
  if (inBlock.length === 0) return labels;
  const spans = words.map((_, at) => block.prose.toSource(spanOf(reading, { from: at, to: at + 1 })));
  for (const { start, end, type } of inBlock) {
    const kind = KIND_OF[type];
    if (!kind) continue;
    let inside = words.map((_, at) => at).filter((at) => spans[at]!.start < end && spans[at]!.end > start);
    inside = withoutTitles(inside, reading, kind);
    for (const [index, at] of inside.entries()) labels[at] = index === 0 ? beginOf(kind) : insideOf(kind);
  }
  return labels;
}

/** Corpora differ in whether articles and titles belong to a name; here they do not. */
function withoutTitles(words: number[], { classes, words: all }: BlockReading, kind: Kind): number[] {
  const outside = WordClass.Article | (kind === 'person' ? WordClass.Honorific | WordClass.Role : 0);
  let from = 0;
  while (from < words.length - 1 && classes[words[from]!]! & outside && !(classes[words[from]!]! & WordClass.Given))
    from += 1;
  return words.slice(from).filter((at) => all[at] !== undefined && at >= 0);
}

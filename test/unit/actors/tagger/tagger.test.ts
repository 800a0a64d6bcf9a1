import { describe, expect, it } from 'vitest';
import { Evidence } from '../../../../src/core/actors/evidence';
import { Lexicon } from '../../../../src/core/actors/lexicon';
import { readBlock, runAt } from '../../../../src/core/actors/reading';
import { labelByRules } from '../../../../src/core/actors/rules/label';
import { Consensus } from '../../../../src/core/actors/tagger/consensus';
import { FeatureList } from '../../../../src/core/actors/tagger/featureList';
import { addFeatures, addPlaceFeatures } from '../../../../src/core/actors/tagger/features';
import { REACH } from '../../../../src/core/actors/tagger/formFeatures';
import { FormScores } from '../../../../src/core/actors/tagger/formScores';
import { FormTable } from '../../../../src/core/actors/tagger/forms';
import { taggerInput } from '../../../../src/core/actors/tagger/input';
import { beginOf, insideOf, kindOf, LABEL_COUNT, mayFollow, OUTSIDE } from '../../../../src/core/actors/tagger/labels';
import { GAP_CLASSES, IMPOSSIBLE, unpackModel } from '../../../../src/core/actors/tagger/model';
import { languageFor } from '../../../../src/core/language/languages';
import { readBlocks } from '../../../../src/core/markdown/blocks';
import { parseMarkdown } from '../../../../src/core/markdown/parse';

describe('labels', () => {
  it('let the inside of a name follow its own kind only', () => {
    expect(mayFollow(beginOf('person'), insideOf('person'))).toBe(true);
    expect(mayFollow(insideOf('person'), insideOf('person'))).toBe(true);
    expect(mayFollow(beginOf('place'), insideOf('person'))).toBe(false);
    expect(mayFollow(OUTSIDE, insideOf('person'))).toBe(false);
    expect(kindOf(insideOf('organization'))).toBe('organization');
  });
});

describe('a stored model', () => {
  const row = Array.from({ length: LABEL_COUNT }, (_, label) => label - 4);
  const bytes = Uint8Array.from([2, ...row, 255, 10, ...row], (value) => value & 0xff);
  const model = unpackModel({ bits: 10, weights: btoa(String.fromCharCode(...bytes)), transitions: [] });

  const scoresOf = (bucket: number): number[] => {
    const list = new FeatureList();
    list.hashes[list.count++] = bucket;
    const scores = new Int32Array(LABEL_COUNT);
    model.sparse.addScores(list, scores, 0);
    return [...scores];
  };

  it('puts each row into its bucket, over any number of empty ones', () => {
    const filled = Array.from({ length: 1024 }, (_, bucket) => bucket).filter((bucket) =>
      scoresOf(bucket).some((score) => score !== 0),
    );
    expect(filled).toEqual([2, 268]);
    expect(scoresOf(2)).toEqual(row);
    expect(scoresOf(268)).toEqual(row);
  });

  it('bars what cannot follow, whatever the gap', () => {
    for (let gap = 0; gap < GAP_CLASSES; gap += 1) {
      const cell = (previous: number, label: number): number =>
        model.transitions[(gap * LABEL_COUNT + previous) * LABEL_COUNT + label]!;
      expect(cell(beginOf('place'), insideOf('person'))).toBe(IMPOSSIBLE);
      expect(cell(beginOf('person'), insideOf('person'))).toBe(0);
    }
  });
});

describe('scores kept by word form', () => {
  it('are what all features of a word weigh, each by itself', () => {
    const language = languageFor('en');
    const text = 'The Bank of Norway, said Ann Lee of Oslo, was not a bank. Bank of Norway officials met Lee in Oslo.';
    const [block] = readBlocks(parseMarkdown(text), text, language.sentences);
    const lexicon = new Lexicon(language.actors);
    const reading = readBlock(block!, lexicon, language.actors);
    const evidence = new Evidence([reading], lexicon);
    const { sparse, vectors } = language.actors.tagger()!;
    const context = { evidence, forms: new FormTable(lexicon.size, vectors) };
    const input = taggerInput(reading, labelByRules(reading, evidence, language.actors), context);
    const formScores = new FormScores(lexicon.size, sparse, context);
    const list = new FeatureList();
    let words = 0;
    for (const island of reading.islands) {
      for (let at = island.from; at < island.to; at += 1) {
        const run = runAt(reading, at);
        const [whole, parts] = [new Int32Array(LABEL_COUNT), new Int32Array(LABEL_COUNT)];
        list.count = 0;
        addFeatures(input, island, run, at, list);
        sparse.addScores(list, whole, 0);
        for (let away = -REACH; away <= REACH; away += 1) {
          formScores.add(reading.words[at + away]?.form, away, parts, 0);
        }
        list.count = 0;
        addPlaceFeatures(input, island, run, at, list);
        sparse.addScores(list, parts, 0);
        expect(parts).toEqual(whole);
        expect(whole.some((score) => score !== 0)).toBe(true);
        words += 1;
      }
    }
    expect(words).toBeGreaterThan(8);
  });
});

describe('consensus', () => {
  const lexicon = new Lexicon(languageFor('en').actors);
  const paris = lexicon.formOf('Paris', 0, 5);

  it('lets a doubtful occurrence hear the clear ones', () => {
    const clear = new Int32Array(LABEL_COUNT);
    clear[beginOf('person')] = 100;
    const doubtful = new Int32Array(LABEL_COUNT);
    doubtful[beginOf('place')] = 10;
    const consensus = new Consensus(lexicon.size);
    consensus.add(paris, clear, 0);
    consensus.add(paris, doubtful, 0);
    consensus.apply(paris, doubtful, 0, 0.5);
    expect(doubtful[beginOf('person')]).toBeGreaterThan(doubtful[beginOf('place')]!);
  });

  it('leaves a word that occurs once alone', () => {
    const scores = new Int32Array(LABEL_COUNT).fill(7);
    const consensus = new Consensus(lexicon.size);
    consensus.add(paris, scores, 0);
    consensus.apply(paris, scores, 0, 0.5);
    expect([...scores]).toEqual(Array.from({ length: LABEL_COUNT }, () => 7));
  });
});

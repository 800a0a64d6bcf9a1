import { describe, expect, it } from 'vitest';
import { Consensus } from '../../../../src/core/actors/tagger/consensus';
import { mayFollow } from '../../../../src/core/actors/tagger/decode';
import { beginOf, insideOf, kindOf, LABEL_COUNT, OUTSIDE } from '../../../../src/core/actors/tagger/labels';
import { unpackModel } from '../../../../src/core/actors/tagger/model';

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
  it('puts each row into its bucket, over any number of empty ones', () => {
    const row = Array.from({ length: LABEL_COUNT }, (_, label) => label - 4);
    const bytes = Uint8Array.from([2, ...row, 255, 10, ...row], (value) => value & 0xff);
    const weights = btoa(String.fromCharCode(...bytes));
    const model = unpackModel({ bits: 10, weights, transitions: [] });
    const filled = [...model.weights.keys()].filter((index) => model.weights[index] !== 0);
    expect(new Set(filled.map((index) => Math.floor(index / LABEL_COUNT)))).toEqual(new Set([2, 268]));
    expect([...model.weights.slice(2 * LABEL_COUNT, 3 * LABEL_COUNT)]).toEqual(row);
  });
});

describe('consensus', () => {
  it('lets a doubtful occurrence hear the clear ones', () => {
    const clear = new Int32Array(LABEL_COUNT);
    clear[beginOf('person')] = 100;
    const doubtful = new Int32Array(LABEL_COUNT);
    doubtful[beginOf('place')] = 10;
    const consensus = new Consensus();
    consensus.add('Paris', clear, 0);
    consensus.add('Paris', doubtful, 0);
    consensus.apply('Paris', doubtful, 0, 0.5);
    expect(doubtful[beginOf('person')]).toBeGreaterThan(doubtful[beginOf('place')]!);
  });

  it('leaves a word that occurs once alone', () => {
    const scores = new Int32Array(LABEL_COUNT).fill(7);
    const consensus = new Consensus();
    consensus.add('Oslo', scores, 0);
    consensus.apply('Oslo', scores, 0, 0.5);
    expect([...scores]).toEqual(Array.from({ length: LABEL_COUNT }, () => 7));
  });
});

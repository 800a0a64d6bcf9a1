import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze';
import { finish } from '../../src/core/steps';
import { packArticle, unpackArticle } from '../../src/shared/packedArticle';

const SAMPLES = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'));
/** Bytes: a piece is read in one go, so none may be long. */
const MOST = 200_000;

describe('a packed article', () => {
  it.each(['', ...SAMPLES])('is the same when it is unpacked', (text) => {
    const article = analyzeArticle(text);
    expect(finish(unpackArticle(packArticle(article)))).toEqual(article);
  });

  it('comes in pieces that do not grow with it, and takes a step for each', () => {
    const article = analyzeArticle(SAMPLES.join('\n\n').repeat(5));
    const pieces = packArticle(article);
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ byteLength }) => byteLength))).toBeLessThan(MOST);
    const steps = unpackArticle(pieces);
    let count = 1;
    while (!steps.next().done) count += 1;
    expect(count).toBe(pieces.length);
  });
});

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { trialArticles } from './trial/articles';
import { prepared, runScript } from './trial/trial';

/** `RUNS=10000 npx vitest run test/unit/annotations/property.test.ts` runs them all; `npm run anchoring` tabulates them. */
const RUNS = Number(process.env['RUNS'] ?? 120);

/** The aim is none; what is left is a copy beside an original that was changed itself: docs/anchoring.md. */
const MOST_WRONG = 0.001;

const share = (count: number, of: number): number => count / Math.max(1, of);

describe('annotations under random edit scripts', { timeout: 60_000 + RUNS * 1000 }, () => {
  const articles = trialArticles(resolve('..', 'shared')).map(prepared);
  const cases = Array.from({ length: RUNS }, (_, seed) => runScript(articles, seed, false)).flat();

  it.each(['ours', 'open'] as const)('are on their own words or on none (%s)', (way) => {
    const wrong = cases.filter((one) => one[way].result === 'wrong');
    const said = wrong.map(({ seed, quote, names }) => JSON.stringify({ seed, quote, names }));
    expect(share(wrong.length, cases.length), said.join('\n')).toBeLessThanOrEqual(MOST_WRONG);
  });

  it.each(['ours', 'open'] as const)('are found where their words survive (%s)', (way) => {
    const anchored = (truth: string) => {
      const all = cases.filter((one) => one[way].truth === truth);
      return share(all.filter((one) => one[way].result !== 'orphan').length, all.length);
    };
    expect(anchored('kept')).toBeGreaterThanOrEqual(0.985);
    expect(anchored('changed')).toBeGreaterThanOrEqual(0.93);
  });
});

import { describe, expect, it } from 'vitest';
import { FIRST_SEED, samples } from './trial/articles';
import { prepared, runScript, type Case, type Ground } from './trial/trial';

/**
 * Scripts that are run: on articles of our own, so that it says the same wherever the project lies. More of them with
 * `RUNS=10000 npx vitest run test/unit/annotations/property.test.ts`; on real articles, `npm run anchoring`.
 */
const RUNS = Number(process.env['RUNS'] ?? 150);

const ground = (): Ground => ({
  firstSeed: FIRST_SEED.tuned,
  articles: samples().map(prepared),
  samples: samples(),
});

const said = (cases: readonly Case[]): string =>
  cases.map(({ seed, quote, names }) => JSON.stringify({ seed, quote, names })).join('\n');

describe('annotations under random edit scripts', { timeout: 300_000 + RUNS * 1000 }, () => {
  const on = ground();
  const cases = Array.from({ length: RUNS }, (_, nth) => runScript(on, nth, false)).flat();

  it.each(['ours', 'open'] as const)('are on their own words or on none (%s)', (way) => {
    const wrong = cases.filter((one) => one[way].result === 'wrong');
    expect(wrong, said(wrong)).toHaveLength(0);
  });

  it.each([
    ['ours', 'kept', 0.99],
    ['ours', 'changed', 0.95],
    ['open', 'kept', 0.99],
    ['open', 'changed', 0.95],
  ] as const)('are found where their words survive (%s, %s)', (way, truth, least) => {
    const all = cases.filter((one) => one[way].truth === truth);
    const lost = all.filter((one) => one[way].result === 'orphan');
    expect(1 - lost.length / all.length, said(lost)).toBeGreaterThanOrEqual(least);
  });
});

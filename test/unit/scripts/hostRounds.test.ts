import { describe, expect, it } from 'vitest';
import { resultOf, runTwice } from '../../../scripts/lib/hostRounds.mjs';

type Suite = NonNullable<Parameters<typeof resultOf>[1]>;
type Round = ReturnType<typeof resultOf>;

/** What a suite says of its cases; those that begin with an `x` failed. */
const said = (...titles: readonly string[]): Round => {
  const failedCases = titles.filter((title) => title.startsWith('x'));
  const results: Suite = {
    passed: titles.length - failedCases.length,
    failed: failedCases.length,
    names: failedCases.map((title) => `${title}: why`),
    flaky: [],
    cases: titles.map((title) => ({ title, ms: 1 })),
    failedCases,
  };
  return resultOf({ code: failedCases.length > 0 ? 1 : 0 }, results);
};

/** Runs with these rounds, one after the other. @returns what came of it, and which cases each round was to run */
const run = async (...rounds: readonly Round[]) => {
  const asked: (readonly string[])[] = [];
  const results = await runTwice((cases) => Promise.resolve(rounds[asked.push(cases) - 1]!));
  return { ...results, asked };
};

const DEATH = resultOf({ code: 70, death: { suite: 'cards', why: 'the page crashed' } }, undefined);

describe('a suite in a VS Code', () => {
  it('is run once where all passes', async () => {
    expect(await run(said('a', 'b'))).toMatchObject({ passed: 2, failed: 0, flaky: [], asked: [[]] });
  });

  it('has what failed tried again: what passes then is flaky, and counts as passed', async () => {
    const { asked, ...results } = await run(said('a', 'x1', 'x2'), {
      results: { ...said('b').results!, passed: 1, failed: 1, names: ['x2: again'], failedCases: ['x2'] },
    });
    expect(asked).toEqual([[], ['x1', 'x2']]);
    expect(results).toMatchObject({ passed: 2, failed: 1, flaky: ['x1'], names: ['x2: again'] });
  });

  it('is run again where VS Code died, which is flaky by the name of the suite that was running', async () => {
    expect(await run(DEATH, said('a'))).toMatchObject({ passed: 1, failed: 0, flaky: ['cards'], asked: [[], []] });
    expect(await run(DEATH, said('x1'), said('x1'))).toMatchObject({ passed: 0, failed: 1, flaky: ['cards'] });
  });

  it('has failed where VS Code dies twice, or while what failed is tried again', async () => {
    expect(await run(DEATH, DEATH)).toMatchObject({ passed: 0, failed: 1, names: ['cards: the page crashed'] });
    const { failed, names } = await run(said('a', 'x1'), DEATH);
    expect([failed, names]).toEqual([1, ['x1: why', 'cards: the page crashed']]);
  });

  it('has died where it ends without results, or takes too long', () => {
    expect(resultOf({ code: 3 }, undefined).death?.why).toContain('code 3');
    expect(resultOf({ code: 1, timedOut: true }, undefined).death?.why).toContain('too long');
    expect(resultOf({ code: 1 }, said('a').results).death?.why).toContain('code 1');
  });
});

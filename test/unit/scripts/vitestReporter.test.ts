import { describe, expect, it } from 'vitest';
import { resultsOf } from '../../../scripts/lib/vitestReporter.mjs';

/** As vitest reports a case: its result, and what it took. */
const test = (name: string, state: string, more: { message?: string; flaky?: boolean; ms?: number } = {}) => ({
  type: 'test',
  name,
  parent: { type: 'suite', name: 'a suite', parent: { type: 'module' } },
  result: () => ({ state, errors: more.message === undefined ? [] : [{ message: more.message }] }),
  diagnostic: () => ({ flaky: more.flaky ?? false, duration: more.ms ?? 0 }),
});

const module = (tests: readonly unknown[], errors: readonly { message: string }[] = []) => ({
  relativeModuleId: 'test/unit/a.test.ts',
  children: { allTests: () => tests },
  errors: () => errors,
});

describe('the results of the unit tests', () => {
  it('have full titles, reasons, times, and what passed on the second try', () => {
    const tests = [
      test('passes', 'passed', { ms: 12.4 }),
      test('is flaky', 'passed', { flaky: true, message: 'the first try' }),
      test('fails', 'failed', { message: 'expected 1\nto be 2' }),
    ];
    expect(resultsOf([module(tests)], [])).toEqual({
      passed: 2,
      failed: 1,
      names: ['a suite fails: expected 1'],
      flaky: ['a suite is flaky'],
      cases: [
        { title: 'a suite passes', ms: 12 },
        { title: 'a suite is flaky', ms: 0 },
        { title: 'a suite fails', ms: 0 },
      ],
    });
  });

  it('count what did not run as failed', () => {
    const { failed, names } = resultsOf([module([test('hangs', 'pending')])], []);
    expect([failed, names]).toEqual([1, ['a suite hangs: did not run']]);
  });

  it('count a file that cannot be read, and an error outside of any case', () => {
    expect(resultsOf([module([], [{ message: 'no such module' }])], [{ message: 'unhandled' }])).toMatchObject({
      failed: 2,
      names: ['test/unit/a.test.ts: no such module', 'outside of any case: unhandled'],
    });
  });
});

import { describe, expect, it } from 'vitest';
import { add, countsFrom, countsLine, oneFor, runningIn, withFailures } from '../../../scripts/lib/counts.mjs';

const ended = (output: string, code = 0, timedOut = false) => ({ output, code, timedOut });
const line = (results: object) => `│ results ${JSON.stringify(results)}\n`;

describe('the counts of a suite', () => {
  it('are read from its last line of results', () => {
    const results = { passed: 2, failed: 0, names: [], flaky: ['a b'], cases: [{ title: 'a b', ms: 3 }], ownStarts: 1 };
    expect(countsFrom(ended(`│ x\n${line({ passed: 9, failed: 0 })}${line(results)}noise\n`))).toEqual(results);
  });

  it('may be those of a suite that tells only how many', () => {
    expect(countsFrom(ended(line({ passed: 1, failed: 1, names: ['a: why'] }), 1))).toEqual({
      passed: 1,
      failed: 1,
      names: ['a: why'],
    });
  });

  it.each([
    [
      'says nothing',
      ended('boom\n', 1),
      { passed: 0, failed: 1, names: ['ended with code 1 and without its results; its last line: boom'] },
    ],
    ['ran no case', ended(line({ passed: 0, failed: 0 })), { passed: 0, failed: 1, names: ['no case ran'] }],
    [
      'ends badly after its cases',
      ended(`${line({ passed: 3, failed: 0 })}Segmentation fault\n`, 1),
      { passed: 3, failed: 1, names: ['ended with code 1, though no case failed; its last line: Segmentation fault'] },
    ],
  ])('have a failure more where it %s', (_, how, counts) => {
    expect(countsFrom(how)).toEqual(counts);
  });

  it('tell a suite that ran over its limit from one that failed, with the case that was running', () => {
    const output = '│ running a b\n│ running c\n│ ended a b\n';
    expect(countsFrom(ended(output, 143, true), 120_000)).toEqual({
      passed: 0,
      failed: 1,
      names: ['timed out after 120 s while it ran c'],
    });
    expect(countsFrom(ended('', 143, true), 120_000).names).toEqual(['timed out after 120 s']);
  });

  it('keep what passed before a limit', () => {
    expect(countsFrom(ended(line({ passed: 5, failed: 0 }), 1, true), 1000)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('the cases that were running', () => {
  it('are those that the suite names at last', () => {
    expect(runningIn('│ running a\n│ timed out while running: b; c\n')).toEqual(['b; c']);
  });
});

describe('counts', () => {
  it('add up to one line', () => {
    const counts = [oneFor(true), oneFor(false, 'why'), withFailures({ passed: 4, failed: 0 }, ['a', 'b'])];
    expect(countsLine(add(...counts))).toBe('5 passed, 3 failed');
  });
});

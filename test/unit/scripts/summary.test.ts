import { describe, expect, it } from 'vitest';
import { duration, summaryLines, totalOf } from '../../../scripts/lib/summary.mjs';

const cases = Array.from({ length: 12 }, (_, n) => ({ title: `case ${n}`, ms: n * 100 }));
const run = {
  seconds: 372,
  listed: ['f'],
  faults: ['cut off'],
  parts: [
    { name: 'unit tests', seconds: 61, counts: { passed: 12, failed: 0, names: [], flaky: ['f'], cases } },
    {
      name: 'browser tests',
      seconds: 240,
      counts: { passed: 3, failed: 2, names: ['g: why'], flaky: ['h'], ownStarts: 4 },
    },
  ],
};

describe('the last lines', () => {
  const lines = summaryLines(run);

  it('name what failed and why, also what has no name', () => {
    expect(lines.slice(lines.indexOf('failed:'))).toEqual([
      'failed:',
      '  ✗ cut off',
      '  ✗ browser tests: g: why',
      '  ✗ browser tests: 1 without a name',
    ]);
    expect(totalOf(run)).toEqual({ passed: 15, failed: 3 });
  });

  it('name the flaky cases', () => {
    expect(lines).toEqual(expect.arrayContaining(['  unit tests: f (known)', '  browser tests: h']));
  });

  it('name the ten slowest cases, the slowest first', () => {
    const slow = lines.filter((line) => / s {2}unit tests: case/.test(line));
    expect(slow).toHaveLength(10);
    expect(slow[0]).toBe('    1.1 s  unit tests: case 11');
  });

  it('say the time by part and in all, and how many cases start a VS Code of their own', () => {
    expect(lines).toEqual(
      expect.arrayContaining([
        '  ✓ unit tests: 12 passed, 0 failed (1 min 1 s)',
        '  in all: 6 min 12 s',
        'cases that start a VS Code of their own: 4',
      ]),
    );
  });

  it('leave out what there is nothing of', () => {
    const counts = { passed: 1, failed: 0 };
    expect(summaryLines({ seconds: 1, parts: [{ name: 'types', seconds: 1, counts }] })).toEqual([
      '',
      'by part:',
      '  ✓ types: 1 passed, 0 failed (1 s)',
      '  in all: 1 s',
    ]);
    expect(duration(59.6)).toBe('1 min 0 s');
  });
});

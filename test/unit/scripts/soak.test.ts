import { describe, expect, it } from 'vitest';
import { lineOf, parseLog, planOf, readSoakArguments, soakTable, stillToRun } from '../../../scripts/lib/soak.mjs';

const COMMIT = '0000ff1234567890';
const of = { commit: COMMIT, parts: ['unit'], date: new Date('2026-03-20T04:05:06Z') };

describe('what a soak is asked for', () => {
  it('is ten runs by default, five shuffled, three of them under load', () => {
    const wanted = readSoakArguments([]);
    expect(wanted).toEqual({
      parts: [],
      times: 10,
      shuffled: 5,
      loaded: 3,
      load: 2,
      seed: undefined,
      log: 'out/soak.jsonl',
      dirty: false,
      nightly: false,
    });
    const plan = planOf(wanted, COMMIT);
    expect(plan.map(({ seed }) => seed)).toEqual([...Array<null>(5).fill(null), 260, 261, 262, 263, 264]);
    expect(plan.map(({ load }) => load)).toEqual([0, 0, 0, 0, 0, 0, 0, 2, 2, 2]);
  });

  it('is parts, and other numbers', () => {
    const wanted = readSoakArguments([
      'unit',
      'host',
      '--times',
      '2',
      '--loaded',
      '1',
      '--load=4',
      '--seed',
      '9',
      '--dirty',
    ]);
    expect(wanted).toMatchObject({ parts: ['unit', 'host'], times: 2, shuffled: 2, dirty: true });
    expect(planOf(wanted, COMMIT)).toEqual([
      { seed: 9, load: 0 },
      { seed: 10, load: 4 },
    ]);
  });

  it.each([
    [['--times', '0'], '--times 0: an integer from 1 on is needed'],
    [['--times', '2', '--shuffled', '3'], '--shuffled 3: an integer from 0 to 2 is needed'],
    [['--load', 'much'], '--load much'],
    [['--often'], '--often'],
  ])('is refused: %j', (args, message) => {
    expect(() => readSoakArguments(args)).toThrow(message);
  });
});

const result = (failed: number, seconds = 600) => ({
  passed: 10,
  failed,
  seconds,
  parts: [
    {
      name: 'unit tests',
      seconds: 61.4,
      counts: { passed: 10, failed, names: failed ? ['a: why'] : [], flaky: failed ? ['b'] : [] },
    },
  ],
});

describe('the log of a soak', () => {
  const plan = [
    { seed: null, load: 0 },
    { seed: null, load: 0 },
    { seed: 7, load: 2 },
  ];

  it('has a line a run with all that is asked of it later', () => {
    const line = lineOf(plan[2]!, of, result(1));
    expect(line).toEqual({
      date: '2026-03-20T04:05:06.000Z',
      commit: COMMIT,
      parts: ['unit'],
      seed: 7,
      load: 2,
      seconds: 600,
      secondsByPart: { 'unit tests': 61 },
      passed: 10,
      failed: 1,
      flaky: ['b'],
      names: ['unit tests: a: why'],
    });
    expect(parseLog(`${JSON.stringify(line)}\n\n`)).toEqual([line]);
  });

  it('tells of a run that said nothing', () => {
    expect(lineOf(plan[0]!, of, undefined)).toMatchObject({ failed: 1, names: ['ended without its results'] });
  });

  it('says what is still to be run, on the same commit and of the same parts', () => {
    const line = lineOf(plan[0]!, of, result(0));
    expect(stillToRun(plan, [line], of)).toEqual([plan[1], plan[2]]);
    expect(stillToRun(plan, [line, line], of)).toEqual([plan[2]]);
    expect(stillToRun(plan, [line], { ...of, commit: 'another' })).toEqual(plan);
    expect(stillToRun(plan, [line], { ...of, parts: [] })).toEqual(plan);
  });

  it('ends as a table, with medians and what went wrong', () => {
    const lines = [
      lineOf(plan[0]!, of, result(0)),
      lineOf(plan[2]!, of, result(1, 900)),
      lineOf(plan[2]!, of, result(1, 900)),
    ];
    expect(soakTable(lines).split('\n')).toEqual([
      '| date | commit | seed | load | time | passed | failed | flaky |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| 2026-03-20 04:05 | 0000ff12 |  |  | 10 min 0 s | 10 | 0 | 0 |',
      '| 2026-03-20 04:05 | 0000ff12 | 7 | 2 | 15 min 0 s | 10 | 1 | 1 |',
      '| 2026-03-20 04:05 | 0000ff12 | 7 | 2 | 15 min 0 s | 10 | 1 | 1 |',
      '',
      'without load: median 10 min 0 s, of 1',
      'under load: median 15 min 0 s, of 2',
      'failed:',
      '  2 × unit tests: a: why',
      'flaky:',
      '  2 × b',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { judgeFlaky, parseFlaky, readFlaky, staleIn } from '../../../scripts/lib/flaky.mjs';

const NOW = new Date('2026-03-20T12:00:00Z');
const entry = (more: object = {}) => ({ title: 'a b', since: '2026-03-10', reason: 'the page is slow', ...more });
const parse = (...entries: unknown[]) => parseFlaky(JSON.stringify(entries), NOW);

describe('the list of flaky cases', () => {
  it('is in order, the one beside the tests', () => {
    expect(Array.isArray(readFlaky())).toBe(true);
  });

  it('may be empty, and has a title, a day and a reason each', () => {
    expect(parse()).toEqual([]);
    expect(parse(entry())).toEqual([entry()]);
  });

  it.each([
    ['an unknown field', entry({ owner: 'me' }), 'entry 1 has an unknown field owner'],
    ['no reason', entry({ reason: ' ' }), 'entry 1 has no reason'],
    ['no day', entry({ since: undefined }), 'entry 1 has no since'],
    ['no such day', entry({ since: '2026-02-30' }), 'entry 1 has no day in since: 2026-02-30'],
    ['a day in other words', entry({ since: '10 March 2026' }), 'entry 1 has no day in since: 10 March 2026'],
    ['a day to come', entry({ since: '2026-03-23' }), 'entry 1 is of a day to come: 2026-03-23'],
    ['no fields', 'a b', 'entry 1 is no object'],
  ])('is refused with %s', (_, wrong, message) => {
    expect(() => parse(wrong)).toThrow(message);
  });

  it('is refused with a title that stands twice, and where it is no list', () => {
    expect(() => parse(entry(), entry({ reason: 'another' }))).toThrow('a b stands twice');
    expect(() => parseFlaky('{}', NOW)).toThrow('is no list');
    expect(() => parseFlaky('[', NOW)).toThrow();
  });

  it('has stale entries after fourteen days', () => {
    const days = ['2026-03-20', '2026-03-06', '2026-03-05'].map((since) => entry({ since, title: since }));
    expect(staleIn(days, NOW).map(({ title }) => title)).toEqual(['2026-03-05']);
  });
});

describe('a flaky case', () => {
  const counts = { passed: 3, failed: 0, names: [], flaky: ['a b', 'c'] };

  it('fails the run where it is not on the list', () => {
    expect(judgeFlaky(counts, [entry()])).toEqual({
      ...counts,
      passed: 2,
      failed: 1,
      names: ['c: flaky, and not in test/flaky.json'],
    });
  });

  it('is only shown where it is', () => {
    expect(judgeFlaky(counts, [entry(), entry({ title: 'c' })])).toEqual(counts);
  });
});

import { describe, expect, it } from 'vitest';
import { articleOf, timesIn } from './timesIn';

const DATELINE = 'October 24, 2019\n\n# The harbour\n\n';

describe('in a report', () => {
  it('leans on the dateline where nothing else is said', () => {
    const { times } = articleOf(
      `${DATELINE}The mayor left on Monday. Last month she was still in office.`,
      '1999-01-01',
    );
    expect(times.map(({ value }) => value)).toEqual(['2019-10-24', '2019-10-21', '2019-09']);
  });

  it('looks the way its sentence looks', () => {
    expect(timesIn(`${DATELINE}The works will end in May.`).at(-1)).toBe('May → 2020-05');
    expect(timesIn(`${DATELINE}The works ended in May.`).at(-1)).toBe('May → 2019-05');
  });

  it('counts from the sentence before where the words say so', () => {
    expect(timesIn(`${DATELINE}In 2012 he ran, and won later that year. Two years later he left.`).slice(1)).toEqual([
      '2012 → 2012',
      'later that year → 2012',
      'Two years later → 2014',
    ]);
    expect(timesIn(`${DATELINE}In December 2018 they agreed to meet the following month.`).at(-1)).toBe(
      'the following month → 2019-01',
    );
  });
});

describe('in a story', () => {
  const STORY =
    'The town fell in 1810 and rose again in 1812. In November the bridge burned. It was rebuilt by March. ' +
    'On 6 April the mayor spoke, and three days later he died. The following year his son came home.';

  it('goes on from what was told before', () => {
    expect(timesIn(STORY)).toEqual([
      '1810 → 1810',
      '1812 → 1812',
      'November → 1812-11',
      'March → 1813-03',
      '6 April → 1813-04-06',
      'three days later → 1813-04-09',
      'The following year → 1814',
    ]);
  });

  it('goes on from a year that stands over its part', () => {
    const text =
      'The town fell in March 1810.\n\n1812\n\nIn May the bridge burned.\n\n1814–1815\n\nIn May they built it.';
    expect(timesIn(text)).toEqual([
      'March 1810 → 1810-03',
      '1812 → 1812',
      'May → 1812-05',
      '1814 → 1814',
      '1815 → 1815',
      'May → 1815-05',
    ]);
  });

  it('says what each value leans on', () => {
    const bases = new Set(
      articleOf(STORY)
        .times.slice(2)
        .map(({ basis }) => basis),
    );
    expect([...bases]).toEqual(['relative-to-context']);
  });

  it('takes no year from what only names a thing', () => {
    const text = 'The town fell in 1810 and rose in 1812 and 1813. It broke the 1790 treaty. In May the bridge burned.';
    expect(timesIn(text).at(-1)).toBe('May → 1813-05');
  });

  it('leaves open what cannot be known', () => {
    const [year, next] = articleOf('The town fell in 1810. The next day it rained.').times;
    expect(year?.value).toBe('1810');
    expect(next).toMatchObject({ text: 'The next day', value: '', edtf: null });
  });

  it('keeps what is so every year without a year', () => {
    const text = 'It was founded in 1810, grew in 1850 and fell in 1900. The winters are mild, and it rains in May.';
    expect(timesIn(text).at(-1)).toBe('May → XXXX-05');
  });
});

import { describe, expect, it } from 'vitest';
import type { Precision } from '../../src/core/model';
import { parseDay } from '../../src/core/time/civil';
import { readableDate } from '../../src/core/readableDate';

const read = (first: string, last: string, precision: Precision, edtf: string | null = null): string =>
  readableDate({ first: parseDay(first)!, last: parseDay(last)!, precision, edtf });

describe('readableDate', () => {
  it.each([
    ['6 May 2016', '2016-05-06', '2016-05-06', 'day'],
    ['1 Jan 2016', '2016-01-01', '2016-01-01', 'day'],
    ['Nov 2018', '2018-11-01', '2018-11-30', 'month'],
    ['Feb 2016', '2016-02-01', '2016-02-29', 'month'],
    ['2012', '2012-01-01', '2012-12-31', 'year'],
    ['1990s', '1990-01-01', '1999-12-31', 'decade'],
    ['2014–18', '2014-01-01', '2018-12-31', 'range'],
    ['1996–2019', '1996-01-01', '2019-12-31', 'range'],
    ['May–Aug 2016', '2016-05-01', '2016-08-31', 'range'],
    ['Nov 2018 – Feb 2019', '2018-11-01', '2019-02-28', 'range'],
    ['4–6 Sept 2019', '2019-09-04', '2019-09-06', 'range'],
    ['28 Apr – 3 May 2016', '2016-04-28', '2016-05-03', 'range'],
    ['30 Dec 2016 – 2 Jan 2017', '2016-12-30', '2017-01-02', 'range'],
    ['15 Mar 44 BC', '-0043-03-15', '-0043-03-15', 'day'],
    ['1 BC', '0000-01-01', '0000-12-31', 'year'],
    ['5 Sept AD 260', '0260-09-05', '0260-09-05', 'day'],
    ['AD 387–389', '0387-01-01', '0389-12-31', 'range'],
    ['58–50 BC', '-0057-01-01', '-0049-12-31', 'range'],
    ['27 BC – AD 14', '-0026-01-01', '0014-12-31', 'range'],
  ] as const)('%s', (readable, first, last, precision) => {
    expect(read(first, last, precision)).toBe(readable);
  });

  it.each([
    ['spring 2014', '2014-03-01', '2014-05-31', 'season', '2014-21'],
    ['winter 2014', '2014-12-01', '2015-02-28', 'season', '2014-24'],
    ['Q3 2014', '2014-07-01', '2014-09-30', 'season', '2014-35'],
    ['H2 2014', '2014-07-01', '2014-12-31', 'season', '2014-41'],
    ['19th century', '1800-01-01', '1899-12-31', 'range', '18XX'],
    ['c. 1450', '1450-01-01', '1450-12-31', 'year', '1450~'],
    ['since 1996', '1996-01-01', '1996-12-31', 'range', '1996/..'],
    ['until May 2016', '2016-05-01', '2016-05-31', 'range', '../2016-05'],
  ] as const)('%s, from its EDTF value', (readable, first, last, precision, edtf) => {
    expect(read(first, last, precision, edtf)).toBe(readable);
  });
});

import { describe, expect, it } from 'vitest';
import type { TimeBasis, TimeType } from '../../../src/core/model';
import { articleOf, timesIn } from './timesIn';

type Row = readonly [
  sentence: string,
  text: string,
  type: TimeType,
  value: string,
  edtf: string | null,
  basis?: TimeBasis,
];

const DAYS: readonly Row[] = [
  ['They signed it on 6 May 2016.', '6 May 2016', 'DATE', '2016-05-06', '2016-05-06'],
  ['They signed it on May 6th, 2016, in Rome.', 'May 6th, 2016', 'DATE', '2016-05-06', '2016-05-06'],
  ['They signed it on Friday, Oct. 16, 2015.', 'Friday, Oct. 16, 2015', 'DATE', '2015-10-16', '2015-10-16'],
  ['The file is dated 2018-09-23.', '2018-09-23', 'DATE', '2018-09-23', '2018-09-23'],
  ['The file is dated 23/09/2018.', '23/09/2018', 'DATE', '2018-09-23', '2018-09-23'],
  [
    'The league met 4–6 September 2019.',
    '4–6 September 2019',
    'DATE',
    '2019-09-04/2019-09-06',
    '2019-09-04/2019-09-06',
  ],
  ['He fell on 15 March 44 BC.', '15 March 44 BC', 'DATE', 'BC0044-03-15', '-0043-03-15'],
];

const PERIODS: readonly Row[] = [
  ['It opened in February 2014.', 'February 2014', 'DATE', '2014-02', '2014-02'],
  ['It opened in Sept. of 1943.', 'Sept. of 1943', 'DATE', '1943-09', '1943-09'],
  ['It opened in 1996.', '1996', 'DATE', '1996', '1996'],
  ['It has been open since 1996.', '1996', 'DATE', '1996', '1996/..'],
  ['It was open until 1996.', '1996', 'DATE', '1996', '../1996'],
  ['Relations stagnated (2014–18).', '2014–18', 'DATE', '2014/2018', '2014/2018'],
  ['It grew in the 1990s.', 'the 1990s', 'DATE', '199', '199X'],
  ['It grew in the ’90s.', 'the ’90s', 'DATE', '199', '199X'],
  ['It grew in the early 1990s.', 'the early 1990s', 'DATE', '1990/1994', '1990/1994'],
  ['It opened in mid-2016.', 'mid-2016', 'DATE', '2016', '2016-38'],
  ['It opened in late March 2016.', 'late March 2016', 'DATE', '2016-03', '2016-03-22/2016-03-31'],
  ['It grew in the first half of 2018.', 'the first half of 2018', 'DATE', '2018-H1', '2018-40'],
  ['It grew in the third quarter of 2018.', 'the third quarter of 2018', 'DATE', '2018-Q3', '2018-35'],
  ['It closed on the last day of 1943.', 'the last day of 1943', 'DATE', '1943-12-31', '1943-12-31'],
  ['It closed on the tenth day of May 1943.', 'the tenth day of May 1943', 'DATE', '1943-05-10', '1943-05-10'],
  [
    'It thawed in the southern summer of 1946–47.',
    'the southern summer of 1946–47',
    'DATE',
    '1946-12/1947-02',
    '1946-12/1947-02',
  ],
  ['It grew in the summer of 1943.', 'the summer of 1943', 'DATE', '1943-SU', '1943-22'],
  ['It was built in the 19th century.', 'the 19th century', 'DATE', '18', '18XX'],
  ['It was built in the fifth century BC.', 'the fifth century BC', 'DATE', 'BC04', '-0499/-0400'],
  ['It was built in 490 BC.', '490 BC', 'DATE', 'BC0490', '-0489'],
  ['It was built in AD 79.', 'AD 79', 'DATE', '0079', '0079'],
  ['It was built c. 1450.', 'c. 1450', 'DATE', '1450', '1450~'],
  [
    'They have quarrelled since the Second World War.',
    'the Second World War',
    'DATE',
    '1939/1945',
    '1939/1945',
    'named-period',
  ],
];

const RELATIVE: readonly Row[] = [
  ['The bank closed last year.', 'last year', 'DATE', '2018', '2018', 'relative-to-publication'],
  ['The bank closed last week.', 'last week', 'DATE', '2019-W42', '2019-10-14/2019-10-20', 'relative-to-publication'],
  ['The bank closed yesterday.', 'yesterday', 'DATE', '2019-10-23', '2019-10-23', 'relative-to-publication'],
  ['The bank closed on Tuesday.', 'Tuesday', 'DATE', '2019-10-22', '2019-10-22', 'relative-to-publication'],
  ['The bank will close on Tuesday.', 'Tuesday', 'DATE', '2019-10-29', '2019-10-29', 'relative-to-publication'],
  ['The bank closed in September.', 'September', 'DATE', '2019-09', '2019-09', 'relative-to-publication'],
  ['The bank closed in December.', 'December', 'DATE', '2018-12', '2018-12', 'relative-to-publication'],
  ['The bank closed two years ago.', 'two years ago', 'DATE', '2017', '2017', 'relative-to-publication'],
  [
    'It grew during the last two years.',
    'the last two years',
    'DATE',
    '2017/2019',
    '2017/2019',
    'relative-to-publication',
  ],
];

const OTHERS: readonly Row[] = [
  ['It was closed for three years.', 'three years', 'DURATION', 'P3Y', null],
  ['After a 27-year war they talked.', '27-year', 'DURATION', 'P27Y', null],
  ['It took several months.', 'several months', 'DURATION', 'PXM', null],
  ['They meet annually.', 'annually', 'SET', 'P1Y', null],
  ['They meet every two weeks.', 'every two weeks', 'SET', 'P2W', null],
  ['Each spring the ice broke.', 'Each spring', 'SET', 'XXXX-SP', null],
  ['They meet every January.', 'every January', 'SET', 'XXXX-01', null],
  ['They meet every Monday.', 'every Monday', 'SET', 'XXXX-WXX-1', null],
  [
    'They met at 9:34 p.m. on 6 May 2016.',
    '9:34 p.m. on 6 May 2016',
    'TIME',
    '2016-05-06T21:34',
    '2016-05-06T21:34:00',
  ],
];

describe.each([
  ['days', DAYS],
  ['months, years and more', PERIODS],
  ['what leans on the day of publication', RELATIVE],
  ['durations, sets and times of day', OTHERS],
])('%s', (_name, rows) => {
  it.each(rows.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
    const [sentence, text, type, value, edtf, basis = 'explicit'] = row;
    const [time, ...more] = articleOf(sentence).times;
    expect(more).toEqual([]);
    expect(time).toMatchObject({ text, type, value, edtf, basis });
  });
});

describe('ranges written out', () => {
  it.each([
    ['It ran from 1947 to 1960.', ['1947 → 1947', '1960 → 1960']],
    ['It ran between 1996 and 2005.', ['1996 → 1996', '2005 → 2005']],
    ['It ran from late 2013 to early 2014.', ['late 2013 → 2013', 'early 2014 → 2014']],
    ['The war (499–493 BC) was long.', ['499 → BC0499', '493 BC → BC0493']],
    ['He came in May and June 1981.', ['May → 1981-05', 'June 1981 → 1981-06']],
    ['It ran from November to March 1990.', ['November → 1989-11', 'March 1990 → 1990-03']],
  ])('%s', (sentence, expected) => {
    expect(timesIn(sentence)).toEqual(expected);
  });
});

describe('what is no time', () => {
  it.each([
    'The G20 bought Su-35 fighters for a24.5 billion dollars.',
    'See page 1999, p. 2004, no. 1812 and section 3.12.',
    'You may march, but he may not; Theresa May did.',
    'As Sun Tzu said, the sun sat still for a second.',
    'Some 2000 soldiers, over 1500 men and 1800 kilometres of road.',
    'It cost $2000, €1999 and £ 1990.',
    'Flight 1549, Boeing 1777 and Resolution 1441 of the Council.',
    'Mix 1/2 cup, then 3-4 spoons, ratio 16:9, version 2.0.1.',
    'She is 25 years old, and her 30-year-old brother is aged 31 years.',
    'Visit 1600 Pennsylvania Avenue or call 1-800-2000.',
    'That was the last year of the war and the last day of the fair.',
    'It was Bloody Sunday, starring April Smith.',
  ])('%s', (sentence) => {
    expect(timesIn(sentence)).toEqual([]);
  });
});

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

const IN_FIGURES: readonly Row[] = [
  ['The file is dated 2019-Aug-01.', '2019-Aug-01', 'DATE', '2019-08-01', '2019-08-01'],
  ['The file is dated 20190801.', '20190801', 'DATE', '2019-08-01', '2019-08-01'],
  ['The file is dated 8/1/19.', '8/1/19', 'DATE', '2019-08-01', '2019-08-01'],
  ['The file is dated Aug-01-2019.', 'Aug-01-2019', 'DATE', '2019-08-01', '2019-08-01'],
  ['It rose in 2015-03.', '2015-03', 'DATE', '2015-03', '2015-03'],
  ['It closed on 22/4.', '22/4', 'DATE', '2019-04-22', '2019-04-22', 'relative-to-publication'],
  ['It closed on Aug/2.', 'Aug/2', 'DATE', '2019-08-02', '2019-08-02', 'relative-to-publication'],
  ['It opened in nineteen eighty-four.', 'nineteen eighty-four', 'DATE', '1984', '1984'],
  ['It opened on 6 May two thousand and five.', '6 May two thousand and five', 'DATE', '2005-05-06', '2005-05-06'],
  ['It opened in April of ’87.', 'April of ’87', 'DATE', '1987-04', '1987-04'],
];

const COUNTED: readonly Row[] = [
  [
    'They met in the last week of July 2016.',
    'the last week of July 2016',
    'DATE',
    '2016-W30',
    '2016-07-25/2016-07-31',
  ],
  [
    'They met in the third week of January.',
    'the third week of January',
    'DATE',
    '2019-W03',
    '2019-01-14/2019-01-20',
    'relative-to-publication',
  ],
  [
    'It ran for the first two weeks of 2021.',
    'the first two weeks of 2021',
    'DATE',
    '2021-W01/2021-W02',
    '2021-01-04/2021-01-17',
  ],
  [
    'It ran for the last four months of 2021.',
    'the last four months of 2021',
    'DATE',
    '2021-09/2021-12',
    '2021-09/2021-12',
  ],
  ['It opened in week 3 of 2017.', 'week 3 of 2017', 'DATE', '2017-W03', '2017-01-16/2017-01-22'],
  ['They met on the 18th.', 'the 18th', 'DATE', '2019-10-18', '2019-10-18', 'relative-to-publication'],
  ['They will meet on the 18th.', 'the 18th', 'DATE', '2019-11-18', '2019-11-18', 'relative-to-publication'],
  ['They met on Friday the 13th.', 'Friday the 13th', 'DATE', '2019-09-13', '2019-09-13', 'relative-to-publication'],
  [
    'They met on Tuesday of last week.',
    'Tuesday of last week',
    'DATE',
    '2019-10-15',
    '2019-10-15',
    'relative-to-publication',
  ],
  [
    'They stayed from the ninth to the twelfth of May 2016.',
    'the ninth to the twelfth of May 2016',
    'DATE',
    '2016-05-09/2016-05-12',
    '2016-05-09/2016-05-12',
  ],
  [
    'It will rain for the next three days.',
    'the next three days',
    'DATE',
    '2019-10-25/2019-10-27',
    '2019-10-25/2019-10-27',
    'relative-to-publication',
  ],
  [
    'It fell in the last two quarters.',
    'the last two quarters',
    'DATE',
    '2019-Q2/2019-Q3',
    '2019-34/2019-35',
    'relative-to-publication',
  ],
  [
    'They strike for two weeks starting on 20 May 2019.',
    'two weeks starting on 20 May 2019',
    'DATE',
    '2019-05-20/2019-06-02',
    '2019-05-20/2019-06-02',
  ],
];

const FEASTS: readonly Row[] = [
  ['They rose at Easter 1916.', 'Easter 1916', 'DATE', '1916-04-23', '1916-04-23'],
  ['They met on Good Friday, 2018.', 'Good Friday, 2018', 'DATE', '2018-03-30', '2018-03-30'],
  ['Sales rose on Black Friday 2010.', 'Black Friday 2010', 'DATE', '2010-11-26', '2010-11-26'],
  [
    'They met on Christmas Eve last year.',
    'Christmas Eve last year',
    'DATE',
    '2018-12-24',
    '2018-12-24',
    'relative-to-publication',
  ],
  [
    'They will meet before the next Easter.',
    'the next Easter',
    'DATE',
    '2020-04-12',
    '../2020-04-12',
    'relative-to-publication',
  ],
];

const CLOCKS: readonly Row[] = [
  [
    'It struck at 8:00:31 a.m. on 6 May 2016.',
    '8:00:31 a.m. on 6 May 2016',
    'TIME',
    '2016-05-06T08:00:31',
    '2016-05-06T08:00:31',
  ],
  ['It struck at half past seven.', 'half past seven', 'TIME', 'T07:30', null, 'relative-to-context'],
  [
    'It struck at twenty past eight in the evening.',
    'twenty past eight in the evening',
    'TIME',
    'T20:20',
    null,
    'relative-to-context',
  ],
  ['He sleeps between 9 and 11 am.', '9 and 11 am', 'TIME', 'T09:00/T11:00', null, 'relative-to-context'],
  ['He slept from 11 to 1 pm.', '11 to 1 pm', 'TIME', 'T11:00/T13:00', null, 'relative-to-context'],
  [
    'They met from 5 to 6pm on 6 May 2016.',
    '5 to 6pm on 6 May 2016',
    'TIME',
    '2016-05-06T17:00/2016-05-06T18:00',
    '2016-05-06',
  ],
  [
    'They met yesterday from 7 to 7:30.',
    'yesterday from 7 to 7:30',
    'TIME',
    '2019-10-23T07:00/2019-10-23T07:30',
    '2019-10-23',
    'relative-to-publication',
  ],
  [
    'They met yesterday before 5 pm.',
    'yesterday before 5 pm',
    'TIME',
    '2019-10-23T17:00',
    '2019-10-23T17:00:00',
    'relative-to-publication',
  ],
  [
    'They met last Monday afternoon.',
    'last Monday afternoon',
    'TIME',
    '2019-10-14TAF',
    '2019-10-14',
    'relative-to-publication',
  ],
];

const OTHERS: readonly Row[] = [
  ['It took one and a half hours.', 'one and a half hours', 'DURATION', 'PT1.5H', null],
  ['It took a ½ hour.', '½ hour', 'DURATION', 'PT0.5H', null],
  ['It took 1 hour and 30 minutes.', '1 hour and 30 minutes', 'DURATION', 'PT90M', null],
  ['It took two weeks and three days.', 'two weeks and three days', 'DURATION', 'P17D', null],
  ['It was off by one second.', 'one second', 'DURATION', 'PT1S', null],
  ['It rained all day.', 'all day', 'DURATION', 'P1D', null],
  ['It ran for 3h.', '3h', 'DURATION', 'PT3H', null],
  ['They meet every Monday at 4 pm.', 'every Monday at 4 pm', 'SET', 'XXXX-WXX-1T16:00', null],
  ['They meet every day at 7:13 p.m.', 'every day at 7:13 p.m.', 'SET', 'T19:13', null],
  ['They meet semi-annually.', 'semi-annually', 'SET', 'P6M', null],
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
  ['figures and years in words', IN_FIGURES],
  ['what is counted in a period', COUNTED],
  ['feasts', FEASTS],
  ['times of day', CLOCKS],
  ['durations and sets', OTHERS],
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

describe('in a note of a line', () => {
  it.each([
    ['I will be out from 4 May 2020 to 6 May 2020.', ['4 May 2020 to 6 May 2020 → 2020-05-04/2020-05-06']],
    ['I will be out from next Monday to Friday.', ['next Monday to Friday → 2019-10-28/2019-11-01']],
    ['Between now and 15 November we will meet.', ['now and 15 November → 2019-10-24/2019-11-15']],
    ['We will meet between 3:00 and 4:00 tomorrow.', ['3:00 and 4:00 tomorrow → 2019-10-25T03:00/2019-10-25T04:00']],
    ['Let’s meet early in the morning.', ['early in the morning → TMO']],
    ['We are not open at the moment.', ['at the moment → PRESENT_REF']],
  ])('%s', (sentence, expected) => {
    expect(timesIn(sentence)).toEqual(expected);
  });

  it('is read as an article where there is more', () => {
    expect(timesIn('# Plans\n\nThe fair will run from 4 May 2020 to 6 May 2020, early in the morning.')).toEqual([
      '4 May 2020 → 2020-05-04',
      '6 May 2020 → 2020-05-06',
    ]);
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
    'Take 1/2 of it, 3/4 cup, or 2/3 majority; they won 3-1 on points.',
    'May it please the court. May the force be with you.',
    'In what is today Germany, known today as such, winter wheat and winter sports are common.',
    'He was the 18th man on the 4th floor of the 21st house.',
    'They printed 3D models, flew a B-52H, a 10D and a section 9a.',
    'It won ten to two; version 2.30 has a ratio of 7.6.',
    'The ticket 20194399 and the number 99991231 are numbers.',
    'In two thousand houses, nineteen hundred men and twenty twelve-year-olds.',
    'Saint Patrick prayed; Easter eggs and Thanksgiving turkeys.',
  ])('%s', (sentence) => {
    expect(timesIn(sentence)).toEqual([]);
  });
});

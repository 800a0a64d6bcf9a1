import { describe, expect, it } from 'vitest';
import { articleOf } from './timesIn';

const DATELINE = 'October 24, 2019\n\n# The harbour\n\n';

/** Each event as first day, last day, clause and summary. */
function eventsIn(text: string) {
  const source = DATELINE + text;
  return articleOf(source).events.map((event) => ({
    days: [event.earliest, event.latest],
    clause: source.slice(event.span.start, event.span.end),
    summary: event.summary,
  }));
}

const clausesIn = (text: string): string[] => eventsIn(text).map(({ clause }) => clause);
const summariesIn = (text: string): string[] => eventsIn(text).map(({ summary }) => summary);

describe('events', () => {
  it('date the clause they stand in', () => {
    expect(eventsIn('In November 2018, the two ministers met in Oslo.')).toEqual([
      {
        days: ['2018-11-01', '2018-11-30'],
        clause: 'In November 2018, the two ministers met in Oslo.',
        summary: 'The two ministers met in Oslo',
      },
    ]);
  });

  it('are four for a sentence with four dates', () => {
    const text =
      'The league was founded in 1950, moved to Oslo in 1961, and split in 1974, while its archive burned in 1980.';
    expect(clausesIn(text)).toEqual([
      'The league was founded in 1950',
      'moved to Oslo in 1961',
      'split in 1974',
      'its archive burned in 1980.',
    ]);
    expect(summariesIn(text)).toEqual([
      'The league was founded',
      'The league moved to Oslo',
      'The league split',
      'Its archive burned',
    ]);
  });

  it('begin after what joins them to the clause before', () => {
    const text = 'The guild fought the plan, and in 1989 Bergen and Vaasa declined to sign it.';
    expect(clausesIn(text)).toEqual(['in 1989 Bergen and Vaasa declined to sign it.']);
    expect(clausesIn('The bridge fell on 6 May 1890, and on 7 June 1891 they rebuilt it.')).toEqual([
      'The bridge fell on 6 May 1890',
      'on 7 June 1891 they rebuilt it.',
    ]);
  });

  it('share a clause where their dates share a place in it', () => {
    const text = 'Twice before, in 1821 and in 1856, the miners had closed the gate.';
    const clause = 'in 1821 and in 1856, the miners had closed the gate.';
    expect(clausesIn(text)).toEqual([clause, clause]);
  });

  it('have one date where it is told twice side by side', () => {
    const story = 'The mill opened on 3 March 1950. ';
    expect(eventsIn(`${story}Three years later, in May 1953, it burned.`).slice(1)).toMatchObject([
      { days: ['1953-05-01', '1953-05-31'], summary: 'It burned' },
    ]);
    expect(eventsIn(`${story}On 16 May 1953, three years later, it burned.`).slice(1)).toMatchObject([
      { days: ['1953-05-16', '1953-05-16'], summary: 'It burned' },
    ]);
  });

  it('of a list in brackets hang on the words before it', () => {
    const text = 'Full summits have been rare (2005 in Malmö; 2010 in Vaasa; 2016 in Bergen).';
    expect(clausesIn(text).slice(1)).toEqual(['2010 in Vaasa', '2016 in Bergen']);
    expect(summariesIn(text)[1]).toBe('Full summits have been rare – in Vaasa');
  });

  it('take the noun that a relative clause belongs to', () => {
    const text = 'They spoke about the long dispute over the strait, which has gone on since 1951.';
    expect(clausesIn(text)).toEqual(['the long dispute over the strait, which has gone on since 1951.']);
  });

  it('span the whole of a range', () => {
    const [event, ...more] = articleOf('The canal was dug between 1891 and 1899.').events;
    expect(more).toEqual([]);
    expect(event).toMatchObject({ earliest: '1891-01-01', latest: '1899-12-31', precision: 'range' });
  });

  it('know how exactly they are dated', () => {
    const precisionOf = (when: string): string | undefined =>
      articleOf(`The canal was dug ${when}.`).events[0]?.precision;
    expect(precisionOf('on 6 May 2016')).toBe('day');
    expect(precisionOf('in May 2016')).toBe('month');
    expect(precisionOf('in the summer of 2016')).toBe('season');
    expect(precisionOf('in 2016')).toBe('year');
    expect(precisionOf('in the 1980s')).toBe('decade');
    expect(precisionOf('in the 19th century')).toBe('range');
  });

  it('begin before Christ with astronomical years', () => {
    expect(articleOf('The temple burned in 44 BC.').events[0]).toMatchObject({
      earliest: '-0043-01-01',
      latest: '-0043-12-31',
    });
  });

  it('last as long as the text says, up to what it speaks of', () => {
    const text = 'By the time he came in 2016, the port had been closed for three years.';
    expect(eventsIn(text).map(({ days }) => days)).toContainEqual(['2013-01-01', '2016-12-31']);
  });

  it('name the actors of their clause and the section they stand in', () => {
    const text = `${DATELINE}## Trade\n\nJapan joined in 1956, and Vietnam followed in 1995.`;
    const { events, actors, sections } = articleOf(text);
    const nameOf = (id: string): string | undefined => actors.find((actor) => actor.id === id)?.name;
    expect(events.map((event) => event.actors.map(nameOf))).toEqual([['Japan'], ['Vietnam']]);
    expect(new Set(events.map(({ section }) => section))).toEqual(new Set([sections.at(-1)!.id]));
  });

  it('are told once, with every place', () => {
    const caption = 'Workers open the gate in Oslo on 6 May 2016.';
    const text = `${DATELINE}${caption}\n\n${caption}\n\nThe gate stayed open.`;
    const { events } = articleOf(text);
    expect(events).toHaveLength(1);
    expect(events[0]!.alsoAt.map(({ start, end }) => text.slice(start, end))).toEqual([caption]);
  });
});

describe('no events', () => {
  it.each([
    ['a year that names a thing', 'They broke the 1990 treaty and the 2003 Act.'],
    ['a citation', 'Others agree (Berg, 2013; Lund et al., 2016).'],
    ['a set', 'They meet annually and every Monday.'],
    ['a duration of its own', 'It takes three years.'],
    ['a heading', '## The war (1990–94)\n\nIt was cruel.'],
    ['a note', 'It was cruel.[^1]\n\n[^1]: Printed in 1999 in Oslo.'],
  ])('come from %s', (_name, text) => {
    expect(eventsIn(text)).toEqual([]);
  });
});

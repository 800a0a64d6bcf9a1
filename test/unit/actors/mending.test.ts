import { describe, expect, it } from 'vitest';
import { castIn } from './castIn';

describe('an acronym in brackets', () => {
  it.each([
    ['She spoke for the NWS (Nordic Whale Survey) there.', 'Nordic Whale Survey'],
    [
      'The CPDB (Commission for the Protection of Danube Beavers) has met since 1982.',
      'Commission for the Protection of Danube Beavers',
    ],
    ['It was adopted by the IULP (the International Union of Lamp Painters).', 'International Union of Lamp Painters'],
    ['The Nordic Whale Survey (NWS) counted them.', 'Nordic Whale Survey'],
  ])('bounds and types the long form: %s', (text, name) => {
    expect(castIn(text).actorAt(name)).toMatchObject({ type: 'organization', name });
  });

  it('may be that of an event', () => {
    const { actorAt } = castIn('The IRY (International River Year) was long. Later the IRY ended.');
    expect(actorAt('International River Year')?.type).toBe('event');
    expect(actorAt('IRY')).toBe(actorAt('International River Year'));
  });

  it('makes no organization of a role', () => {
    const { texts } = castIn('He was a Member of Parliament (MP) for Leeds.');
    expect(texts).not.toContain('MP');
  });
});

describe('what names nobody', () => {
  it.each([
    ['Around it stand the others: Article I, Article IV and Article VII.', []],
    ['The result is shown in Figure 3 and in Table IV.', []],
    ['They captured a V-2 rocket and an R-7 rocket.', []],
    ['It was −40 °C on the thermometer.', []],
  ])('%s', (text, names) => {
    expect(castIn(text).texts).toEqual(names);
  });

  it('hangs in the sky', () => {
    expect(castIn('They waited for the Sun to set.').actorAt('Sun')?.type ?? 'place').toBe('place');
  });
});

describe('the head of a name', () => {
  it.each([
    ['On the Tarven Peninsula the slices overlapped.', 'Tarven Peninsula', 'place'],
    ['They went ashore at Cape Orlon in May.', 'Cape Orlon', 'place'],
    ['Men were sent to the ice in Operation Snowfall, the largest of all.', 'Operation Snowfall', 'event'],
    ['They signed the Oslo Protocol in June.', 'Oslo Protocol', 'other'],
    ['They signed the Baltic Treaty in June.', 'Baltic Treaty', 'other'],
    ['It was paid by the Amber Road Fund in June.', 'Amber Road Fund', 'organization'],
  ])('types it: %s', (text, name, type) => {
    expect(castIn(text).actorAt(name)?.type).toBe(type);
  });
});

describe('the words before a name', () => {
  it.each([
    ['The Soviet station Malorna opened in May. The observers at Malorna froze.', 'Malorna', 'place'],
    ['The tug Olivanta left the port.', 'Olivanta', 'other'],
    ['The Navy transport Dolce Vita stands on the snow.', 'Dolce Vita', 'other'],
    ['On Monday Queen Victoria sent her wishes.', 'Victoria', 'person'],
    ['It was fought by Captain James Anderson in Paris.', 'James Anderson', 'person'],
  ])('type it: %s', (text, name, type) => {
    expect(castIn(text).actorAt(name)?.type).toBe(type);
  });
});

describe('a heading in title case', () => {
  it('names only what the running text names', () => {
    const { texts } = castIn('# Relations with China Stagnate Again\n\nTrade with China grew, and Oslo watched.');
    expect(texts).toEqual(['China', 'China', 'Oslo']);
  });
});

import type { Precision, TimeBasis } from '../../../src/core/model';
import { daysFromCivil, lastDayOfMonth } from '../../../src/core/time/civil';
import { readableDate } from '../../../src/core/readableDate';
import type { TimelineItem, TimelineModel } from '../../../src/shared/timelineModel';

const SUBJECTS = [
  'The council',
  'A delegation from Lund',
  'The harbour board',
  'Ines Okafor',
  'The two ministries',
  'WHO',
];
const DEEDS = [
  'signs the treaty on coastal waters',
  'opens the first observatory north of the river after long delays',
  'votes on the budget',
  'publishes its report on the flood and what it cost the towns along the estuary',
  'elects a new chair',
  'withdraws from the talks',
  'receives the archive',
];
const ACTORS = ['Lund', 'Ines Okafor', 'World Health Organization', 'Harbour Board', 'Ministry of Works'];
const SECTIONS = ['Before the flood', 'The long winter', 'What was rebuilt'];

/** A stream of numbers in [0, 1) that is the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A made-up chronology: dense in its last years, as articles are. */
export function chronology(events: number, from = 1996, to = 2019, seed = 7): TimelineModel {
  const random = numbers(seed);
  const items = Array.from({ length: events }, (_, index) => event(index, random, from, to));
  items.sort((a, b) => a.first - b.first || b.last - a.last);
  return {
    title: 'The Estuary and Its Towns: How a Flood Remade a Coast',
    published: daysFromCivil({ year: to, month: 10, day: 24 }),
    outlineOnly: false,
    items,
    actors: ACTORS.map((name) => ({ name, type: 'organization' })),
    sections: SECTIONS,
  };
}

function event(index: number, random: () => number, from: number, to: number): TimelineItem {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!;
  const year = Math.floor(to + 1 - (to + 1 - from) * random() ** 1.8 - 1e-9);
  const known = when(random, year);
  const summary = `${pick(SUBJECTS)} ${pick(DEEDS)}`;
  const basis: TimeBasis =
    random() < 0.72 ? 'explicit' : pick(['relative-to-context', 'relative-to-publication', 'named-period']);
  const date = readableDate({ ...known, edtf: null });
  return {
    id: `e${index}`,
    summary,
    date,
    ...known,
    basis,
    phrase: basis === 'explicit' ? date : 'later that year',
    passage: `${summary}, in ${date}, while the towns upstream were still counting what the water had taken.`,
    actors: random() < 0.6 ? [Math.floor(random() * ACTORS.length)] : [],
    notes: index % 3 === 0 ? [String(1 + (index % 40))] : [],
    section: Math.floor(random() * SECTIONS.length),
    place: index * 200,
  };
}

function when(random: () => number, year: number): { first: number; last: number; precision: Precision } {
  const kind = random();
  const month = 1 + Math.floor(random() * 12);
  const date = 1 + Math.floor(random() * 28);
  const day = daysFromCivil({ year, month, day: date });
  if (kind < 0.34) return { first: day, last: day, precision: 'day' };
  if (kind < 0.56)
    return {
      first: daysFromCivil({ year, month, day: 1 }),
      last: daysFromCivil({ year, month, day: lastDayOfMonth(year, month) }),
      precision: 'month',
    };
  if (kind < 0.9)
    return {
      first: daysFromCivil({ year, month: 1, day: 1 }),
      last: daysFromCivil({ year, month: 12, day: 31 }),
      precision: 'year',
    };
  const years = Math.floor(random() * 4);
  return years === 0
    ? { first: day, last: day + 2 + Math.floor(random() * 40), precision: 'range' }
    : {
        first: daysFromCivil({ year: year - years, month: 1, day: 1 }),
        last: daysFromCivil({ year, month: 12, day: 31 }),
        precision: 'range',
      };
}

import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import type { Mention, Precision, Section, TimeExpression, TimelineEvent } from '../model';
import { contains, encloses, type Span } from '../span';
import { formatDay } from './civil';
import { bracketAround, clausesOf } from './clauses';
import { boundsOf, type Bounds } from './edtf';
import { namesThing, opensRange } from './recognise';
import { summarise } from './summary';

/** What an event is made of. */
export interface EventMaterial {
  readonly blocks: readonly Block[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly Mention[];
  readonly sections: readonly Section[];
  readonly language: Language;
}

/**
 * What the article dates: for each date of its running text the clause it dates.
 *
 * Headings, notes, datelines, citations and years that only name a thing (`the 1990 treaty`) date nothing.
 * What is told twice in the same words is one event with two places.
 *
 * @returns sorted by the first day, then by place in the text
 */
export function readEvents(material: EventMaterial): TimelineEvent[] {
  const drafts = placeTimes(material).flatMap(({ block, times }) => draftsOf(block, times, material));
  return withIds(
    mergeRetold(drafts).sort((a, b) => a.bounds.first - b.bounds.first || a.event.span.start - b.event.span.start),
  );
}

/** A time of a block, with its place in the block's prose. */
interface PlacedTime extends Span {
  readonly index: number;
  readonly time: TimeExpression;
}

/** The times of each block, in offsets of its prose. Times and blocks are both in the order of the text. */
function placeTimes({ blocks, times }: EventMaterial): { block: Block; times: PlacedTime[] }[] {
  let index = 0;
  return blocks.map((block) => {
    const placed: PlacedTime[] = [];
    let from = 0;
    for (; index < times.length && times[index]!.span.start < block.span.end; index += 1) {
      const time = times[index]!;
      const start = placeOf(time, block, from);
      if (start === null) continue;
      from = start + time.text.length;
      placed.push({ index, time, start, end: from });
    }
    return { block, times: placed };
  });
}

/** Where in the prose of a block a time stands: its words, where they map to its span. */
function placeOf(time: TimeExpression, block: Block, from: number): number | null {
  const { prose } = block;
  for (let at = prose.text.indexOf(time.text, from); at >= 0; at = prose.text.indexOf(time.text, at + 1)) {
    const source = prose.toSource({ start: at, end: at + time.text.length });
    if (source.start === time.span.start) return at;
    if (source.start > time.span.start) return null;
  }
  return null;
}

/** An event before it has an id, with what it is compared by. */
interface Draft {
  readonly event: Omit<TimelineEvent, 'id'>;
  readonly bounds: Bounds;
}

/** One date, or two that span a range, that date a clause. */
interface Dating extends Span {
  readonly time: PlacedTime;
  readonly bounds: Bounds;
  readonly precision: Precision;
}

function draftsOf(block: Block, times: readonly PlacedTime[], material: EventMaterial): Draft[] {
  if (block.kind !== 'paragraph' || block.footnote !== null) return [];
  const { text } = block.prose;
  const datings = datingsOf(text, times, material.language);
  let next = 0;
  return block.sentences.flatMap((sentence) => {
    const dates: Dating[] = [];
    for (; next < datings.length && datings[next]!.start < sentence.end; next += 1) {
      if (encloses(sentence, datings[next]!)) dates.push(datings[next]!);
    }
    if (dates.length === 0 || dates.length > MOST_DATES || isDateline(text, sentence, dates)) return [];
    return withClauses(text, sentence, dates, material).map(({ date, clause }) =>
      draftOf(block, sentence, date, clause, material),
    );
  });
}

/** Dates share out the sentence among them; what lasts for a while takes no clause away from them. */
function withClauses(text: string, sentence: Span, dates: readonly Dating[], { language }: EventMaterial) {
  const cues = language.time.clauses;
  const points = dates.filter((date) => !lasts(date));
  const clauses = clausesOf(text, sentence, points, cues);
  const shared = points.map((date, index) => ({ date, clause: clauses[index]! }));
  return [
    ...shared,
    ...dates.filter(lasts).map((date) => ({ date, clause: clausesOf(text, sentence, [date], cues)[0]! })),
  ];
}

const lasts = ({ time }: Dating): boolean => time.time.type === 'DURATION';

/** A sentence with more dates is a table or a list written as one, and tells of nothing. */
const MOST_DATES = 24;

/** A sentence that says nothing but a date. */
function isDateline(text: string, sentence: Span, dates: readonly Dating[]): boolean {
  const rest = text.slice(sentence.start, dates[0]!.start) + text.slice(dates.at(-1)!.end, sentence.end);
  return !/\p{L}/u.test(rest);
}

function datingsOf(text: string, times: readonly PlacedTime[], { time: cues }: Language): Dating[] {
  const datings: Dating[] = [];
  for (let index = 0; index < times.length; index += 1) {
    const placed = times[index]!;
    const next = times[index + 1];
    const bounds = datedDays(placed.time);
    if (!bounds || namesThing(text, placed.start, placed.end, cues) || isCited(text, placed)) continue;
    const until = next && opensRange(text, placed, next, cues) ? datedDays(next.time) : null;
    if (until && until.last >= bounds.first) {
      index += 1;
      datings.push({
        start: placed.start,
        end: next!.end,
        time: placed,
        bounds: { first: bounds.first, last: until.last },
        precision: 'range',
      });
    } else {
      datings.push({
        start: placed.start,
        end: placed.end,
        time: placed,
        bounds,
        precision: precisionOf(placed.time.edtf!),
      });
    }
  }
  return datings;
}

const datedDays = ({ type, edtf }: TimeExpression): Bounds | null =>
  type === 'SET' || edtf === null ? null : boundsOf(edtf);

/** A year in brackets of its own is that of a book or a film: `Spang (1983)`, `(Moretti, 2013; Parry 1929)`. */
function isCited(text: string, span: Span): boolean {
  const bracket = bracketAround(text, span);
  const words = bracket ? (text.slice(bracket.start, bracket.end).match(/[\p{L}\p{N}’'.]+/gu) ?? []) : [];
  return words.length > 0 && words.every((word) => /^[\p{Lu}\p{N}]/u.test(word) || CITING.test(word));
}

/** Small words between the names and years of citations. */
const CITING = /^(?:e\.g\.?|see|also|cf\.?|p\.?|pp\.?|et|al\.?|and|van|von|de|der)$/;

function draftOf(block: Block, sentence: Span, date: Dating, clause: Span, material: EventMaterial): Draft {
  const { text } = block.prose;
  const { mentions, sections, language } = material;
  const span = block.prose.toSource(clause);
  const head = headOf(text, sentence, clause);
  const inside = mentionsIn(mentions, span);
  return {
    bounds: date.bounds,
    event: {
      time: date.time.index,
      span,
      alsoAt: [],
      summary: summarise({ text, clause, date: lasts(date) ? null : date, head }, language.time.clauses),
      actors: [...new Set(inside.map(({ actor }) => actor))],
      section: sectionAt(sections, span.start),
      earliest: formatDay(date.bounds.first),
      latest: formatDay(date.bounds.last),
      precision: date.precision,
    },
  };
}

/** The first of sorted items that begins at an offset or after it, by binary search. */
function firstFrom<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(items[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mentionsIn(mentions: readonly Mention[], span: Span): Mention[] {
  const inside: Mention[] = [];
  for (let at = firstFrom(mentions, span.start, (mention) => mention.span.start); at < mentions.length; at += 1) {
    if (mentions[at]!.span.end > span.end) break;
    inside.push(mentions[at]!);
  }
  return inside;
}

/** The innermost section around an offset. */
function sectionAt(sections: readonly Section[], offset: number): string | null {
  let at = firstFrom(sections, offset + 1, (section) => section.span.start) - 1;
  while (at >= 0 && !contains(sections[at]!.span, offset)) at -= 1;
  return sections[at]?.id ?? null;
}

/** What a clause in brackets hangs on: the words before the bracket, back to a comma. */
function headOf(text: string, sentence: Span, clause: Span): string {
  const bracket = bracketAround(text, clause);
  if (!bracket || bracket.start <= sentence.start) return '';
  const before = text.slice(sentence.start, bracket.start);
  return before.slice(before.lastIndexOf(', ') + 1);
}

/** How exactly an EDTF value names its days. */
function precisionOf(edtf: string): Precision {
  const [date = '', to] = edtf.replace('/..', '').replace('../', '').split('/');
  if (to !== undefined) return 'range';
  if (/^-?\d{3}X/.test(date)) return 'decade';
  const [, month, day] = date.replace(/^-/, '').split('-');
  if (day !== undefined) return 'day';
  if (month === undefined) return /X/.test(date) ? 'range' : 'year';
  const code = parseInt(month, 10);
  if (code <= 12) return 'month';
  return code <= 36 ? 'season' : 'range';
}

/** The same words at the same date, told again: one event, shown with every place. */
function mergeRetold(drafts: readonly Draft[]): Draft[] {
  const known = new Map<string, Draft>();
  for (const draft of drafts) {
    const { earliest, latest, summary, span } = draft.event;
    const key = `${earliest} ${latest} ${summary.toLowerCase()}`;
    const first = known.get(key);
    known.set(key, first ? { ...first, event: { ...first.event, alsoAt: [...first.event.alsoAt, span] } } : draft);
  }
  return [...known.values()];
}

/** Ids that stay while the date and the order of events of that date stay. */
function withIds(drafts: readonly Draft[]): TimelineEvent[] {
  const seen = new Map<string, number>();
  return drafts.map(({ event }) => {
    const number = (seen.get(event.earliest) ?? 0) + 1;
    seen.set(event.earliest, number);
    return { id: `event-${event.earliest}-${number}`, ...event };
  });
}

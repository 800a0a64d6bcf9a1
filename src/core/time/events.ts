import type { Language } from '../language/language';
import type { Block } from '../markdown/blocks';
import { Slot } from '../memory/findings';
import type { Mention, Precision, Section, TimeExpression, TimelineEvent } from '../model';
import { countUpTo } from '../search';
import { contains, encloses, type Span } from '../span';
import { formatDay } from './civil';
import { bracketAround, clausesOf } from './clauses';
import { datingsOf, groupsOf, placeTimes, type Dating, type PlacedTime } from './datings';
import type { Bounds } from './edtf';
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
  const drafts = placeTimes(material.blocks, material.times).flatMap(({ block, times }) =>
    draftsOf(block, times, material),
  );
  return withIds(
    mergeRetold(drafts).sort((a, b) => a.bounds.first - b.bounds.first || a.event.span.start - b.event.span.start),
  );
}

/** An event before it has an id, with what it is compared by. */
interface Draft {
  readonly event: Omit<TimelineEvent, 'id'>;
  readonly bounds: Bounds;
}

/** What a block tells of a date, by its words and its times alone. */
interface Telling {
  /** Which of the block's times it is. */
  readonly time: number;
  /** Into the prose. */
  readonly clause: Span;
  readonly summary: string;
  readonly bounds: Bounds;
  readonly precision: Precision;
}

function draftsOf(block: Block, times: readonly PlacedTime[], material: EventMaterial): Draft[] {
  if (times.length === 0 || block.kind !== 'paragraph' || block.footnote !== null) return [];
  return tellingsOf(block, times, material.language).map((telling) => draftOf(block, telling, times, material));
}

const TELLINGS = new Slot<{
  readonly times: readonly PlacedTime[];
  readonly language: Language;
  tellings: Telling[];
}>();

/** What a block tells; what it told stays while its times stay. */
function tellingsOf(block: Block, times: readonly PlacedTime[], language: Language): Telling[] {
  const known = block.findings.peek(TELLINGS);
  if (known?.language === language && areSameTimes(known.times, times)) return known.tellings;
  const tellings = tell(block, times, language);
  block.findings.keep(TELLINGS, { times, language, tellings });
  return tellings;
}

function areSameTimes(before: readonly PlacedTime[], now: readonly PlacedTime[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ start, end, time }, at) => {
      const other = now[at]!;
      const isSame = time.type === other.time.type && time.edtf === other.time.edtf && time.basis === other.time.basis;
      return isSame && start === other.start && end === other.end;
    })
  );
}

function tell({ prose, sentences }: Block, times: readonly PlacedTime[], language: Language): Telling[] {
  const { text } = prose;
  const datings = datingsOf(text, times, language);
  let next = 0;
  return sentences.flatMap((sentence) => {
    const dates: Dating[] = [];
    for (; next < datings.length && datings[next]!.start < sentence.end; next += 1) {
      if (encloses(sentence, datings[next]!)) dates.push(datings[next]!);
    }
    if (dates.length === 0 || dates.length > MOST_DATES || isDateline(text, sentence, dates)) return [];
    return withClauses(text, sentence, dates, language).map(({ date, place, clause }): Telling => {
      const { bounds, precision } = date;
      return { time: times.indexOf(date.time), ...toldOf(text, sentence, clause, place, language), bounds, precision };
    });
  });
}

/** Dates share out the sentence among them; what lasts for a while takes no clause away from them. */
function withClauses(text: string, sentence: Span, dates: readonly Dating[], language: Language): Dated[] {
  const cues = language.time.clauses;
  const groups = groupsOf(
    text,
    dates.filter((date) => !lasts(date)),
    language.time,
  );
  const places = groups.map((group) => ({ start: group[0]!.start, end: group.at(-1)!.end }));
  const clauses = clausesOf(text, sentence, places, cues);
  const shared = groups.flatMap((group, index) =>
    group.map((date) => ({ date, place: places[index]!, clause: clauses[index]! })),
  );
  return [
    ...shared,
    ...dates.filter(lasts).map((date) => ({ date, place: null, clause: clausesOf(text, sentence, [date], cues)[0]! })),
  ];
}

/** A date with the clause that it dates. */
interface Dated {
  readonly date: Dating;
  /** The words that the clause can do without: the date, with others that share its place; null for what lasts. */
  readonly place: Span | null;
  readonly clause: Span;
}

const lasts = ({ time }: Dating): boolean => time.time.type === 'DURATION';

/** A sentence with more dates is a table or a list written as one, and tells of nothing. */
const MOST_DATES = 24;

/** A sentence that says nothing but a date. */
function isDateline(text: string, sentence: Span, dates: readonly Dating[]): boolean {
  const rest = text.slice(sentence.start, dates[0]!.start) + text.slice(dates.at(-1)!.end, sentence.end);
  return !/\p{L}/u.test(rest);
}

/** Where a date leaves no words to its clause, the whole sentence is what it dates. */
function toldOf(
  text: string,
  sentence: Span,
  clause: Span,
  place: Span | null,
  language: Language,
): Pick<Telling, 'clause' | 'summary'> {
  const head = headOf(text, sentence, clause);
  const summary = summarise({ text, sentence, clause, date: place, head }, language.time.clauses);
  const isWhole = clause.start === sentence.start && clause.end === sentence.end;
  return summary === '' && !isWhole ? toldOf(text, sentence, sentence, place, language) : { clause, summary };
}

function draftOf(
  { prose }: Block,
  { time, clause, summary, bounds, precision }: Telling,
  times: readonly PlacedTime[],
  { mentions, sections }: EventMaterial,
): Draft {
  const span = prose.toSource(clause);
  const inside = mentionsIn(mentions, span);
  return {
    bounds,
    event: {
      time: times[time]!.index,
      span,
      alsoAt: [],
      summary,
      actors: [...new Set(inside.map(({ actor }) => actor))],
      section: sectionAt(sections, span.start),
      earliest: formatDay(bounds.first),
      latest: formatDay(bounds.last),
      precision,
    },
  };
}

/** The first of sorted items that begins at an offset or after it. */
const firstFrom = <T>(items: readonly T[], offset: number, startOf: (item: T) => number): number =>
  countUpTo(items.length, (index) => startOf(items[index]!), offset - 1);

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

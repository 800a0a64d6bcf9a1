import type { TimelineItem, TimelineModel } from '../timelineModel';
import { visibleText } from '../../core/cards/escape';
import { formatDay } from '../../core/time/civil';
import { actorNames, hasPlainYear, type WriteContext, type WriteTimeline } from './written';

const EOL = '\r\n';
/** RFC 5545, 3.1: octets of a line, its end not counted. */
const LONGEST_LINE = 75;

/**
 * A chronology as iCalendar (RFC 5545): a `VEVENT` an event, all-day, which leaves the calendar's owner free. An event
 * has the same UID whenever the same article is exported, so that a calendar renews it instead of adding another.
 *
 * Dates have four digits there: events that end before the year 1, begin before it or last to the end of 9999 are left
 * out. Without any event the text is no calendar (3.6 asks for one component at least).
 *
 * @example writeICalendar(model, context).text // "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…END:VCALENDAR\r\n"
 */
export const writeICalendar: WriteTimeline = (model, context) => {
  const items = model.items.filter(({ first, last }) => hasPlainYear(first) && hasPlainYear(last + 1));
  const article = hashOf(context.address);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Annotated Reader//Timeline//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(model.title ?? context.name)}`, // RFC 7986, 5.1
    ...items.flatMap((item) => eventOf(item, model, { article, stamp: stampOf(context) })),
    'END:VCALENDAR',
  ];
  return { text: lines.map((line) => fold(line) + EOL).join(''), leftOut: model.items.length - items.length };
};

function eventOf(item: TimelineItem, model: TimelineModel, { article, stamp }: Record<'article' | 'stamp', string>) {
  const actors = actorNames(model, item).map(escaped);
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(`${article}-${item.id}`)}@annotated-reader`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${dateOf(item.first)}`,
    `DTEND;VALUE=DATE:${dateOf(item.last + 1)}`, // 3.6.1: the day after the last
    `SUMMARY:${escaped(item.summary)}`,
    `DESCRIPTION:${descriptionOf(item)}`,
    ...(actors.length > 0 ? [`CATEGORIES:${actors.join(',')}`] : []),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const descriptionOf = ({ date, basis, passage }: TimelineItem): string =>
  [`${date}${basis === 'explicit' ? '' : ' (inferred)'}`, passage].map(escaped).join('\\n');

/** 3.3.4 */
const dateOf = (day: number): string => formatDay(day).replaceAll('-', '');

/** 3.3.5, form 2: UTC. */
const stampOf = ({ now }: WriteContext): string => new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');

/** One line of text as a value (3.3.11). @example escaped('a; b, c\\d') // "a\\; b\\, c\\\\d" */
const escaped = (text: string): string => visibleText(text).replace(/[\\;,]/g, '\\$&');

/**
 * A content line in parts of at most 75 octets, every part but the first behind a space (3.1). No character is cut, which
 * the RFC allows and readers dislike.
 */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LONGEST_LINE) {
      folded += `${EOL} `;
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** How long a character is in UTF-8 (RFC 3629, 3). */
function octetsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/** FNV-1a of 64 bits over UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/): tells articles apart, hides nothing. */
function hashOf(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * FNV_PRIME);
  }
  return hash.toString(16).padStart(16, '0');
}

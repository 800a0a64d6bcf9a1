import type { TimelineEvent } from '../../model';
import { readableDate } from '../../readableDate';
import { overlaps } from '../../span';
import { parseDay } from '../../time/civil';
import { escapeMarkdown } from '../escape';
import { jump } from '../links';
import { shorten } from '../passages';
import { inside } from './inside';
import type { Telling } from './telling';
import type { ActorView } from './view';

/** A card has room for these; the timeline shows them all. */
const MOST_EVENTS = 3;
/** In code units: one line of a card. */
const LONGEST = 70;

/**
 * The dated events nearest to the pointer that name the actor, in order of time.
 *
 * @param quoted passages on the card: what they tell is not told again, nor what the reader's own sentence does
 */
export function dates(quoted: readonly Telling[], view: ActorView): string {
  const { article, actor, mentions, hereSentence, here } = view;
  const told = [hereSentence, ...quoted.map(({ sentence }) => sentence)];
  const distance = ({ span }: TimelineEvent): number => Math.abs(span.start - here.span.start);
  const own = article.events
    .filter(({ actors, span }) => actors.includes(actor.id) && !told.some((sentence) => overlaps(span, sentence)))
    .filter(({ span }) => inside(mentions, span).some(({ form }) => form !== 'demonym')); // not what an American did
  const shown = new Set([...own].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_EVENTS));
  const lines = own.filter((event) => shown.has(event)).map((event) => lineOf(event, view));
  const more = own.length - shown.size;
  const rest = more > 0 ? [`- and ${more} more dated ${more === 1 ? 'event' : 'events'} on the timeline`] : [];
  return lines.length > 0 ? [...lines, ...rest].join('\n') : '';
}

function lineOf(event: TimelineEvent, { article, text, links }: ActorView): string {
  const [first, last] = [parseDay(event.earliest), parseDay(event.latest)];
  const { span, summary, time, precision } = event;
  const edtf = article.times[time]?.edtf ?? null;
  const date =
    first === null || last === null ? article.times[time]?.text : readableDate({ first, last, precision, edtf });
  const told = shorten(summary || text.slice(span.start, span.end), LONGEST);
  return `- ${jump(escapeMarkdown(date ?? ''), span, links)} ${escapeMarkdown(told)}`;
}

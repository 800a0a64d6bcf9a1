import { escapeMarkdown } from '../escape';
import { annotate, count, jump, SEPARATOR } from '../links';
import { notesBacking, sectionAt } from '../passages';
import { LONGEST_NAME } from './shownName';
import type { ActorView } from './view';

const MOST_NOTES = 12;

/** The notes that back the sentences which name the actor. */
export function notes({ article, mentions, links }: ActorView): string {
  const backing = notesBacking(article, mentions);
  if (backing.length === 0) return '';
  const shown = backing.slice(0, MOST_NOTES).map(({ label, span }) => jump(escapeMarkdown(label), span, links));
  const more = backing.length - shown.length;
  return `Backed by ${backing.length === 1 ? 'note' : 'notes'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How often and in how many sections, the ways to the mention before and behind, to the actor's events and to a note of one's own. */
export const foot = (view: ActorView): string =>
  [presence(view), ...steps(view), ...events(view), annotate(view.here.span, view.links)].join(SEPARATOR);

function presence({ article, mentions }: ActorView): string {
  const sections = new Set(mentions.map(({ span }) => sectionAt(article, span.start)?.id));
  const where = article.sections.length > 0 && sections.size > 1 ? ` in ${count(sections.size, 'section')}` : '';
  return `${count(mentions.length, 'mention')}${where}`;
}

function steps({ mentions, here, links }: ActorView): string[] {
  const at = mentions.findIndex(({ span }) => span.start === here.span.start);
  const previous = mentions[at - 1];
  const next = mentions[at + 1];
  return [
    ...(previous ? [jump('$(arrow-up) previous', previous.span, links)] : []),
    ...(next ? [jump('$(arrow-down) next', next.span, links)] : []),
  ];
}

function events({ article, actor, here, links }: ActorView): string[] {
  const own = article.events.filter(({ actors }) => actors.includes(actor.id));
  const first = own.find(({ span }) => span.start <= here.span.start && here.span.end <= span.end) ?? own[0];
  const label = `$(history) ${count(own.length, 'dated event')}`;
  // The link names the actor in full.
  return first && actor.name.length <= LONGEST_NAME ? [`[${label}](${links.onTimeline(first.span, actor.name)})`] : [];
}

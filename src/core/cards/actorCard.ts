import type { Article, Mention } from '../model';
import { company } from './actor/company';
import { dates } from './actor/dates';
import { facts, form, head, metonym } from './actor/head';
import { names } from './actor/names';
import { foot, notes } from './actor/presence';
import { roles } from './actor/roles';
import { strip } from './actor/strip';
import { passages, tellingPassages } from './actor/telling';
import { viewOf } from './actor/view';
import type { CardLinks } from './links';
import { mentionsOf } from './passages';

/**
 * The card on an actor's name: who it is in the article's own words, where it appears, and the ways to get there.
 * What the article does not say leaves no gap. A hover shows about ten lines before it scrolls: the most wanted stand first.
 *
 * @param here the mention under the pointer: what is nearest before it comes first
 * @returns Markdown in which no markup of the article survives
 */
export function actorCard(article: Article, text: string, here: Mention, links: CardLinks): string {
  const actor = article.actors.find(({ id }) => id === here.actor);
  if (!actor) return '';
  const view = viewOf({ article, text, actor, here, mentions: mentionsOf(article, actor.id), links });
  const telling = tellingPassages(view);
  return [
    lines(head(view), form(view), metonym(view)),
    roles(view),
    lines(strip(view), foot(view)),
    passages(telling, view),
    dates(telling, view),
    lines(facts(view), company(view), names(view), notes(view)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Lines of one paragraph; empty ones vanish. */
const lines = (...parts: readonly string[]): string => parts.filter(Boolean).join('  \n');

import type { Actor, Mention } from '../../model';
import { jump } from '../links';
import { inside } from './inside';
import { shownName } from './shownName';
import type { ActorView } from './view';

/** A line of a card holds so many. */
const MOST_NEIGHBOURS = 4;

/** Another actor named in the same sentences. */
interface Neighbour {
  readonly actor: Actor;
  /** How many sentences name both. */
  readonly sentences: number;
  /** Its mention in the first of them. */
  readonly first: Mention;
}

/** Whom the same sentences name, most often first: `Often with China (20), Indonesia (8)`. */
export function company(view: ActorView): string {
  const shown = neighboursOf(view).slice(0, MOST_NEIGHBOURS);
  if (shown.length === 0) return '';
  const names = shown.map(({ actor, sentences, first }) => {
    const times = sentences > 1 ? ` (${sentences})` : '';
    return `${jump(shownName(actor.name), first.span, view.links)}${times}`;
  });
  return `Named with ${names.join(', ')}`;
}

/** Linear in the mentions of the sentences that name the actor. */
function neighboursOf({ article, actor, sentences }: ActorView): Neighbour[] {
  const together = new Map<string, { sentences: number; first: Mention }>();
  for (const { span } of sentences) {
    const others = new Set<string>();
    for (const mention of inside(article.mentions, span)) {
      // the `American` of `an American lawyer` is no company
      if (mention.form === 'demonym' || mention.actor === actor.id || others.has(mention.actor)) continue;
      others.add(mention.actor);
      const seen = together.get(mention.actor);
      if (seen) seen.sentences += 1;
      else together.set(mention.actor, { sentences: 1, first: mention });
    }
  }
  return article.actors
    .flatMap((other) => {
      const shared = together.get(other.id);
      return shared ? [{ actor: other, ...shared }] : [];
    })
    .sort((a, b) => b.sentences - a.sentences || a.first.span.start - b.first.span.start);
}

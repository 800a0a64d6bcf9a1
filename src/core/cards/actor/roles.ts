import { jump, SEPARATOR } from '../links';
import { nearestBefore } from './nearest';
import { shownName } from './shownName';
import type { ActorView } from './view';

/** More would be a wall; the nearest are shown. */
const MOST_ROLES = 4;

/** What the text says the actor is, each wording once, the nearest before the pointer first. */
export function roles({ actor, here, links }: ActorView): string {
  const distinct = new Map<string, (typeof actor.roles)[number]>();
  for (const role of nearestBefore(actor.roles, here.span.start, ({ span }) => span)) {
    const key = role.text.toLowerCase();
    if (!distinct.has(key)) distinct.set(key, role);
  }
  return [...distinct.values()]
    .slice(0, MOST_ROLES)
    .map(({ text, span }) => jump(`*${shownName(text)}*`, span, links))
    .join(SEPARATOR);
}

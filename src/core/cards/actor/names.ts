import { jump } from '../links';
import { form } from './head';
import { shownName } from './shownName';
import type { ActorView } from './view';

const MOST_ALIASES = 6;

/** The actor's other names, expansions with the way to where the text gives them; not one that is explained above. */
export function names(view: ActorView): string {
  const { actor, here, links } = view;
  const told = form(view) === '' ? null : here.text;
  const expansions = actor.expansions.filter(({ text }) => text !== actor.name && text !== told);
  const once = new Map(expansions.map((expansion) => [expansion.text, expansion]));
  const others = actor.aliases.filter((alias) => alias !== actor.name && alias !== told && !once.has(alias));
  const shown = [
    ...[...once.values()].map(({ text, span }) => jump(shownName(text), span, links)),
    ...others.slice(0, MOST_ALIASES).map(shownName),
  ];
  return shown.length > 0 ? `Also ${shown.join(', ')}` : '';
}

import { escapeMarkdown } from '../escape';
import { jump } from '../links';
import type { ActorView } from './view';

const MOST_ALIASES = 6;

/** The actor's other names, expansions with the way to where the text gives them. */
export function names({ actor, links }: ActorView): string {
  const expansions = actor.expansions.filter(({ text }) => text !== actor.name);
  const once = new Map(expansions.map((expansion) => [expansion.text, expansion]));
  const others = actor.aliases.filter((alias) => alias !== actor.name && !once.has(alias));
  const shown = [
    ...[...once.values()].map(({ text, span }) => jump(escapeMarkdown(text), span, links)),
    ...others.slice(0, MOST_ALIASES).map(escapeMarkdown),
  ];
  return shown.length > 0 ? `Also ${shown.join(', ')}` : '';
}

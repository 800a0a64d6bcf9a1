import type { Actor, Article } from '../model';

/**
 * The same actor in another reading of the article: corrections give it another name and so another id, but not every
 * one of its names.
 *
 * @example actorIn(articleRenamed, { name: 'Ada', … })?.name // "Ada Lovelace", where that is what Ada is called now
 */
export function actorIn({ actors }: Article, before: Actor): Actor | undefined {
  const forms = new Set([before.name, ...before.aliases]);
  return (
    actors.find(({ id }) => id === before.id) ??
    actors.find(({ name, aliases }) => name === before.name || aliases.includes(before.name)) ??
    actors.find(({ name, aliases }) => [name, ...aliases].some((form) => forms.has(form)))
  );
}

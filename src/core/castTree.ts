import { append } from './append';
import { ACTOR_TYPES } from './cast/castFile';
import type { Actor, ActorType, Article, Mention } from './model';
import { eachInSteps, finish, type Steps } from './steps';
import { unwrapped } from './words';

/** In which order the cast is shown. */
export type CastOrder = 'type' | 'mentions' | 'appearance';

/** An actor as the tree of the cast shows it. */
export interface ActorNode {
  readonly kind: 'actor';
  readonly actor: Actor;
  /** In order of the text; never empty. */
  readonly mentions: readonly Mention[];
  /** One a spelling, where there are several. */
  readonly forms: readonly FormNode[];
}

/** One spelling of an actor's name, with the places that use it. */
export interface FormNode {
  readonly kind: 'form';
  readonly actor: Actor;
  readonly form: string;
  readonly mentions: readonly Mention[];
}

/** The actors of one type. */
export interface TypeNode {
  readonly kind: 'type';
  readonly type: ActorType;
  readonly actors: readonly ActorNode[];
}

/**
 * The cast of an article: by type and within it by mentions, or as one list by mentions or first appearance.
 *
 * @example castTree(analyzeArticle('Ada met Bob. Ada left.'), 'mentions')[0] // the node of Ada, with two mentions
 */
export const castTree = (article: Article, order: CastOrder): readonly (TypeNode | ActorNode)[] =>
  finish(growCastTree(article, order));

/** The same as work that can be paused. */
export function* growCastTree(article: Article, order: CastOrder): Steps<readonly (TypeNode | ActorNode)[]> {
  const nodes = yield* actorNodes(article);
  if (order === 'appearance') return nodes;
  const byMentions = [...nodes].sort((a, b) => b.mentions.length - a.mentions.length);
  if (order === 'mentions') return byMentions;
  return ACTOR_TYPES.flatMap((type): TypeNode[] => {
    const actors = byMentions.filter(({ actor }) => actor.type === type);
    return actors.length === 0 ? [] : [{ kind: 'type', type, actors }];
  });
}

/** By first appearance. */
function* actorNodes({ actors, mentions }: Article): Steps<ActorNode[]> {
  const mentionsOf = new Map<string, Mention[]>();
  yield* eachInSteps(mentions, (mention) => append(mentionsOf, mention.actor, mention));
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const nodes: ActorNode[] = [];
  for (const [id, own] of mentionsOf) {
    const actor = byId.get(id)!;
    nodes.push({ kind: 'actor', actor, mentions: own, forms: yield* formsOf(actor, own) });
    yield;
  }
  return nodes;
}

/** The spellings, most frequent first; none where there is but one. */
function* formsOf(actor: Actor, mentions: readonly Mention[]): Steps<FormNode[]> {
  const byForm = new Map<string, Mention[]>();
  yield* eachInSteps(mentions, (mention) => append(byForm, unwrapped(mention.text), mention));
  if (byForm.size < 2) return [];
  return [...byForm]
    .map(([form, own]): FormNode => ({ kind: 'form', actor, form, mentions: own }))
    .sort((a, b) => b.mentions.length - a.mentions.length);
}

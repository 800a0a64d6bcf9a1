import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import { count } from '../../../core/cards/links';
import { ACTOR_TYPES } from '../../../core/cast/castFile';
import { castTree, type ActorNode } from '../../../core/castTree';
import { fieldsOf } from '../../../core/fields';
import type { Actor } from '../../../core/model';
import { findAt } from '../../../core/span';
import type { AnalysedArticle } from '../../articleService';
import type { ReaderDeps } from '../../readerDeps';

/** The actor that a row of the tree is about; undefined where a command came with anything else. */
export function actorOf(node: unknown): Actor | undefined {
  const { kind, actor } = fieldsOf(node);
  return (kind === 'actor' || kind === 'form') && isActor(actor) ? actor : undefined;
}

/** As far as corrections and marks need it. */
function isActor(value: unknown): value is Actor {
  const { name, type, aliases } = fieldsOf(value);
  const isType = (ACTOR_TYPES as readonly unknown[]).includes(type);
  return (
    typeof name === 'string' && isType && Array.isArray(aliases) && aliases.every((one) => typeof one === 'string')
  );
}

/** The actor that the words at the caret name. */
export function actorAtCaret({ active }: ReaderDeps): Actor | undefined {
  const article = active.analysed?.article;
  const mention = article && findAt(article.mentions, active.caret, true);
  return article?.actors.find(({ id }) => id === mention?.actor);
}

/** A picker over the cast, the most often named first, which filters by name, type and role as one types. */
export async function pickActor(deps: ReaderDeps, title: string, except?: Actor): Promise<ActorNode | undefined> {
  const { document } = deps.active;
  if (!document) return void vscode.window.showInformationMessage('Open an article first.');
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(itemsFor(deps.articles.current(document), except), options))?.node;
}

/** The picker is there at once, and filled when the article is analysed. */
async function itemsFor(analysed: Promise<AnalysedArticle | undefined>, except: Actor | undefined) {
  const article = (await analysed)?.article;
  const nodes = article ? castTree(article, 'mentions').filter((node) => node.kind === 'actor') : [];
  return nodes
    .filter(({ actor }) => actor.id !== except?.id)
    .map((node) => ({
      label: plainLabel(node.actor.name),
      description: `${node.actor.type} · ${count(node.mentions.length, 'mention')}`,
      detail: plainLabel(node.actor.roles[0]?.text ?? ''),
      node,
    }));
}

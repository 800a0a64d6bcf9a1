import * as vscode from 'vscode';
import { count } from '../../../core/cards/links';
import { castTree, type ActorNode } from '../../../core/castTree';
import type { Actor } from '../../../core/model';
import { findAt } from '../../../core/span';
import type { AnalysedArticle } from '../../articleService';
import type { ReaderDeps } from '../../readerDeps';
import type { CastNode } from './castProvider';

/** The actor that a row of the tree is about. */
export const actorOf = (node: CastNode | undefined): Actor | undefined =>
  node?.kind === 'actor' || node?.kind === 'form' ? node.actor : undefined;

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
      label: node.actor.name,
      description: `${node.actor.type} · ${count(node.mentions.length, 'mention')}`,
      detail: node.actor.roles[0]?.text ?? '',
      node,
    }));
}

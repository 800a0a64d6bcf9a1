import * as vscode from 'vscode';
import { count } from '../../../core/cards/links';
import type { Actor } from '../../../core/model';
import { findAt } from '../../../core/span';
import type { ReaderDeps } from '../../readerDeps';
import type { CastNode, CastProvider } from './castProvider';

/** The actor that a row of the tree is about. */
export const actorOf = (node: CastNode | undefined): Actor | undefined =>
  node?.kind === 'actor' || node?.kind === 'form' ? node.actor : undefined;

/** The actor that the words at the caret name. */
export function actorAtCaret({ active }: ReaderDeps): Actor | undefined {
  const article = active.analysed?.article;
  const mention = article && findAt(article.mentions, active.caret, true);
  return article?.actors.find(({ id }) => id === mention?.actor);
}

/** A picker over the cast, which filters by name, type and role as one types. */
export async function pickActor(provider: CastProvider, title: string, except?: Actor): Promise<Actor | undefined> {
  const items = provider.actors
    .filter(({ actor }) => actor.id !== except?.id)
    .map(({ actor, mentions }) => ({
      label: actor.name,
      description: `${actor.type} · ${count(mentions.length, 'mention')}`,
      detail: actor.roles[0]?.text ?? '',
      actor,
    }));
  const options = { title, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.actor;
}

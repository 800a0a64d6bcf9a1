import * as vscode from 'vscode';
import { Command, isGoToArguments } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { isArticle, openDocumentAt } from '../articleDocuments';
import { revealSpan } from '../reveal';

/** The command behind every link on a card. Goes only to places in articles that are open already. */
export function registerGoTo({ log }: ReaderDeps): vscode.Disposable {
  return vscode.commands.registerCommand(Command.goTo, async (target: unknown) => {
    if (!isGoToArguments(target))
      return log.warn(`${Command.goTo} was called with something that is no place in an article.`);
    const document = openDocumentAt(target.uri);
    if (!document || !isArticle(document)) return log.warn(`${Command.goTo}: the article is not open any more.`);
    await revealSpan(document.uri, target);
  });
}

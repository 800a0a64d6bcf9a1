import * as vscode from 'vscode';
import { mentionsOf } from '../../core/cards/passages';
import { findAt } from '../../core/span';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';

/** Next and previous mention of the actor at the caret, round the end of the article. */
export function registerMentions({ articles }: ReaderDeps): vscode.Disposable {
  const step = (by: 1 | -1) => async () => {
    const editor = vscode.window.activeTextEditor;
    const analysed = editor && (await articles.current(editor.document));
    if (!editor || !analysed) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    const here = findAt(analysed.article.mentions, offset, true);
    if (!here) return void vscode.window.showInformationMessage('Put the caret on a name first.');
    const all = mentionsOf(analysed.article, here.actor);
    const next = all.at((all.indexOf(here) + by) % all.length)!;
    await revealSpan(editor.document.uri, next.span);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextMention, step(1)),
    vscode.commands.registerCommand(Command.previousMention, step(-1)),
  );
}

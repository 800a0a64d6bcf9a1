import * as vscode from 'vscode';
import { mentionsOf } from '../../core/cards/passages';
import type { Mention } from '../../core/model';
import { countUpTo } from '../../core/search';
import { contains, findAt } from '../../core/span';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';

/** Next and previous mention of the actor that is followed, else of the one at the caret, round the end of the article. */
export function registerMentions({ articles, followed }: ReaderDeps): vscode.Disposable {
  const step = (by: 1 | -1) => async () => {
    const editor = vscode.window.activeTextEditor;
    const analysed = editor && (await articles.current(editor.document));
    if (!editor || !analysed) return;
    const { article } = analysed;
    const offset = editor.document.offsetAt(editor.selection.active);
    const actor = followed.in(article)?.id ?? findAt(article.mentions, offset, true)?.actor;
    if (actor === undefined) return void vscode.window.showInformationMessage('Put the caret on a name first.');
    await revealSpan(editor.document.uri, stepFrom(mentionsOf(article, actor), offset, by).span);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.nextMention, step(1)),
    vscode.commands.registerCommand(Command.previousMention, step(-1)),
  );
}

/** The mention after or before an offset; the one that the offset is on is neither. */
function stepFrom(mentions: readonly Mention[], offset: number, by: 1 | -1): Mention {
  const at = countUpTo(mentions.length, (index) => mentions[index]!.span.start, offset) - 1;
  const here = mentions[at];
  const on = here !== undefined && contains(here.span, offset, true);
  const next = by === 1 || on ? at + by : at;
  return mentions.at(next % mentions.length)!;
}

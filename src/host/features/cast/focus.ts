import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import { mentionsOf } from '../../../core/cards/passages';
import { gapsBetween, type Span } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { lengthOf } from '../../articleDocuments';
import { rangeOf } from '../../spans';
import { actorAtCaret, actorOf, pickActor } from './actors';

/** How much of its colour the rest of the text keeps: enough to read it still, in any theme. */
const FADED = '0.5';

/** A longer name would push all else out of the status bar. In code units. */
const LONGEST_NAME = 60;

/** "Follow One Actor": lights every mention of one actor and fades the rest, until the same key ends it. */
export function registerFocus(deps: ReaderDeps): vscode.Disposable {
  const { articles, followed } = deps;
  const lit = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightStrongBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.wordHighlightStrongBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const faded = vscode.window.createTextEditorDecorationType({ opacity: FADED });

  const draw = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    const analysed = articles.latest(document);
    // Between an edit and its analysis VS Code moves the old marks along; they are renewed when it is done.
    if (analysed && analysed.version !== document.version) return;
    const actor = analysed && followed.in(analysed.article);
    const mentions = actor ? mentionsOf(analysed.article, actor.id).map(({ span }) => span) : [];
    const rest = mentions.length === 0 ? [] : gapsBetween(mentions, lengthOf(document));
    const ranges = (spans: readonly Span[]) => spans.map((span) => rangeOf(document, span));
    editor.setDecorations(lit, ranges(mentions));
    editor.setDecorations(faded, ranges(rest));
  };
  const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);

  return vscode.Disposable.from(
    lit,
    faded,
    registerSign(deps),
    articles.onDidChange(({ type }) => {
      if (type === 'analysed') drawAll();
    }),
    followed.onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.commands.registerCommand(Command.followActor, async (node?: unknown) => {
      const actor = actorOf(node) ?? actorAtCaret(deps) ?? (await pickActor(deps, 'Follow whom?'))?.actor;
      if (actor) followed.follow(actor.id === followed.actor?.id ? undefined : actor);
    }),
    vscode.commands.registerCommand(Command.unfollowActor, () => followed.follow(undefined)),
  );
}

/** Says in the status bar who is followed; a click there ends it. */
function registerSign({ followed }: ReaderDeps): vscode.Disposable {
  const sign = vscode.window.createStatusBarItem('annotatedReader.followed', vscode.StatusBarAlignment.Right);
  sign.name = 'Followed Actor';
  sign.tooltip = 'Stop following';
  sign.command = Command.unfollowActor;
  const show = (): void => {
    sign.text = `$(eye) ${plainLabel(followed.actor?.name ?? '', LONGEST_NAME)}`;
    if (followed.actor) sign.show();
    else sign.hide();
  };
  return vscode.Disposable.from(sign, followed.onDidChange(show));
}

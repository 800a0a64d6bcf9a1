import * as vscode from 'vscode';
import { mentionsOf } from '../../../core/cards/passages';
import type { Span } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { rangeOf } from '../../spans';
import type { CastNode, CastProvider } from './castProvider';
import { actorAtCaret, pickActor } from './corrections';

/** Set while one actor is in focus; for `when` clauses. */
const CONTEXT_KEY = 'annotatedReader.actorInFocus';

/** How much of its colour the rest of the text keeps. */
const FADED = '0.45';

/** "Follow One Actor": lights every mention of one actor and fades the rest, until the same key ends it. */
export function registerFocus(deps: ReaderDeps, provider: CastProvider): vscode.Disposable {
  const { active } = deps;
  const lit = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.wordHighlightStrongBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('editor.wordHighlightStrongBorder'),
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.wordHighlightStrongForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const faded = vscode.window.createTextEditorDecorationType({ opacity: FADED });
  let followed: string | undefined;

  const draw = (): void => {
    const { document, analysed } = active;
    if (!document || analysed?.version !== document.version) return;
    const mentions = followed === undefined ? [] : mentionsOf(analysed.article, followed).map(({ span }) => span);
    const rest = mentions.length === 0 ? [] : gapsBetween(mentions, document.getText().length);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      editor.setDecorations(
        lit,
        mentions.map((span) => rangeOf(document, span)),
      );
      editor.setDecorations(
        faded,
        rest.map((span) => rangeOf(document, span)),
      );
    }
  };
  const follow = (id: string | undefined): void => {
    followed = id;
    void vscode.commands.executeCommand('setContext', CONTEXT_KEY, id !== undefined);
    draw();
  };

  return vscode.Disposable.from(
    lit,
    faded,
    active.onDidChange(draw),
    vscode.window.onDidChangeVisibleTextEditors(draw),
    vscode.commands.registerCommand(Command.followActor, async (node?: CastNode) => {
      const chosen = node?.kind === 'actor' || node?.kind === 'form' ? node.actor : actorAtCaret(deps);
      const actor = chosen ?? (await pickActor(provider, 'Follow whom?'));
      if (actor) follow(actor.id === followed ? undefined : actor.id);
    }),
    vscode.commands.registerCommand(Command.unfollowActor, () => follow(undefined)),
  );
}

/** The stretches between spans that are sorted and apart. */
function gapsBetween(spans: readonly Span[], length: number): Span[] {
  const starts = [0, ...spans.map(({ end }) => end)];
  const ends = [...spans.map(({ start }) => start), length];
  return starts.map((start, at) => ({ start, end: ends[at]! })).filter(({ start, end }) => start < end);
}

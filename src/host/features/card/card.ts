import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { CardView } from './cardView';

const VIEW = 'annotatedReader.card';
/** Set while the card is pinned; for `when` clauses. */
const CONTEXT_KEY = 'annotatedReader.cardPinned';

/** The card of what the caret is on, in a view of its own, for readers who do without hovers. */
export function registerCardView(deps: ReaderDeps): vscode.Disposable {
  const view = new CardView(deps);
  const pin = (pinned: boolean) => () => {
    view.pin(pinned);
    return vscode.commands.executeCommand('setContext', CONTEXT_KEY, pinned);
  };
  return vscode.Disposable.from(
    view,
    vscode.window.registerWebviewViewProvider(VIEW, view),
    vscode.commands.registerCommand(Command.pinCard, pin(true)),
    vscode.commands.registerCommand(Command.unpinCard, pin(false)),
  );
}

import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { CardView, type Cards } from './cardView';

/** Set while the card is pinned; for `when` clauses. */
const CONTEXT_KEY = 'annotatedReader.cardPinned';

/** The commands that pin the card and let it go. */
export interface Pinning extends vscode.Disposable {
  /** Fills the view when VS Code shows it. */
  resolve(view: vscode.WebviewView): void;
}

/** The card's content, and the commands about it. */
export function registerPinning(deps: ReaderDeps, cards: Cards): Pinning {
  const card = new CardView(deps, cards);
  const pin = (pinned: boolean) => () => {
    card.pin(pinned);
    return vscode.commands.executeCommand('setContext', CONTEXT_KEY, pinned);
  };
  const registered = vscode.Disposable.from(
    card,
    vscode.commands.registerCommand(Command.pinCard, pin(true)),
    vscode.commands.registerCommand(Command.unpinCard, pin(false)),
  );
  return { resolve: (view) => card.resolveWebviewView(view), dispose: () => void registered.dispose() };
}

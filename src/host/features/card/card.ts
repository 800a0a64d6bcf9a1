import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';

const VIEW = 'annotatedReader.card';

/** The card of what the caret is on, in a view of its own, for readers who do without hovers. */
export function registerCardView(deps: ReaderDeps): vscode.Disposable {
  const card = registerLater(deps, 'the card', [Command.pinCard, Command.unpinCard], async () => {
    const [{ registerPinning }, cards] = await Promise.all([import('./pinning'), import('./cardAt')]);
    return (given) => registerPinning(given, cards);
  });
  return vscode.Disposable.from(
    card,
    vscode.window.registerWebviewViewProvider(VIEW, {
      resolveWebviewView: async (view) => (await card.needed())?.resolve(view),
    }),
  );
}

import * as vscode from 'vscode';
import type { CastEditResult, CastUndoResult } from '../../cast/castEdits';
import type { ReaderDeps } from '../../readerDeps';

const OPEN = 'Open cast.yml';

/** How long a word in the status bar stays, in milliseconds. */
const BRIEFLY = 5000;

const UNSAVED = 'The cast.yml is being edited: save it first.';
const FAILED = 'The cast.yml could not be written: the log tells more.';

/** Why a correction was not made, where the reader should do something about it. */
const HINDRANCES = {
  broken: 'The cast.yml cannot be read, so it is not touched.',
  unsaved: UNSAVED,
  failed: FAILED,
} as const;

const UNDOS: Readonly<Record<CastUndoResult, string>> = {
  undone: 'The last correction is taken back.',
  nothing: 'No correction of this window is left to take back.',
  changed: 'The cast.yml changed since that correction, so it is left as it is.',
  unsaved: UNSAVED,
  failed: FAILED,
};

/** What the reader is told of their corrections: nothing where the tree shows it. */
export function castMessages({ casts }: ReaderDeps) {
  const open = async (article: vscode.Uri | undefined): Promise<void> => {
    const file = article && (await casts.nearest(article));
    if (file) await vscode.window.showTextDocument(file.uri);
    else void vscode.window.showInformationMessage('There is no cast.yml yet: the first correction makes one.');
  };
  return {
    open,
    say: (message: string): void => void vscode.window.showInformationMessage(message),
    undone: (result: CastUndoResult): void => void vscode.window.setStatusBarMessage(UNDOS[result], BRIEFLY),
    async edited(article: vscode.Uri, result: CastEditResult): Promise<void> {
      if (result === 'written') return;
      if (result === 'unchanged') {
        return void vscode.window.setStatusBarMessage('The cast.yml says so already.', BRIEFLY);
      }
      const chosen = await vscode.window.showWarningMessage(HINDRANCES[result], ...(result === 'failed' ? [] : [OPEN]));
      if (chosen === OPEN) await open(article);
    },
  };
}

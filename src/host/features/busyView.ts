import * as vscode from 'vscode';
import type { Work } from '../pendingWork';
import type { ReaderDeps } from '../readerDeps';

/** Milliseconds after which a reader wonders whether anything is going on. */
const PATIENCE = 500;

/**
 * Runs a bar along the head of a view while its content waits for work on the article before the reader, where that takes a
 * while.
 *
 * @param view its id in `package.json`
 * @param kinds the work that changes what it shows
 */
export function registerBusyView(
  { active, pending }: ReaderDeps,
  view: string,
  ...kinds: readonly Work[]
): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let end = (): void => undefined;

  const show = (): void =>
    void vscode.window.withProgress({ location: { viewId: view } }, () => {
      return new Promise<void>((resolve) => (end = resolve));
    });
  const hide = (): void => {
    clearTimeout(timer);
    timer = undefined;
    end();
  };
  const follow = (): void => {
    const { document } = active;
    if (document && pending.has(document.uri, ...kinds)) timer ??= setTimeout(show, PATIENCE);
    else hide();
  };
  follow();
  return vscode.Disposable.from({ dispose: hide }, pending.onDidChange(follow), active.onDidChange(follow));
}

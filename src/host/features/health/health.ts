import type * as vscode from 'vscode';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';

/** The health of an article's notes and addresses: loaded at once, but behind what the reader sees first. */
export function registerHealth(deps: ReaderDeps): vscode.Disposable {
  const checkup = registerLater(
    deps,
    'the look at notes and addresses',
    [],
    async () => (await import('./checkup')).registerCheckup,
  );
  void checkup.needed();
  return checkup;
}

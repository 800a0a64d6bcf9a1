import type * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerTree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';

/** The sections of the article before the reader. */
export const registerSections = (deps: ReaderDeps): vscode.Disposable =>
  registerTree(deps, {
    id: 'annotatedReader.sections',
    what: 'the sections',
    commands: [Command.goToSection],
    load: async () => (await import('./sectionsTree')).registerSectionsTree,
  });

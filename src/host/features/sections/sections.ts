import type * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerTree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';

/** The sections of the article before the reader, and what of them was read. */
export const registerSections = (deps: ReaderDeps): vscode.Disposable =>
  registerTree(deps, {
    id: 'annotatedReader.sections',
    what: 'the sections',
    commands: [
      Command.goToSection,
      Command.markSectionRead,
      Command.markSectionUnread,
      Command.resumeReading,
      Command.forgetReading,
    ],
    load: async () => (await import('./sectionsTree')).registerSectionsTree,
  });

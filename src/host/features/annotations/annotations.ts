import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import { registerTree } from '../../laterTree';
import type { ReaderDeps } from '../../readerDeps';
import type { AnnotationNode } from './annotationsProvider';

const COMMANDS = [
  Command.highlight,
  Command.highlightAs,
  Command.annotate,
  Command.tagAnnotation,
  Command.recolourAnnotation,
  Command.deleteAnnotation,
  Command.goToAnnotation,
  Command.nextAnnotation,
  Command.previousAnnotation,
  Command.placeOrphan,
];
const LIST_COMMANDS = [
  Command.filterAnnotations,
  Command.unfilterAnnotations,
  Command.groupAnnotations,
  Command.scopeAnnotations,
];

const EXCHANGE = [Command.exportAnnotations, Command.importAnnotations, Command.copyCitation];

/** The reader's own highlights and notes: loaded behind the first article, whose annotations are looked for then. */
export function registerAnnotations(deps: ReaderDeps): vscode.Disposable {
  const pen = registerLater(deps, 'the annotations', COMMANDS, async () => (await import('./pen')).registerPen);
  const exchange = registerLater(deps, 'the export of annotations', EXCHANGE, async () => {
    const own = await pen.needed();
    const { registerExchange } = await import('./exchange/exchange');
    if (!own) throw new Error('the annotations are not there');
    return () => registerExchange(deps, own);
  });
  const first = deps.articles.onDidChange(({ type, uri }) => {
    if (type !== 'analysed') return;
    first.dispose();
    void deps.pending.during(uri, 'loading', pen.needed);
  });
  const tree = registerTree<AnnotationNode>(deps, {
    id: 'annotatedReader.annotations',
    what: 'the list of annotations',
    commands: LIST_COMMANDS,
    load: async () => {
      const [{ registerAnnotationsTree }, own] = await Promise.all([import('./annotationsTree'), pen.needed()]);
      if (!own) throw new Error('the annotations could not be loaded');
      return (given, view) => registerAnnotationsTree(given, own, view);
    },
  });
  const renamed = vscode.workspace.onDidRenameFiles(async ({ files }) => (await pen.needed())?.along(files));
  return vscode.Disposable.from(pen, exchange, first, tree, renamed);
}

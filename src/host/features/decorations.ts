import * as vscode from 'vscode';
import { sectionAt } from '../../core/cards/passages';
import type { Article, Mention } from '../../core/model';
import type { Span } from '../../core/span';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { isArticle } from '../articleDocuments';
import { rangeOf } from '../spans';

/** Which mentions are marked: each actor's first in every section, every one, or none. */
type Marking = 'first' | 'all' | 'off';

const SETTING = 'decorations.actors';

/** Marks note markers and actors in the text: a colour for the former, a quiet dotted line under the latter. */
export function registerDecorations({ articles }: ReaderDeps): vscode.Disposable {
  const markers = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('annotatedReader.noteMarker'),
    fontWeight: 'bold',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const actors = vscode.window.createTextEditorDecorationType({
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('annotatedReader.actor'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  const decorate = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    if (!isArticle(document)) return;
    const analysed = articles.latest(document);
    // Between an edit and its analysis VS Code moves the old marks along; they are renewed when it is done.
    if (analysed?.version !== document.version) return;
    const ranges = (items: readonly { readonly span: Span }[]) => items.map(({ span }) => rangeOf(document, span));
    editor.setDecorations(markers, ranges(analysed.article.footnotes.references));
    editor.setDecorations(actors, ranges(markedMentions(analysed.article, markingFor(document))));
  };
  const decorateAll = () => vscode.window.visibleTextEditors.forEach(decorate);

  return vscode.Disposable.from(
    markers,
    actors,
    articles.onDidChange(decorateAll),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`annotatedReader.${SETTING}`)) decorateAll();
    }),
    vscode.commands.registerCommand(Command.toggleActorDecorations, toggle),
  );
}

const markingFor = (scope?: vscode.TextDocument): Marking =>
  vscode.workspace.getConfiguration('annotatedReader', scope).get<Marking>(SETTING, 'first');

function markedMentions(article: Article, marking: Marking): readonly Mention[] {
  if (marking === 'off') return [];
  if (marking === 'all') return article.mentions;
  const seen = new Set<string>();
  return article.mentions.filter(({ span, actor }) => {
    const key = `${actor} ${sectionAt(article, span.start)?.id ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

async function toggle(): Promise<void> {
  const next: Marking = markingFor() === 'off' ? 'first' : 'off';
  await vscode.workspace.getConfiguration('annotatedReader').update(SETTING, next, vscode.ConfigurationTarget.Global);
}

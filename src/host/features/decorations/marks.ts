import * as vscode from 'vscode';
import { firstMentions } from '../../../core/cards/passages';
import { countUpTo } from '../../../core/search';
import type { Span } from '../../../core/span';
import { Command } from '../../../shared/commands';
import type { ReaderDeps } from '../../readerDeps';
import { isArticle } from '../../articleDocuments';
import { once } from '../../once';
import { rangeOf } from '../../spans';
import { surroundingsOf } from '../../surroundings';

/** Which mentions are marked: each actor's first in every section, every one, or none. */
type Marking = 'first' | 'all' | 'off';

const SETTING = 'decorations.actors';

/** Marks note markers and actors in the text: a colour for the former, a quiet dotted line under the latter. */
export function registerMarks({ articles, slices }: ReaderDeps): vscode.Disposable {
  const firstMentionsOf = once(slices, ({ article }) => firstMentions(article));
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

  const decorate = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const analysed = isArticle(document) ? articles.latest(document) : undefined;
    // Between an edit and its analysis VS Code moves the old marks along; they are renewed when it is done.
    const isCurrent = () => analysed?.version === document.version && analysed === articles.latest(document);
    if (!analysed || !isCurrent()) return;
    const marking = markingFor(document);
    const mentions = marking === 'first' ? await firstMentionsOf(analysed) : analysed.article.mentions;
    if (!isCurrent()) return;
    const view = surroundingsOf(editor);
    const ranges = (items: readonly { readonly span: Span }[]) =>
      within(items, view).map(({ span }) => rangeOf(document, span));
    editor.setDecorations(markers, ranges(analysed.article.footnotes.references));
    editor.setDecorations(actors, marking === 'off' ? [] : ranges(mentions));
  };
  const decorateAll = () => vscode.window.visibleTextEditors.forEach((editor) => void decorate(editor));

  decorateAll();
  return vscode.Disposable.from(
    markers,
    actors,
    articles.onDidChange(({ type }) => {
      if (type === 'analysed') decorateAll();
    }),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => void decorate(textEditor)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`annotatedReader.${SETTING}`)) decorateAll();
    }),
    vscode.commands.registerCommand(Command.toggleActorDecorations, toggle),
  );
}

const markingFor = (scope?: vscode.TextDocument): Marking =>
  vscode.workspace.getConfiguration('annotatedReader', scope).get<Marking>(SETTING, 'first');

/** The items that begin in a stretch; they are sorted by start. */
function within<T extends { readonly span: Span }>(items: readonly T[], { start, end }: Span): readonly T[] {
  const upTo = (limit: number) => countUpTo(items.length, (at) => items[at]!.span.start, limit);
  return items.slice(upTo(start - 1), upTo(end));
}

async function toggle(): Promise<void> {
  const next: Marking = markingFor() === 'off' ? 'first' : 'off';
  await vscode.workspace.getConfiguration('annotatedReader').update(SETTING, next, vscode.ConfigurationTarget.Global);
}

import * as vscode from 'vscode';
import { isWebAddress, plainLabel } from '../../core/cards/escape';
import { referencesIn, sentenceAt } from '../../core/cards/passages';
import { addressOf } from '../../core/cards/sourceAddress';
import type { Article, Source } from '../../core/model';
import { findAt, overlaps, type Span } from '../../core/span';
import { Command } from '../../shared/commands';
import type { ReaderDeps } from '../readerDeps';
import { revealSpan } from '../reveal';

/** What backs a passage: a source to open, or a note without one to go to. */
type Backing = vscode.QuickPickItem & ({ readonly source: Source } | { readonly note: Span });

/** "Open source of this passage" and "Go to note". */
export function registerOpenSource({ articles }: ReaderDeps): vscode.Disposable {
  const atCaret = async (use: (article: Article, offset: number, uri: vscode.Uri) => Promise<void>) => {
    const editor = vscode.window.activeTextEditor;
    const analysed = editor && (await articles.current(editor.document));
    if (editor && analysed)
      await use(analysed.article, editor.document.offsetAt(editor.selection.active), editor.document.uri);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.openSource, () => atCaret(openSourceAt)),
    vscode.commands.registerCommand(Command.goToNote, () => atCaret(goToNoteAt)),
  );
}

async function openSourceAt(article: Article, offset: number, uri: vscode.Uri): Promise<void> {
  const backings = backingsAt(article, offset);
  if (backings.length === 0) {
    return void vscode.window.showInformationMessage('No note or link backs this passage.');
  }
  const chosen =
    backings.length === 1
      ? backings[0]
      : await vscode.window.showQuickPick(backings, { title: 'Sources of this passage' });
  if (!chosen) return;
  if ('note' in chosen) {
    await revealSpan(uri, chosen.note);
    return;
  }
  const address = addressOf(chosen.source);
  if (isWebAddress(address)) await vscode.env.openExternal(vscode.Uri.parse(address));
}

/** Everything behind the sentence at an offset; on a note itself, the note's own sources. */
function backingsAt(article: Article, offset: number): Backing[] {
  const { definitions } = article.footnotes;
  const own = findAt(definitions, offset, true);
  if (own) return noteBackings(article, definitions.indexOf(own));
  const sentence = sentenceAt(article, offset);
  const cited = referencesIn(article, sentence).flatMap(({ definition }) => definition ?? []);
  const linked = article.sources.filter(({ span, footnote }) => footnote === null && overlaps(span, sentence));
  return [...new Set(cited)]
    .flatMap((index) => noteBackings(article, index))
    .concat(linked.map((source) => sourceItem(source)));
}

function noteBackings(article: Article, index: number): Backing[] {
  const note = article.footnotes.definitions[index];
  if (!note) return [];
  const sources = note.sources.flatMap((source) => article.sources[source] ?? []);
  if (sources.length > 0) return sources.map((source) => sourceItem(source, note.label));
  return [{ label: `$(note) Note ${plainLabel(note.label)}`, detail: plainLabel(note.text), note: note.span }];
}

const sourceItem = (source: Source, note?: string): Backing => ({
  label: `$(link-external) ${plainLabel(source.domain)}`,
  description: note === undefined ? '' : `note ${plainLabel(note)}`,
  detail: plainLabel(source.label),
  source,
});

/** From a marker to its note, from a note back to its first marker. */
async function goToNoteAt(article: Article, offset: number, uri: vscode.Uri): Promise<void> {
  const { references, definitions } = article.footnotes;
  const own = findAt(definitions, offset, true);
  const target = own
    ? references.find(({ definition }) => definition === definitions.indexOf(own))?.span
    : noteSpanFor(article, offset);
  if (target) await revealSpan(uri, target);
  else
    void vscode.window.showInformationMessage(
      own ? 'Nothing in the text cites this note.' : 'No note is marked in this passage.',
    );
}

/** The note of the marker at the caret, else of the next marker in the same sentence, else of its last. */
function noteSpanFor(article: Article, offset: number): Span | undefined {
  const marked = referencesIn(article, sentenceAt(article, offset)).filter(({ definition }) => definition !== null);
  const marker =
    findAt(article.footnotes.references, offset, true) ??
    marked.find(({ span }) => span.start >= offset) ??
    marked.at(-1);
  return marker && article.footnotes.definitions[marker.definition ?? -1]?.span;
}

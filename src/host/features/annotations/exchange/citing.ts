import * as vscode from 'vscode';
import { trimSpan } from '../../../../core/annotations/anchorText';
import type { Span } from '../../../../core/span';
import { Command } from '../../../../shared/commands';
import type { Annotations } from '../../../annotations/annotations';
import { isArticle, openDocumentAt } from '../../../articleDocuments';
import { keyOf } from '../../../openEntry';
import type { ReaderDeps } from '../../../readerDeps';
import { isAnnotationArguments } from '../arguments';

/** How long the status bar says that something was copied, in milliseconds. */
const NOTED = 5000;

/** A passage to cite, and the instant it was read. */
interface Passage {
  readonly document: vscode.TextDocument;
  readonly span: Span;
  readonly read: string;
}

/** "Copy as Citation": the annotation that a row names, else the one around the caret, else what is selected. */
export function registerCiting({ articles, worker }: ReaderDeps, annotations: Annotations): vscode.Disposable {
  const passageOf = (from: unknown): Passage | undefined => {
    if (isAnnotationArguments(from)) {
      const document = openDocumentAt(from.uri);
      const own = document && annotations.find(document, from.id);
      return document && own?.span ? { document, span: own.span, read: own.annotation.created } : undefined;
    }
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isArticle(editor.document)) return undefined;
    const { document, selection } = editor;
    const [start, end] = [selection.start, selection.end].map((position) => document.offsetAt(position));
    const [own] = selection.isEmpty ? annotations.at(document, start!) : [];
    if (own?.span) return { document, span: own.span, read: own.annotation.created };
    const span = trimSpan(document.getText(), { start: start!, end: end! });
    return selection.isEmpty ? undefined : { document, span, read: new Date().toISOString() };
  };

  return vscode.commands.registerCommand(Command.copyCitation, async (from?: unknown) => {
    const passage = passageOf(from);
    if (!passage) return tell('Put the caret into a highlight first, or select a passage.');
    const { document, span, read } = passage;
    const { version } = document;
    await articles.current(document); // the notes behind the passage are those of this very text
    const question = { type: 'cite', key: keyOf(document), version, span, read: read.slice(0, 10) } as const;
    const words = await worker.ask(question);
    if (!words) return tell('The article changed meanwhile, or could not be read: try again.');
    await vscode.env.clipboard.writeText(words);
    vscode.window.setStatusBarMessage('Copied as a citation.', NOTED);
  });
}

const tell = (message: string): void => void vscode.window.showInformationMessage(message);

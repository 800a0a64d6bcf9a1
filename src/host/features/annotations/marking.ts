import * as vscode from 'vscode';
import { tagsOf } from '../../../core/annotations/export/exported';
import { trimSpan } from '../../../core/annotations/anchorText';
import { findAt, type Span } from '../../../core/span';
import { Command, isGoToArguments, type GoToArguments } from '../../../shared/commands';
import type { Annotations } from '../../annotations/annotations';
import { isArticle, openDocumentAt } from '../../articleDocuments';
import type { ReaderDeps } from '../../readerDeps';
import { revealSpan } from '../../reveal';
import { colourOf, pickColour, type Colour } from './colours';
import { subjectNamed, type Subject } from './subject';
import { askTags } from './tags';
import type { NoteThreads } from './threads';

/** The colour used last, over restarts. */
const LAST_COLOUR = 'annotations.lastColour';
const UNDO = 'Undo';

/**
 * The reader's pen: highlight, note, tag, another colour, delete. Each takes what a link or a row of the tree names, else the
 * smallest annotation around the caret, else it marks what is selected, else the sentence at the caret. A note is also taken
 * on what a card is about.
 */
export function registerMarking(deps: ReaderDeps, annotations: Annotations, threads: NoteThreads): vscode.Disposable {
  const { articles, context } = deps;
  const lastColour = (): Colour => colourOf(context.workspaceState.get<string>(LAST_COLOUR) ?? null);

  /** The stretches to mark: what is selected, or the sentence around the caret. */
  const spansIn = async ({ document, selections }: vscode.TextEditor): Promise<Span[]> => {
    const selected = selections
      .filter(({ isEmpty }) => !isEmpty)
      .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
    if (selected.length > 0) return selected.map((span) => trimSpan(document.getText(), span));
    const analysed = await articles.current(document);
    const sentence = analysed && findSentence(analysed.article.sentences, document.offsetAt(selections[0]!.active));
    return sentence ? [sentence] : [];
  };

  const mark = async (colour: Colour): Promise<Subject | undefined> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !isArticle(editor.document)) return tell('Open an article first.');
    return markIn(editor.document, await spansIn(editor), colour);
  };

  const markIn = async (document: vscode.TextDocument, passages: readonly Span[], colour: Colour) => {
    if (document.isUntitled) return tell('Save the article first: its annotations are kept beside it.');
    const spans = passages.filter(({ start, end }) => start < end);
    if (spans.length === 0) return tell('Select a passage first.');
    const made = await annotations.add(document, spans, { colour, notes: [], tags: [] });
    if (typeof made === 'string') return tell(made);
    await context.workspaceState.update(LAST_COLOUR, colour);
    const own = annotations.find(document, made[0]!.id);
    return own && { document, own };
  };

  /** The annotation that a command is about, if there is one already. */
  const subjectOf = async (from: unknown): Promise<Subject | undefined> => {
    const named = await subjectNamed(from, deps, annotations);
    if (named) return named;
    const editor = vscode.window.activeTextEditor;
    if (!editor?.selection.isEmpty) return undefined;
    const [own] = annotations.at(editor.document, editor.document.offsetAt(editor.selection.active));
    return own && { document: editor.document, own };
  };
  const subjectOrMark = async (from: unknown) => (await subjectOf(from)) ?? (await mark(lastColour()));

  /** The annotation of just the passage that a card is about, made where there is none yet. */
  const subjectOnCard = async ({ uri, start, end }: GoToArguments): Promise<Subject | undefined> => {
    const document = openDocumentAt(uri);
    if (!document || !isArticle(document) || end > document.getText().length) return tell('Open the article first.');
    const span = trimSpan(document.getText(), { start, end });
    const known = annotations.of(document).find((one) => one.span?.start === span.start && one.span.end === span.end);
    return known ? { document, own: known } : markIn(document, [span], lastColour());
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.highlight, () => mark(lastColour())),
    vscode.commands.registerCommand(Command.highlightAs, async () => {
      const colour = await pickColour('Highlight as', lastColour());
      if (colour) await mark(colour);
    }),
    vscode.commands.registerCommand(Command.annotate, async (from?: unknown) => {
      const subject = await (isGoToArguments(from) ? subjectOnCard(from) : subjectOrMark(from));
      if (!subject) return;
      const { document, own } = subject;
      const isSeen = vscode.window.visibleTextEditors.some((editor) => editor.document === document);
      if (!isSeen && own.span) await revealSpan(document.uri, own.span);
      threads.show(document, own.annotation.id);
    }),
    vscode.commands.registerCommand(Command.tagAnnotation, async (from?: unknown) => {
      const subject = await subjectOrMark(from);
      if (!subject) return;
      const { document, own } = subject;
      const known = annotations.of(document).flatMap(({ annotation }) => tagsOf(annotation));
      const tags = await askTags(known, tagsOf(own.annotation));
      const now = tags && annotations.find(document, own.annotation.id);
      if (now) annotations.edit(document.uri, now.annotation, { tags });
    }),
    vscode.commands.registerCommand(Command.recolourAnnotation, async (from?: unknown) => {
      const subject = await subjectOf(from);
      if (!subject) return tell('Put the caret into a highlight first.');
      const colour = await pickColour('What does this passage mean?', colourOf(subject.own.annotation.colour));
      const now = colour && annotations.find(subject.document, subject.own.annotation.id);
      if (now) annotations.edit(subject.document.uri, now.annotation, { colour });
    }),
    vscode.commands.registerCommand(Command.deleteAnnotation, async (from?: unknown) => {
      const subject = await subjectOf(from);
      if (!subject) return tell('Put the caret into a highlight first.');
      const bringBack = annotations.remove(subject.document.uri, [subject.own.annotation]);
      void vscode.window.showInformationMessage('The annotation is deleted.', UNDO).then((chosen) => {
        if (chosen === UNDO) bringBack();
      });
      return undefined;
    }),
  );
}

const tell = (message: string): undefined => void vscode.window.showInformationMessage(message);

/** Sentences are in order, but those of a note stand within another. */
const findSentence = (sentences: readonly Span[], offset: number): Span | undefined =>
  findAt(
    sentences.map((span) => ({ span })),
    offset,
    true,
  )?.span;

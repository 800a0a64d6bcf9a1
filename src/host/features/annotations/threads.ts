import * as vscode from 'vscode';
import { tagsOf } from '../../../core/annotations/export/exported';
import type { Annotation } from '../../../core/annotations/model';
import { noteMarkdown } from '../../../core/annotations/noteMarkdown';
import { plainLabel } from '../../../core/cards/escape';
import { Command } from '../../../shared/commands';
import type { Annotations } from '../../annotations/annotations';
import { rangeOf } from '../../spans';
import { colourOf, meaningOf } from './colours';

const CONTROLLER = 'annotatedReader.notes';

/** A note in a thread, and its words as they are written, for editing. */
interface NoteComment extends vscode.Comment {
  readonly written: string;
  readonly parent: Open;
}

type Mode = 'edit' | 'read';

/** An annotation whose notes the reader has opened. */
interface Open {
  readonly document: vscode.TextDocument;
  readonly id: string;
  readonly thread: vscode.CommentThread;
}

/**
 * Notes in VS Code's own comment threads, to read in full and to write. A thread is there once the reader opens it, not
 * before: a page full of threads would stand between the reader and the text.
 */
export class NoteThreads implements vscode.Disposable {
  readonly #annotations: Annotations;
  readonly #controller = vscode.comments.createCommentController(CONTROLLER, 'Notes of Annotated Reader');
  readonly #open = new Map<string, Open>();
  readonly #subscriptions: vscode.Disposable[];

  constructor(annotations: Annotations) {
    this.#annotations = annotations;
    this.#controller.options = { prompt: 'Write a note…', placeHolder: 'A note, in Markdown' };
    this.#subscriptions = [
      this.#controller,
      annotations.onDidChange((article) => this.#renew(article)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.commands.registerCommand(Command.saveNote, ({ thread, text }: vscode.CommentReply) => {
        const open = this.#openBy(thread);
        if (open) this.#write(open, (notes) => [...notes, text]);
      }),
      vscode.commands.registerCommand(Command.editNote, (note: NoteComment) => this.#setMode(note, 'edit')),
      vscode.commands.registerCommand(Command.cancelEditedNote, (note: NoteComment) => this.#cancel(note)),
      vscode.commands.registerCommand(Command.saveEditedNote, (note: NoteComment) => {
        const text = typeof note.body === 'string' ? note.body : note.body.value;
        const isNew = note.written === '';
        this.#dismiss(note.parent); // the sign behind the passage and the hover show it from now on
        this.#write(note.parent, (notes) =>
          isNew ? [...notes, text] : notes.map((one) => (one === note.written ? text : one)),
        );
      }),
      vscode.commands.registerCommand(Command.deleteNote, (note: NoteComment) =>
        this.#write(note.parent, (notes) => notes.filter((one) => one !== note.written)),
      ),
    ];
  }

  /** Opens the notes of an annotation, ready to write where there is none yet. */
  show(document: vscode.TextDocument, id: string): void {
    const placed = this.#annotations.find(document, id);
    if (!placed?.span) return;
    const known = this.#open.get(id);
    const range = rangeOf(document, placed.span);
    const thread = known?.thread ?? this.#controller.createCommentThread(document.uri, range, []);
    const open = known ?? { document, id, thread };
    this.#open.set(id, open);
    this.#fill(open, placed.annotation);
    // A note that is being edited takes the keyboard at once; VS Code's box for a first reply would want a click.
    if (thread.comments.length === 0) thread.comments = [noteComment(open, '', 'edit', placed.annotation.modified)];
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    if (!editor) return;
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    editor.selection = new vscode.Selection(range.end, range.end);
  }

  dispose(): void {
    for (const { thread } of this.#open.values()) thread.dispose();
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #openBy(thread: vscode.CommentThread): Open | undefined {
    return [...this.#open.values()].find((open) => open.thread === thread);
  }

  #fill(open: Open, annotation: Annotation): void {
    const { thread } = open;
    const label = [meaningOf(colourOf(annotation.colour)), ...tagsOf(annotation).map((tag) => `#${tag}`)].join(' · ');
    thread.label = plainLabel(label);
    const notes = annotation.body.filter(({ purpose }) => purpose === 'commenting').map(({ value }) => value);
    thread.canReply = notes.length > 0;
    if (sameNotes(thread, notes)) return;
    thread.comments = notes.map((written) => noteComment(open, written, 'read', annotation.modified));
  }

  #setMode({ written, parent }: NoteComment, mode: Mode): void {
    const { thread, document, id } = parent;
    const modified = this.#annotations.find(document, id)?.annotation.modified ?? '';
    thread.comments = (thread.comments as readonly NoteComment[]).map((one) =>
      one.written === written ? noteComment(parent, written, mode, modified) : one,
    );
  }

  /** A note that was begun and not written leaves no empty thread behind. */
  #cancel(note: NoteComment): void {
    if (note.written !== '') return this.#setMode(note, 'read');
    this.#dismiss(note.parent);
  }

  #dismiss({ thread, id }: Open): void {
    thread.dispose();
    this.#open.delete(id);
  }

  #write({ document, id }: Open, change: (notes: readonly string[]) => readonly string[]): void {
    const annotation = this.#annotations.find(document, id)?.annotation;
    if (!annotation) return;
    const notes = annotation.body.filter(({ purpose }) => purpose === 'commenting').map(({ value }) => value);
    this.#annotations.edit(document.uri, annotation, { notes: change(notes) });
  }

  /** Threads follow their passages, and those of what is gone go. */
  #renew(article: vscode.Uri): void {
    for (const open of this.#open.values()) {
      if (open.document.uri.toString() !== article.toString()) continue;
      const placed = this.#annotations.find(open.document, open.id);
      if (!placed?.span) {
        this.#dismiss(open);
        continue;
      }
      this.#fill(open, placed.annotation);
      const range = rangeOf(open.document, placed.span);
      if (!open.thread.range?.isEqual(range)) open.thread.range = range;
    }
  }

  #close(document: vscode.TextDocument): void {
    for (const open of this.#open.values()) {
      if (open.document === document) this.#dismiss(open);
    }
  }
}

function noteComment(parent: Open, written: string, mode: Mode, modified: string): NoteComment {
  const isEdited = mode === 'edit';
  return {
    written,
    parent,
    body: isEdited ? written : new vscode.MarkdownString(noteMarkdown(written)),
    mode: isEdited ? vscode.CommentMode.Editing : vscode.CommentMode.Preview,
    author: { name: 'You' },
    ...(modified === '' ? {} : { timestamp: new Date(modified) }),
    contextValue: 'note',
  };
}

/** Whether a thread shows these notes, besides one that is being begun; what is being written is left alone as long as it does. */
function sameNotes({ comments }: vscode.CommentThread, notes: readonly string[]): boolean {
  const shown = (comments as readonly NoteComment[]).filter(({ written }) => written !== '');
  return shown.length === notes.length && shown.every(({ written }, at) => written === notes[at]);
}

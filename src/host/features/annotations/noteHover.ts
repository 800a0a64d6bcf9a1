import * as vscode from 'vscode';
import { noteOf, tagsOf } from '../../../core/annotations/export/exported';
import { noteMarkdown } from '../../../core/annotations/noteMarkdown';
import { escapeMarkdown } from '../../../core/cards/escape';
import { SEPARATOR } from '../../../core/cards/links';
import { Command } from '../../../shared/commands';
import type { Annotations } from '../../annotations/annotations';
import type { PlacedAnnotation } from '../../annotations/sheet';
import { ARTICLE_SELECTOR, isArticle } from '../../articleDocuments';
import { rangeOf } from '../../spans';
import { commandAddress } from '../commandAddress';
import { NOTE_COMMANDS, type AnnotationArguments } from './arguments';
import { colourOf, meaningOf } from './colours';

/** Shows the reader's own note on an annotated passage; of several around a place the smallest. */
export function registerNoteHover(annotations: Annotations): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLE_SELECTOR, {
    provideHover(document, position) {
      if (!isArticle(document)) return undefined;
      const [own] = annotations.at(document, document.offsetAt(position));
      if (!own?.span) return undefined;
      return new vscode.Hover(partsOf(document, own), rangeOf(document, own.span));
    },
  });
}

/** Colour and tags, the note, and what can be done. The note may come from others, by git: it gets no commands. */
function partsOf({ uri }: vscode.TextDocument, { annotation }: PlacedAnnotation): vscode.MarkdownString[] {
  const note = noteOf(annotation);
  const said = [meaningOf(colourOf(annotation.colour)), ...tagsOf(annotation).map((tag) => `#${tag}`)];
  const head = new vscode.MarkdownString(`**${said.map(escapeMarkdown).join('** · **')}**`);
  const foot = new vscode.MarkdownString(actions({ uri: uri.toString(), id: annotation.id }, note !== ''));
  foot.isTrusted = { enabledCommands: NOTE_COMMANDS };
  return [head, ...(note === '' ? [] : [new vscode.MarkdownString(noteMarkdown(note))]), foot];
}

const actions = (own: AnnotationArguments, hasNote: boolean): string =>
  [
    `[${hasNote ? 'Edit note' : 'Add note'}](${commandAddress(Command.annotate, own)})`,
    `[Colour](${commandAddress(Command.recolourAnnotation, own)})`,
    `[Tags](${commandAddress(Command.tagAnnotation, own)})`,
    `[Delete](${commandAddress(Command.deleteAnnotation, own)})`,
  ].join(SEPARATOR);

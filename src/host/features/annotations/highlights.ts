import * as vscode from 'vscode';
import { overlaps, type Span } from '../../../core/span';
import type { Annotations } from '../../annotations/annotations';
import type { PlacedAnnotation } from '../../annotations/sheet';
import { rangeOf } from '../../spans';
import { surroundingsOf } from '../../surroundings';
import { COLOURS, colourOf } from './colours';

/** Of more than these, those near the screen are marked. */
const MOST_MARKED = 500;

/** Stands behind a passage that has a note. */
const NOTE_SIGN = '✎';

/** Marks the annotated passages in the text, in their colours and beside the scroll bar; a sign says where a note is. */
export function registerHighlights(annotations: Annotations): vscode.Disposable {
  const closed = { rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed };
  const marks = COLOURS.map((colour) => ({
    colour,
    decoration: vscode.window.createTextEditorDecorationType({
      ...closed,
      backgroundColor: new vscode.ThemeColor(`annotatedReader.highlight.${colour}`),
      border: '1px solid',
      borderColor: new vscode.ThemeColor(`annotatedReader.highlight.${colour}Border`),
      overviewRulerColor: new vscode.ThemeColor(`annotatedReader.highlight.${colour}Mark`),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    }),
  }));
  const noted = vscode.window.createTextEditorDecorationType({
    ...closed,
    after: {
      contentText: NOTE_SIGN,
      color: new vscode.ThemeColor('descriptionForeground'),
      margin: '0 0 0 2px',
    },
  });

  const decorate = (editor: vscode.TextEditor): void => {
    const { document } = editor;
    const placed = markedIn(editor, annotations.of(document).filter(isPlaced));
    const range = ({ span }: (typeof placed)[number]) => rangeOf(document, span);
    for (const { colour, decoration } of marks) {
      const own = placed.filter(({ annotation }) => colourOf(annotation.colour) === colour);
      editor.setDecorations(decoration, own.map(range));
    }
    const withNote = placed.filter(({ annotation }) => annotation.motivation === 'commenting');
    editor.setDecorations(noted, withNote.map(range));
  };
  const decorateAll = () => vscode.window.visibleTextEditors.forEach(decorate);

  decorateAll();
  return vscode.Disposable.from(
    noted,
    ...marks.map(({ decoration }) => decoration),
    annotations.onDidChange((article) =>
      vscode.window.visibleTextEditors
        .filter(({ document }) => document.uri.toString() === article.toString())
        .forEach(decorate),
    ),
    vscode.window.onDidChangeVisibleTextEditors(decorateAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      if (annotations.of(textEditor.document).length > MOST_MARKED) decorate(textEditor);
    }),
  );
}

type Placed = PlacedAnnotation & { readonly span: Span };

const isPlaced = (one: PlacedAnnotation): one is Placed => one.span !== null;

function markedIn(editor: vscode.TextEditor, placed: readonly Placed[]): readonly Placed[] {
  if (placed.length <= MOST_MARKED) return placed;
  const near = surroundingsOf(editor);
  return placed.filter(({ span }) => overlaps(span, near));
}

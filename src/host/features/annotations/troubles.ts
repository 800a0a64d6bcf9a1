import * as vscode from 'vscode';
import { plainLabel } from '../../../core/cards/escape';
import type { Annotations, Trouble } from '../../annotations/annotations';
import { homeOf } from '../../annotations/annotationPlaces';
import { fileName } from '../../fileName';

const OPEN = 'Open the File';
const BRING_BACK = 'Bring Them Back';

/** Tells the reader, once for each file and kind, what stands between them and their annotations. */
export function registerTroubles(annotations: Annotations): vscode.Disposable {
  const told = new Set<string>();
  return annotations.onTrouble(async (trouble) => {
    const key = `${trouble.kind} ${trouble.article.toString()} ${trouble.message}`;
    if (told.has(key)) return;
    told.add(key);
    await tell(trouble, annotations);
    told.delete(key); // said again when it comes again after the reader has closed it
  });
}

async function tell({ article, kind, message }: Trouble, annotations: Annotations): Promise<void> {
  const file = homeOf(article);
  const name = plainLabel(file ? fileName(file) : article.path);
  const why = plainLabel(message);
  switch (kind) {
    case 'unread':
      await vscode.window.showErrorMessage(`${name} could not be read: ${why}`);
      return;
    case 'unwritten':
      await vscode.window.showErrorMessage(
        `${name} could not be written: ${why}. Your annotations are kept in VS Code, and written with the next one that can be.`,
      );
      return;
    case 'setAside': {
      const said = `Line ${why} of ${name} is no annotation that can be read. It is kept as it is; all others are shown.`;
      if (file && (await vscode.window.showWarningMessage(said, OPEN))) await vscode.window.showTextDocument(file);
      return;
    }
    case 'vanished': {
      const said = `${name} was deleted or emptied, and the annotations with it.`;
      if (await vscode.window.showWarningMessage(said, BRING_BACK)) annotations.bringBack(article);
    }
  }
}

import * as vscode from 'vscode';
import type { Format } from '../../../shared/timelineExport/formats';

/** An article's name without its ending. @example articleName(document) // "the-frozen-peace" */
export const articleName = ({ uri }: vscode.TextDocument): string =>
  uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|txt|text)$/i, '');

/** Where the reader wants the file: beside the article, unless they say otherwise; undefined where they think better of it. */
export const askTarget = (document: vscode.TextDocument, format: Format): Thenable<vscode.Uri | undefined> => {
  const beside = targetBeside(document, format);
  return vscode.window.showSaveDialog({
    title: `Export Timeline as ${format.label}`,
    saveLabel: 'Export',
    filters: { [format.label]: [format.extension] },
    ...(beside && { defaultUri: beside }),
  });
};

/** `NAME.timeline.EXT`; an article that lies nowhere yet has the open folder beside it, if any. */
function targetBeside(document: vscode.TextDocument, { extension }: Format): vscode.Uri | undefined {
  const name = `${articleName(document)}.timeline.${extension}`;
  const lies = vscode.workspace.fs.isWritableFileSystem(document.uri.scheme);
  const folder = lies ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}

import * as vscode from 'vscode';
import { fileName } from '../fileName';

/** What is exported. */
export interface Exported {
  /** As it is called, e.g. `Timeline`. */
  readonly what: string;
  /** The article that it is of; undefined where it is of the whole workspace. */
  readonly document: vscode.TextDocument | undefined;
  readonly format: { readonly label: string; readonly extension: string };
}

/** An article's name without its ending. @example articleName(document) // "the-frozen-peace" */
export const articleName = ({ uri }: vscode.TextDocument): string =>
  fileName(uri).replace(/\.(?:md|markdown|txt|text)$/i, '');

/**
 * Where the reader wants the file: beside the article or in the open folder, unless they say otherwise; undefined where they
 * think better of it.
 */
export function askTarget(exported: Exported): Thenable<vscode.Uri | undefined> {
  const { what, format } = exported;
  const beside = targetBeside(exported);
  return vscode.window.showSaveDialog({
    title: `Export ${what} as ${format.label}`,
    saveLabel: 'Export',
    filters: { [format.label]: [format.extension] },
    ...(beside && { defaultUri: beside }),
  });
}

/** `NAME.timeline.EXT`; an article that lies nowhere yet has the open folder beside it, if any. */
function targetBeside({ what, document, format }: Exported): vscode.Uri | undefined {
  const name = [...(document ? [articleName(document)] : []), what.toLowerCase(), format.extension].join('.');
  const lies = document && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme);
  const folder = lies ? vscode.Uri.joinPath(document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder && vscode.Uri.joinPath(folder, name);
}

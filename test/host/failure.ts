import * as vscode from 'vscode';
import { say } from '../report';

/** Lines of our log that a failure shows. */
const LAST_LINES = 25;
/** The document behind our channel in the panel "Output". */
const LOG = vscode.Uri.from({ scheme: 'output', path: 'annotated-reader.annotated-reader.Annotated Reader' });

/** The extension's log of this window, as far as VS Code has written it. */
export async function ourLog(): Promise<string> {
  try {
    return (await vscode.workspace.openTextDocument(LOG)).getText();
  } catch (error) {
    return `the log cannot be read: ${String(error)}`;
  }
}

/** What a person would see in the window: the tabs, the editor with the caret, what it shows. */
function whatIsOpen(): string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.map(({ label, isActive }) => `${group.isActive && isActive ? '▸' : ' '} ${label}`),
  );
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [...tabs, 'no text editor is active'];
  const { document, selection, visibleRanges } = editor;
  const lines = visibleRanges.map(({ start, end }) => `${start.line + 1} to ${end.line + 1}`).join(', ');
  const caret = `${selection.active.line + 1}:${selection.active.character + 1}`;
  return [...tabs, `active: ${document.uri.toString(true)}, caret at ${caret}, lines ${lines} on the screen`];
}

/** Says what the window was like when a case failed. Asked at once, before anything is closed. */
export const sayWhatIsOpen = (): void => whatIsOpen().forEach((line) => say(`    ${line}`));

/** Says what the extension did last. */
export async function sayOurLog(): Promise<void> {
  const lines = (await ourLog()).trimEnd().split('\n');
  say(`    the last lines of our log:`);
  for (const line of lines.slice(-LAST_LINES)) say(`    ${line}`);
}

import * as vscode from 'vscode';

/** Silent reading of English non-fiction by adults (Brysbaert 2019, a mean over 190 studies). */
const USUAL_SPEED = 238;

/** Words a minute that this reader reads, by their setting. */
export const wordsPerMinute = (scope: vscode.TextDocument): number =>
  Math.max(1, vscode.workspace.getConfiguration('annotatedReader', scope).get('wordsPerMinute', USUAL_SPEED));

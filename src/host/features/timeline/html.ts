import * as vscode from 'vscode';

const NONCE_BYTES = 16;

/** Folders that the page may load from: nothing else of the disk is within its reach. */
export const resourceRoots = (extension: vscode.Uri): vscode.Uri[] => [
  vscode.Uri.joinPath(extension, 'media'),
  vscode.Uri.joinPath(extension, 'dist', 'webview'),
];

/**
 * The page: one script by nonce, one stylesheet, and nothing else, not even a style attribute. All it shows comes in
 * messages and is put in as text.
 */
export function timelineHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = randomNonce();
  const address = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extension, ...path)).toString(true);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Timeline</title>
<link rel="stylesheet" href="${address('media', 'timeline.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('dist', 'webview', 'timeline.js')}"></script>
</body>
</html>`;
}

/** Unguessable, from the crypto that Node and browsers share. */
function randomNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

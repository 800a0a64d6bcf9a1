import * as vscode from 'vscode';

const NONCE_BYTES = 16;

/** Folders that a page may load from: nothing else of the disk is within its reach. */
export const resourceRoots = (extension: vscode.Uri): vscode.Uri[] => [
  vscode.Uri.joinPath(extension, 'media'),
  vscode.Uri.joinPath(extension, 'dist', 'webview'),
];

/** What a page is made of; files are named from the extension's folder. */
export interface PageParts {
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** What else the page may load, as directives of its Content-Security-Policy; by default nothing. */
  readonly alsoAllowed?: readonly string[];
}

/**
 * A webview's page: one script by nonce, stylesheets, and nothing else, not even a style attribute. All it shows comes in
 * messages and is put in as text.
 */
export function webviewPage(webview: vscode.Webview, extension: vscode.Uri, parts: PageParts): string {
  const nonce = randomNonce();
  const address = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, path)).toString(true);
  const policy = [
    `default-src 'none'`,
    // Neither falls back on default-src (CSP 3, 6.3 and 6.4).
    `base-uri 'none'`,
    `form-action 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    ...(parts.alsoAllowed ?? []),
  ];
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')};">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${parts.title}</title>
${parts.styles.map((path) => `<link rel="stylesheet" href="${address(path)}">`).join('\n')}
</head>
<body>
<script nonce="${nonce}" src="${address(parts.script)}"></script>
</body>
</html>`;
}

/** Unguessable, from the crypto that Node and browsers share. */
function randomNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import * as vscode from 'vscode';

/** The languages an article comes in. */
export const ARTICLE_LANGUAGES = ['markdown', 'plaintext'] as const;

/** Scheme of a text tidied into Markdown, beside its article in a diff: an article of its own it is not. */
export const TIDY_SCHEME = 'annotated-reader-tidy';

/** Documents that look like text but are no reader's article: logs, diffs against git, settings, search results. */
const FOREIGN_SCHEMES = new Set([
  'output',
  'debug',
  'git',
  'gitfs',
  'comment',
  'vscode',
  'vscode-settings',
  'vscode-scm',
  TIDY_SCHEME,
]);

/** What providers register for. `isArticle` still has the last word. */
export const ARTICLE_SELECTOR: vscode.DocumentSelector = ARTICLE_LANGUAGES.map((language) => ({ language }));

/** The open document at an address, as `Uri.toString()` gives it; undefined where none is open. */
export const openDocumentAt = (address: string): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find((document) => document.uri.toString() === address);

/** Code units of a document, without building its text. */
export const lengthOf = (document: vscode.TextDocument): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/** Whether the reader may want to read this document annotated. */
export const isArticle = (document: vscode.TextDocument): boolean =>
  (ARTICLE_LANGUAGES as readonly string[]).includes(document.languageId) && !FOREIGN_SCHEMES.has(document.uri.scheme);

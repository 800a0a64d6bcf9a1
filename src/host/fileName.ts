import type { Uri } from 'vscode';

/** The last part of an address. @example fileName(Uri.file('/a/the-frozen-peace.md')) // "the-frozen-peace.md" */
export const fileName = ({ path }: Uri): string => path.slice(path.lastIndexOf('/') + 1);

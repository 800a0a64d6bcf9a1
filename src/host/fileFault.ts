/** By Node's codes and VS Code's own. */
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EROFS: 'the disk is read-only',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  NoPermissions: 'you may not write there',
  EISDIR: 'there is a folder of that name',
  FileIsADirectory: 'there is a folder of that name',
  Unavailable: 'its file system does not answer',
};

/**
 * Why a file could not be read or written, in words for the reader.
 *
 * @example fileFault(Object.assign(new Error('ENOSPC: …'), { code: 'ENOSPC' })) // 'the disk is full'
 */
export function fileFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as Error & { readonly code?: unknown };
  return (typeof code === 'string' ? WORDS[code] : undefined) ?? error.message;
}

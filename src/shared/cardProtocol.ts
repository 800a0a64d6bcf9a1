/** What the card's webview is told. */
export type CardNews =
  /** A card as Markdown, the same that a hover shows. */
  | { readonly type: 'show'; readonly markdown: string }
  /** There is no card: nothing was pointed at yet. */
  | { readonly type: 'empty' };

/** What the card's webview asks for. */
export type CardRequest =
  /** The script runs and listens. */
  | { readonly type: 'ready' }
  /** The reader followed a link of the card that is the address of a command. */
  | { readonly type: 'run'; readonly address: string }
  /** Something went wrong that the reader did not see. */
  | { readonly type: 'failed'; readonly message: string };

/** Whether a message from the webview is one that we know. Whatever it is not must be ignored. */
export function isCardRequest(value: unknown): value is CardRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { type, address, message } = value as Readonly<Record<string, unknown>>;
  return (
    type === 'ready' ||
    (type === 'run' && typeof address === 'string') ||
    (type === 'failed' && typeof message === 'string')
  );
}

/** A command as the address of a link names it. */
export interface AddressedCommand {
  readonly id: string;
  readonly args: readonly unknown[];
}

/**
 * The command that an address names, where it is one of those allowed and its arguments are a list in JSON.
 *
 * @example commandAt('command:reader.go?%5B1%5D', ['reader.go']) // { id: 'reader.go', args: [1] }
 */
export function commandAt(address: string, allowed: readonly string[]): AddressedCommand | undefined {
  const [, id = '', query = ''] = /^command:([^?]*)(?:\?(.*))?$/s.exec(address) ?? [];
  if (!allowed.includes(id)) return undefined;
  const args = query === '' ? [] : parsed(query);
  return Array.isArray(args) ? { id, args } : undefined;
}

/** The JSON in an address; undefined where there is none. */
function parsed(encoded: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(encoded));
  } catch {
    return undefined;
  }
}

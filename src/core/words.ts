const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/**
 * Words of a text. An apostrophe, a hyphen, a stop or a comma inside joins: `pre-election`, `Russia’s`, `4,700`.
 *
 * @example countWords('It’s a well-known fact') // 4
 */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/**
 * Words as they are called wherever a line broke between them: each gap is one space.
 *
 * @example unwrapped('Bank of\n  England') // 'Bank of England'
 */
export const unwrapped = (text: string): string => text.replace(/\s+/g, ' ');

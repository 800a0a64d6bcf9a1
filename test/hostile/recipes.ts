/** Articles too large to lie in a folder; each says what it attempts. */
export const RECIPES: Readonly<Record<string, () => string>> = {
  'a picture of a megabyte in its own address': () =>
    `Ada Lovelace slept.[^1] ![x](data:image/png;base64,${'A'.repeat(1e6)})\n\n[^1]: [y](data:text/html;base64,${'A'.repeat(1e5)})\n`,
  'a name of many words': () => `# ${'Ada '.repeat(5_000)}\n\nMr ${'Ada '.repeat(2_000)}Lovelace slept in 1843.\n`,
  'a name without a space': () => `Mr ${'A'.repeat(100_000)} slept in 1843. Mr ${'A'.repeat(100_000)} woke.\n`,
  'brackets within brackets': () =>
    `Ada Lovelace ${'['.repeat(3_000)}x](command:x) slept.[^1]\n\n[^1]: ${'[('.repeat(2_000)}\n`,
  'quotations within quotations': () => `${'> '.repeat(500)}Ada Lovelace slept in 1843.\n\nAda Lovelace woke.\n`,
  'marks that end in a backslash where a card is cut': () =>
    `Ada Lovelace ${'\\](command:x) '.repeat(60)} slept.[^1] Ada Lovelace woke.\n\n[^1]: ${'$(bug) '.repeat(500)}\n`,
  'an address that ends nowhere': () =>
    `Ada Lovelace slept.[^1]\n\n[^1]: https://example.org/${'%0A](command:x)'.repeat(5_000)}\n`,
};

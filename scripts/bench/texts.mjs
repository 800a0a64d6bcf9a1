// The megabyte that is measured: the beginnings of ten books, or the project's samples over and over.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bookPaths } from '../lib/corpora.mjs';
import { root } from '../lib/paths.mjs';

const PIECES = 10;
const PIECE = 100_000;

/** @returns {{ pieces: string[], source: string }} ten texts of about 100,000 characters, and what they are */
export function texts() {
  const books = bookPaths().filter((_, index) => index % 2 === 0);
  if (books.length >= PIECES) {
    const pieces = books.slice(0, PIECES).map((path) => cut(readFileSync(path, 'utf8'), PIECE));
    return { pieces, source: 'the beginnings of ten books in the public domain' };
  }
  return { pieces: Array(PIECES).fill(repeatedSamples()), source: 'the samples of the project, over and over' };
}

/** The pieces end with a paragraph each, a little short of their length. */
const NEARLY = 0.95;

/** A text of so many characters, or nearly: the pieces one after the other, or as many whole books as it takes. @param {number} length */
export function longText(length) {
  const [whole] = asDocuments(texts().pieces, 1);
  if (whole.length >= length * NEARLY) return whole.slice(0, length);
  const books = bookPaths().map((path) => readFileSync(path, 'utf8'));
  const all = books.length > 0 ? books.join('\n\n') : whole;
  return asArticle(`${all}\n\n`.repeat(Math.ceil(length / all.length)).slice(0, length));
}

function repeatedSamples() {
  const folder = join(root, 'samples');
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  const once = all.join('\n\n');
  return cut(`${once}\n\n`.repeat(Math.ceil(PIECE / once.length)), PIECE);
}

/** Not within a paragraph. */
const cut = (text, length) => (text.length <= length ? text : text.slice(0, text.lastIndexOf('\n\n', length)));

/**
 * A string of its own, as an editor would hand it over, with one sign beyond Latin-1: articles have curly quotes, and
 * V8 stores and searches a text that has none in another way, thrice as fast for the word pass.
 */
const asArticle = (text) => Buffer.from(`${text}\n\n“”\n`).toString();

/** The same pieces as fewer, longer documents. @param {string[]} pieces @param {number} count */
export function asDocuments(pieces, count) {
  const each = Math.ceil(pieces.length / count);
  return Array.from({ length: count }, (_, at) => asArticle(pieces.slice(at * each, (at + 1) * each).join('\n\n')));
}

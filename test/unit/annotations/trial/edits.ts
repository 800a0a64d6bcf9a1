import { tidyMarkdown } from '../../../../src/core/markdown/tidy';
import { alignedTo } from './align';
import { Assembly, replaced, respelled, type Draft } from './draft';
import type { Random } from './random';

/** One edit of a draft, as people and formatters make it. */
export type Edit = (draft: Draft, random: Random, strangers: readonly string[]) => Draft;

/** Paragraphs, each with the blank lines behind it. */
export const paragraphsOf = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\S[\s\S]*?(?:(?:\r?\n[ \t]*){2,}|$)/g)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));

const paragraph = (draft: Draft, random: Random): { start: number; end: number } =>
  random.pick(paragraphsOf(draft.text));

const eolOf = ({ text }: Draft): string => (text.includes('\r\n') ? '\r\n' : '\n');

const insertParagraph: Edit = (draft, random, strangers) => {
  const { start } = paragraph(draft, random);
  const written = random.pick(strangers) + eolOf(draft).repeat(2);
  return new Assembly().keep(draft, 0, start).write(written).keep(draft, start, draft.text.length).done();
};

const deleteParagraph: Edit = (draft, random) => {
  const { start, end } = paragraph(draft, random);
  return new Assembly().keep(draft, 0, start).keep(draft, end, draft.text.length).done();
};

const carry =
  (how: 'keep' | 'copy'): Edit =>
  (draft, random) => {
    const { start, end } = paragraph(draft, random);
    const to = paragraph(draft, random).start;
    const gap = /\n\s*$/.test(draft.text.slice(start, end)) ? '' : eolOf(draft).repeat(2);
    const assembly = new Assembly();
    const rest = (from: number, until: number) => {
      if (how === 'copy') return void assembly.keep(draft, from, until);
      assembly.keep(draft, from, Math.max(from, Math.min(until, start)));
      assembly.keep(draft, Math.min(until, Math.max(from, end)), until);
    };
    rest(0, to);
    assembly[how](draft, start, end).write(gap);
    rest(to, draft.text.length);
    return assembly.done();
  };

/** A stretch of some words. */
const stretch = (draft: Draft, random: Random, most: number): { start: number; end: number } => {
  const start = random.below(draft.text.length);
  const words = /^\s*(?:\S+\s+){0,1}/.exec(draft.text.slice(start, start + 200))![0].length;
  const from = start + words;
  return { start: from, end: Math.min(draft.text.length, from + 1 + random.below(most)) };
};

const deleteWords: Edit = (draft, random) => {
  const { start, end } = stretch(draft, random, 200);
  return new Assembly().keep(draft, 0, start).keep(draft, end, draft.text.length).done();
};

const insertWords: Edit = (draft, random, strangers) => {
  const { start } = stretch(draft, random, 1);
  const written = random.pick(strangers).slice(0, 10 + random.below(200)) + ' ';
  return new Assembly().keep(draft, 0, start).write(written).keep(draft, start, draft.text.length).done();
};

const ABC = Array.from('etaoinshrdlucmfwypvbgk');

/** Misprints: a share of the letters is changed, dropped or doubled. */
const misprint = (share: number, within: (at: number) => boolean, random: Random) => (char: string, at: number) => {
  if (!/\p{L}/u.test(char) || !within(at) || random.next() >= share) return char;
  const kind = random.below(3);
  return kind === 0 ? '' : kind === 1 ? char + random.pick(ABC) : other(char, random);
};

const other = (char: string, random: Random): string => {
  const letter = random.pick(ABC);
  return letter === char ? 'z' : letter;
};

/** What replaces a letter comes from nowhere, what stays keeps its origin. */
const misprinted = (draft: Draft, spell: (char: string, at: number) => string): Draft => {
  const assembly = new Assembly();
  for (let at = 0; at < draft.text.length; at += 1) {
    const char = draft.text[at]!;
    const written = spell(char, at);
    if (written.startsWith(char)) assembly.keep(draft, at, at + 1).write(written.slice(char.length));
    else assembly.write(written);
  }
  return assembly.done();
};

const misprintParagraph: Edit = (draft, random) => {
  const { start, end } = paragraph(draft, random);
  const share = random.next() * 0.15;
  return misprinted(
    draft,
    misprint(share, (at) => at >= start && at < end, random),
  );
};

const rewrap: Edit = (draft, random) => {
  const width = random.pick([40, 60, 72, 80, 100, 1e9]);
  const eol = eolOf(draft);
  const assembly = new Assembly();
  let column = 0;
  let from = 0;
  for (const { 0: space, index } of draft.text.matchAll(/[^\S\r\n]+|\r?\n(?![ \t]*(?:\r?\n|[#>|*+-]|\d+[.)]|\[))/g)) {
    const isBlank = /\n[ \t]*$/.test(draft.text.slice(Math.max(0, index - 40), index)) || index === 0;
    column += index - from;
    assembly.keep(draft, from, index);
    from = index + space.length;
    const next = draft.text.slice(from).search(/\s|$/);
    if (isBlank) assembly.keep(draft, index, from);
    else if (column + next >= width) {
      assembly.write(eol);
      column = 0;
    } else assembly.write(' ');
  }
  return assembly.keep(draft, from, draft.text.length).done();
};

const tidy: Edit = (draft) => alignedTo(draft, tidyMarkdown(draft.text));

const QUOTES: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/[“”]/g, () => '"'],
  [/[‘’]/g, () => "'"],
  [/"(?=\p{L})/gu, () => '“'],
  [/(?<=\p{L})'/gu, () => '’'],
  [/\s[–—]\s/g, () => ' - '],
];

const requote: Edit = (draft, random) => {
  const [pattern, by] = random.pick(QUOTES);
  return replaced(draft, pattern, by);
};

/** Emphasis, links and escapes put on or respelled, as formatters do. */
const remark: Edit = (draft, random) => {
  const kind = random.below(4);
  if (kind === 0) return replaced(draft, /\*\*?(?=\S)|(?<=\S)\*\*?/g, ([mark]) => '_'.repeat(mark.length));
  if (kind === 1) return replaced(draft, /^[*+-] /gm, () => random.pick(['- ', '* ', '+ ']));
  if (kind === 2) return replaced(draft, /\\?([[\]*_])/g, ([, mark]) => (random.next() < 0.3 ? `\\${mark}` : mark!));
  const assembly = new Assembly();
  let from = 0;
  for (const { 0: word, index } of draft.text.matchAll(/\p{L}{4,}/gu)) {
    if (random.next() > 0.03) continue;
    assembly
      .keep(draft, from, index)
      .write('**')
      .keep(draft, index, index + word.length)
      .write('**');
    from = index + word.length;
  }
  return assembly.keep(draft, from, draft.text.length).done();
};

const lineEnds: Edit = (draft) =>
  draft.text.includes('\r\n') ? replaced(draft, /\r\n/g, () => '\n') : replaced(draft, /\n/g, () => '\r\n');

/** The text saved in another encoding, or another normal form; what an old encoding lacks becomes `?`. */
const encode: Edit = (draft, random) => {
  const kind = random.below(5);
  if (kind === 0) return respelled(draft, (char) => char.normalize('NFD'));
  if (kind === 1) return respelled(draft, (char) => char.normalize('NFKC'));
  if (kind === 2) return respelled(draft, (char) => (char > '\u00FF' ? '?' : char));
  if (kind === 3) return respelled(draft, (char) => (char > '\u007F' ? mojibake(char) : char));
  return new Assembly().write('\uFEFF').keep(draft, 0, draft.text.length).done();
};

/** UTF-8 read as Latin-1. */
const mojibake = (char: string): string =>
  [...new TextEncoder().encode(char)].map((byte) => String.fromCharCode(byte)).join('');

/** All of it rewritten at once, as after a new edition: misprints mended everywhere, lines wrapped anew. */
const reissue: Edit = (draft, random, strangers) => {
  const share = random.next() * 0.03;
  const printed = misprinted(
    draft,
    misprint(share, () => true, random),
  );
  return rewrap(random.next() < 0.5 ? insertParagraph(printed, random, strangers) : printed, random, strangers);
};

/** Every kind of edit, and how often it is made. */
export const EDITS: readonly { readonly name: string; readonly edit: Edit }[] = [
  { name: 'insert paragraph', edit: insertParagraph },
  { name: 'delete paragraph', edit: deleteParagraph },
  { name: 'move paragraph', edit: carry('keep') },
  { name: 'duplicate paragraph', edit: carry('copy') },
  { name: 'delete words', edit: deleteWords },
  { name: 'insert words', edit: insertWords },
  { name: 'misprints', edit: misprintParagraph },
  { name: 'misprints', edit: misprintParagraph },
  { name: 're-wrap', edit: rewrap },
  { name: 'tidy', edit: tidy },
  { name: 'quotes', edit: requote },
  { name: 'markup', edit: remark },
  { name: 'line ends', edit: lineEnds },
  { name: 'encoding', edit: encode },
  { name: 'whole text', edit: reissue },
];

import { readFile } from 'node:fs/promises';
import type { IGrammar } from 'vscode-textmate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cpuTime } from '../cpuTime';
import { loadGrammar, markers, PLAIN, tokenize } from './tokenize';

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadGrammar(PLAIN);
});

describe('a note marker in pasted text', () => {
  it.each([
    ['after a full stop, before the next sentence', 'It was a different world.4 Nobody minded.', '4'],
    ['after a full stop at the end of the paragraph', 'Nothing else in it had changed.17', '17'],
    ['after a closing quote and a full stop', 'the “cold and quiet sea”.3', '3'],
    ['after a full stop and a closing quote', 'a “polar year.”7 By then', '7'],
    ['after a comma inside a sentence', 'was given $43.5 million,9 a sum that', '9'],
    ['after a year and a full stop', 'joined the group in 2010.13 Others waited', '13'],
    ['after a date and a comma', 'agreed on 6 May 2016,10 Tasman said', '10'],
    ['as a superscript', 'A different world.³ Nobody minded.', '³'],
    ['in brackets', 'A different world.[12] Nobody minded.', '[12]'],
    ['in brackets, several', 'A different world.[3][4] Nobody minded.', '[3][4]'],
    ['as a footnote label', 'A different world.[^1] Nobody minded.', '[^1]'],
  ])('is coloured %s', (_, line, marker) => {
    expect(markers(grammar, line)).toEqual([marker]);
  });

  it.each([
    ['a year', 'It ended in 1958. In 1961 it began.'],
    ['a decimal', 'It cost 22.5 billion, or 1.55 a head.'],
    ['a decimal that looks like a year', 'The index stood at 2010.13 on Monday.'],
    ['money', 'They paid $43.5 for a24.5 billion swap, then €9.'],
    ['a range', 'Relations (2014–18), pages 12-14.'],
    ['a name with a number', 'The G20 bought Su-35 jets and an R-7.'],
    ['a word with a number', 'It runs on python3 and windows11 today.'],
    ['an abbreviation', 'See Fig.3 The map shows it, and No.7 too.'],
    ['a day', 'The war ended.14 March was quiet.'],
    ['a manual page', 'Files: man1/gzip.1 man1/zless.1'],
    ['a cell of a table', 'apple,3\npear,4'],
    ['an index', 'row[3] = cells[1]'],
    ['a set of characters', 'matches [^abc] and [^a-z]'],
    ['a number in code', '`the end.4 Nobody`'],
    ['a number in an address', 'https://example.org/the-end.4 Nobody'],
  ])('is not seen in %s', (_, text) => {
    expect(markers(grammar, text)).toEqual([]);
  });
});

describe('a note', () => {
  it.each([
    ['1 https://example.org/a', ['1']],
    ['12. https://example.org/a', ['12']],
    ['[1] Smith, A Book', ['[1]']],
    ['[1]: https://example.org', ['[1]:']],
    ['[^1]: Smith, A Book', ['[^1]:']],
    ['3. Smith, A Book. ↩', ['3', '↩']],
    ['3. Smith, A Book.', []],
    ['2019 https://example.org/a', []],
  ])('%s', (line, expected) => {
    expect(markers(grammar, line)).toEqual(expected);
  });

  it('shows its address as a link', () => {
    const [line] = tokenize(grammar, '1 https://example.org/a');
    expect(line?.at(-1)).toMatchObject({ text: 'https://example.org/a' });
    expect(line?.at(-1)?.scopes).toContain('markup.underline.link.annotated-reader');
  });
});

it('colours the pasted sample: its glued markers, then its notes', async () => {
  const sample = await readFile(new URL('../../../samples/the-frozen-peace.txt', import.meta.url), 'utf8');
  const found = markers(grammar, sample).map(Number);
  const second = found.lastIndexOf(1);
  expect(found.slice(0, second)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 17, 18]);
  expect(found.slice(second)).toEqual([1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18]);
});

describe('a line of a megabyte', () => {
  const fillings = [
    'a',
    'a ',
    '1',
    '[',
    '[^',
    '`',
    '” ',
    'word.',
    'word.1',
    '1. ',
    'http://',
    '↩ ',
    ' in 2010.',
    '[1]',
  ];
  it.each(fillings)('of %j costs little', (filling) => {
    const line = filling.repeat(1_000_000 / filling.length);
    expect(cpuTime(() => grammar.tokenizeLine(line, null))).toBeLessThan(10_000);
  });
});

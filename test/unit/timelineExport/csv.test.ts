import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../src/core/csvCell';
import { writeCsv } from '../../../src/shared/timelineExport/csv';
import { anyText, BEFORE_CHRIST, chronology, CONTEXT, item } from './chronology';

const HEAD = ['date', 'first day', 'last day', 'precision', 'basis', 'summary', 'actors', 'section', 'passage'];
const SUMMARY = HEAD.indexOf('summary');

const written = (...items: Parameters<typeof chronology>[0]): string => writeCsv(chronology(items), CONTEXT).text;

/** The rows of a text in the grammar of RFC 4180, and of no other. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const rows: string[][] = [[]];
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) throw new Error('not RFC 4180');
    rows.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

const summaryOf = (summary: string): string => readCsv(written(item({ summary })))[1]![SUMMARY]!;

describe('writeCsv', () => {
  it('writes a row of names and a row an event', () => {
    expect(written(item())).toBe(
      'date,first day,last day,precision,basis,summary,actors,section,passage\r\n' +
        '6 May 2016,2016-05-06,2016-05-06,day,explicit,Abe and Putin meet in Sochi,Abe; Putin,The meeting,' +
        '"On 6 May 2016, Abe and Putin met in Sochi."\r\n',
    );
  });

  it('writes the names alone where there is no event', () => {
    expect(readCsv(written())).toEqual([HEAD]);
  });

  it('keeps quotes, commas and line ends in their cell', () => {
    expect(written(item({ summary: 'so "it" is' }))).toContain(',"so ""it"" is",');
    expect(summaryOf('a, "b"\r\nc\nd')).toBe('a, "b"\r\nc\nd');
  });

  it('writes years before Christ, as text', () => {
    const [, row] = readCsv(written(BEFORE_CHRIST));
    expect(row!.slice(0, 3)).toEqual(['44 BC', "'-0043-01-01", "'-0043-12-31"]);
  });

  it('reads back as it was, but for what is made harmless', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, passage) => {
        const rows = readCsv(written(item({ summary, passage }), item()));
        expect(rows.map((row) => row.length)).toEqual([HEAD.length, HEAD.length, HEAD.length]);
        expect(rows[1]![SUMMARY]).toBe(harmless(summary));
        expect(rows[1]!.at(-1)).toBe(harmless(passage));
      }),
    );
  });
});

describe('harmless', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n', ' =1', '"=1', '＝1', '\u0000=1'])(
    'disarms %j',
    (text) => {
      expect(harmless(text)).toMatch(/^'/);
      expect(summaryOf(text)).toMatch(/^'/);
    },
  );

  it('disarms a formula behind what parts cells elsewhere', () => {
    expect(harmless('so; =cmd|x')).toBe("so;' =cmd|x");
    expect(harmless('one\n=2')).toBe("one\n'=2");
  });

  it('leaves prose alone', () => {
    const prose = 'It fell by 3-4%; nobody @home knew, 1 + 1 = 2 “so what” – or ]]> or --> or //';
    expect(harmless(prose)).toBe(prose);
  });

  it('lets no cell begin with a formula', () => {
    fc.assert(fc.property(anyText, (text) => !/^[=+\-@\t\r\n]/.test(harmless(text))));
  });
});

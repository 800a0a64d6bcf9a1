import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/core/cards/escape';
import { parseDay } from '../../../src/core/time/civil';
import { writeMarkwhen } from '../../../src/shared/timelineExport/markwhen';
import { parse } from 'yaml';
import { anyText, BEFORE_CHRIST, chronology, CONTEXT, item } from './chronology';

const written = (...items: Parameters<typeof chronology>[0]): string => writeMarkwhen(chronology(items), CONTEXT).text;
const summaryIn = (text: string): string => /^2016-05-06: (.*)\n$/.exec(text.slice(text.indexOf('\n\n') + 2))![1]!;
const summaryOf = (summary: string): string => summaryIn(written(item({ summary })));

describe('writeMarkwhen', () => {
  it('writes the title, then a line an event', () => {
    const years = item({ first: parseDay('2014-01-01')!, last: parseDay('2018-12-31')!, summary: 'a treaty' });
    expect(written(years, item())).toBe(
      'title: "Two Islands"\n\n2014-01-01/2018-12-31: a treaty\n2016-05-06: Abe and Putin meet in Sochi\n',
    );
  });

  it('writes the title alone where there is no event', () => {
    expect(writeMarkwhen(chronology([], null), CONTEXT)).toEqual({ text: 'title: "islands"\n\n', leftOut: 0 });
  });

  it('counts what its dates cannot say', () => {
    const { text, leftOut } = writeMarkwhen(chronology([BEFORE_CHRIST, item()]), CONTEXT);
    expect(leftOut).toBe(1);
    expect(text).not.toContain('Caesar');
  });

  it.each([
    ['a #tag here', 'a #\u2060tag here'],
    ['#tag', '#\u2060tag'],
    ['// not a comment', '\u2060// not a comment'],
    ['!id and .start', '!\u2060id and .\u2060start'],
    ['[map](location) ![x](y)', '[map]\u2060(location) ![x]\u2060(y)'],
    ['[x] 50% of it', '\u2060[x] 50\u2060% of it'],
    ['one\r\n2017: two', 'one 2017: two'],
  ])('parts the marks of %j', (summary, plain) => {
    expect(summaryOf(summary)).toBe(plain);
  });

  it('leaves prose alone', () => {
    const prose = 'No. 1: “wow!”, he said. See https://example.org/a#b; C# | 3 % ]]> -->';
    expect(summaryOf(prose)).toBe(prose);
  });

  it('has one line an event, and its words', () => {
    fc.assert(
      fc.property(anyText, (summary) => {
        const given = visibleText(summary);
        expect(summaryOf(summary).replaceAll('\u2060', '')).toBe(given.replaceAll('\u2060', ''));
      }),
    );
  });

  it('has a title that YAML reads', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [head] = writeMarkwhen(chronology([item()], title), CONTEXT).text.split('\n');
        const { title: read } = parse(head!) as { title: string };
        expect(read.replaceAll('\u2060', '')).toBe(visibleText(title).replaceAll('\u2060', ''));
      }),
    );
  });
});

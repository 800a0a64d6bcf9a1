import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleText } from '../../../src/core/cards/escape';
import { parseDay } from '../../../src/core/time/civil';
import { writeICalendar } from '../../../src/shared/timelineExport/iCalendar';
import { anyText, BEFORE_CHRIST, chronology, CONTEXT, item } from './chronology';

const written = (...items: Parameters<typeof chronology>[0]): string => writeICalendar(chronology(items), CONTEXT).text;
const unfolded = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const unescaped = (value: string): string => value.replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
const valueOf = (text: string, name: string): string =>
  unescaped(
    unfolded(text)
      .find((line) => line.startsWith(`${name}:`))!
      .slice(name.length + 1),
  );

describe('writeICalendar', () => {
  it('writes an all-day event with its end behind the last day', () => {
    expect(written(item({ section: null }))).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Annotated Reader//Timeline//EN',
        'CALSCALE:GREGORIAN',
        'NAME:Two Islands',
        'BEGIN:VEVENT',
        'UID:cce30e951e28636e-event-2016-05-06-1@annotated-reader',
        'DTSTAMP:20200201T120000Z',
        'DTSTART;VALUE=DATE:20160506',
        'DTEND;VALUE=DATE:20160507',
        'SUMMARY:Abe and Putin meet in Sochi',
        'DESCRIPTION:6 May 2016\\nOn 6 May 2016\\, Abe and Putin met in Sochi.',
        'CATEGORIES:Abe,Putin',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('never tells where the article lies, and knows its events again', () => {
    const again = writeICalendar(chronology([item()]), { ...CONTEXT, now: 0 }).text;
    const other = writeICalendar(chronology([item()]), { ...CONTEXT, address: 'file:///b.md' }).text;
    expect(again).not.toContain('ada');
    expect(valueOf(again, 'UID')).toBe(valueOf(written(item()), 'UID'));
    expect(valueOf(other, 'UID')).not.toBe(valueOf(again, 'UID'));
  });

  it('counts what its dates cannot say', () => {
    const late = item({ first: parseDay('9999-12-31')!, last: parseDay('9999-12-31')! });
    const across = { ...BEFORE_CHRIST, last: parseDay('0014-08-19')! };
    const { text, leftOut } = writeICalendar(chronology([BEFORE_CHRIST, across, item(), late]), CONTEXT);
    expect(leftOut).toBe(3);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(written(item({ first: parseDay('0009-09-01')! }))).toContain('DTSTART;VALUE=DATE:00090901');
  });

  it('has no event where there is none', () => {
    expect(writeICalendar(chronology([], null), CONTEXT)).toMatchObject({ leftOut: 0 });
    expect(writeICalendar(chronology([], null), CONTEXT).text).toContain('NAME:islands\r\nEND:VCALENDAR');
  });

  it('escapes what would end a value or a line', () => {
    expect(written(item({ summary: 'a;b,c\\d\r\nEND:VEVENT ]]> -->' }))).toContain(
      '\r\nSUMMARY:a\\;b\\,c\\\\d END:VEVENT ]]> -->\r\n',
    );
  });

  it('folds before a character, not within it', () => {
    const summary = `${'a'.repeat(75 - 'SUMMARY:'.length - 1)}😀${'b'.repeat(80)}`;
    expect(written(item({ summary }))).toContain(`a\r\n 😀${'b'.repeat(70)}\r\n ${'b'.repeat(10)}\r\n`);
  });

  it('has no line beyond 75 octets, and unfolds to what it was', () => {
    fc.assert(
      fc.property(anyText, anyText, (summary, passage) => {
        const text = written(item({ summary, passage }));
        const lines = text.split('\r\n');
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(text).toBe(Buffer.from(text).toString());
        expect(valueOf(text, 'SUMMARY')).toBe(visibleText(summary));
        expect(valueOf(text, 'DESCRIPTION')).toBe(`6 May 2016\n${visibleText(passage)}`);
      }),
    );
  });
});

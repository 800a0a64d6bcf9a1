import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExportArguments } from '../../../src/shared/timelineExport/exportArguments';
import { FORMATS } from '../../../src/shared/timelineExport/formats';

describe('readExportArguments', () => {
  it('takes a format that there is, and an address', () => {
    const { format, target } = readExportArguments({ format: 'iCalendar', target: 'file:///a.ics' });
    expect(format?.extension).toBe('ics');
    expect(target).toBe('file:///a.ics');
  });

  it.each([
    undefined,
    null,
    'csv',
    7,
    [],
    { scheme: 'file', path: '/a.md' },
    { format: 'pdf', target: 3 },
    { format: ['csv'], target: '/tmp/a.csv' },
    { format: 'constructor', target: 'a.csv' },
    { target: 'C:\\a.csv' },
  ])('takes nothing from %j', (value) => {
    expect(readExportArguments(value)).toEqual({});
  });

  it('takes anything', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof readExportArguments(value) === 'object'));
  });
});

describe('FORMATS', () => {
  it('tells every format apart, by id, name and ending', () => {
    for (const key of ['id', 'label', 'extension'] as const)
      expect(new Set(FORMATS.map((format) => format[key])).size).toBe(FORMATS.length);
  });
});

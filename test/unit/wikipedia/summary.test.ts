import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerToStatus, readSummary } from '../../../src/core/wikipedia/summary';

const BASE = 'https://en.wikipedia.org';
const PAGE = `${BASE}/wiki/Ada_Lovelace`;
const SUMMARY = {
  type: 'standard',
  title: 'Ada Lovelace',
  description: 'English mathematician',
  extract: 'Ada Lovelace wrote notes.',
  content_urls: { desktop: { page: PAGE } },
};
const read = (changes: object) => readSummary(JSON.stringify({ ...SUMMARY, ...changes }), BASE);

describe('a summary', () => {
  it('is read field by field', () => {
    expect(read({})).toEqual({
      kind: 'page',
      title: 'Ada Lovelace',
      description: 'English mathematician',
      extract: 'Ada Lovelace wrote notes.',
      url: PAGE,
    });
  });

  it('may have a page without a text', () => {
    expect(read({ type: 'no-extract', extract: '', description: undefined })).toMatchObject({
      kind: 'page',
      description: '',
      extract: '',
    });
  });

  it('may be a page that lists several', () => {
    expect(read({ type: 'disambiguation' })).toEqual({ kind: 'choice', title: 'Ada Lovelace', url: PAGE });
  });

  it('is none where it is the main page', () => {
    expect(read({ type: 'mainpage' })).toEqual({ kind: 'missing' });
  });

  it.each(['', '{ "type": "standard", "title": ', 'null', '7', '[]', '"standard"', '<html></html>'])(
    'is none where the answer is %j',
    (json) => {
      expect(readSummary(json, BASE)).toEqual({ kind: 'unreadable' });
    },
  );

  it.each([{ type: 'other' }, { type: 7 }, { title: '  ' }, { title: { a: 1 } }])('is none with %j', (changes) => {
    expect(read(changes)).toEqual({ kind: 'unreadable' });
  });

  it('loses what is not as it should be, and keeps the rest', () => {
    expect(read({ description: { a: 1 }, extract: ['x'] })).toMatchObject({
      kind: 'page',
      description: '',
      extract: '',
    });
  });

  it.each([
    'https://elsewhere.example/wiki/Ada_Lovelace',
    'command:workbench.action.closeWindow',
    'javascript:alert(1)',
    7,
    null,
  ])('has no link to %j', (page) => {
    expect(read({ content_urls: { desktop: { page } } })).toMatchObject({ kind: 'page', url: null });
  });

  it('has no link too long to be one', () => {
    const page = `${BASE}/wiki/${'x'.repeat(5000)}`;
    expect(read({ content_urls: { desktop: { page } } })).toMatchObject({ kind: 'page', url: null });
  });

  it.each([undefined, null, 'x', {}, { desktop: null }])('has no link where the addresses are %j', (addresses) => {
    expect(read({ content_urls: addresses })).toMatchObject({ kind: 'page', url: null });
  });

  it('is kept no longer than a card needs', () => {
    const long = read({ title: 'x'.repeat(1e5), description: 'x'.repeat(1e5), extract: 'x'.repeat(1e5) });
    expect(JSON.stringify(long).length).toBeLessThan(2500);
  });

  it('is a value for any JSON', () => {
    const type = fc.constantFrom('standard', 'no-extract', 'disambiguation', 'mainpage', 'other');
    const any = fc.jsonValue();
    const shaped = fc.record({ type, title: any, description: any, extract: any, content_urls: any });
    fc.assert(
      fc.property(fc.oneof(any, shaped), (value) => {
        const { kind } = readSummary(JSON.stringify(value), BASE);
        expect(['page', 'choice', 'missing', 'unreadable']).toContain(kind);
      }),
    );
  });
});

describe('an error’s status', () => {
  it('tells a page that is not there from a host that does not answer', () => {
    expect([404, 410, 429, 500, 503].map((status) => answerToStatus(status).kind)).toEqual([
      'missing',
      'missing',
      'refused',
      'refused',
      'refused',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { readCast } from '../../../src/core/cast/readCast';

const faultsOf = (text: string) =>
  readCast(text).faults.map(({ span, message }) => [text.slice(span.start, span.end), message] as const);

describe('readCast', () => {
  it('reads entries and what is ignored', () => {
    const text =
      'actors:\n  - name: Ada Lovelace\n    type: person\n    aliases: [Ada, Lady Lovelace]\nignore:\n  - Sun\n';
    expect(readCast(text)).toEqual({
      file: {
        actors: [{ name: 'Ada Lovelace', type: 'person', aliases: ['Ada', 'Lady Lovelace'] }],
        ignore: ['Sun'],
      },
      faults: [],
    });
  });

  it.each(['', '# only a word to oneself\n', 'actors:\n', 'actors: []\nignore:\n'])(
    'takes %j as no corrections',
    (text) => {
      expect(readCast(text).file).toEqual({ actors: [], ignore: [] });
    },
  );

  it('takes words for words, whatever YAML makes of them', () => {
    expect(readCast('actors:\n  - name: NO\n    aliases: [1984, null, 2020-01-02]\n').file?.actors[0]).toEqual({
      name: 'NO',
      type: null,
      aliases: ['1984', 'null', '2020-01-02'],
    });
  });

  it.each([
    ['actors:\n  - type: person\n', 'type: person', 'An actor needs a `name`.'],
    ['actors:\n  - name: Ada\n    type: woman\n', 'woman', '`type` is one of person,'],
    ['actors:\n  - name: Ada\n    alias: [A]\n', 'alias', 'An actor has no such field'],
    ['actors: Ada\n', 'Ada', '`actors` is a list.'],
    ['ignore:\n  - [Sun]\n', '[Sun]', '`ignore` is a list of words'],
    ['people: []\n', 'people', 'The file has no such field'],
    ['- Ada\n', '- Ada', 'The file is a list of fields'],
    [
      'actors:\n  - name: Ada\n  - name: Ada L.\n    aliases: [Ada]\n',
      'name: Ada L.',
      '“Ada” stands under “Ada” already.',
    ],
    ['actors:\n  - &a\n    name: Ada\n  - *a\n', '*a', 'References are not understood here.'],
  ])('finds the fault in %j at its place', (text, where, message) => {
    expect(readCast(text).file).toBeNull();
    const [place, said] = faultsOf(text)[0]!;
    expect(place.startsWith(where)).toBe(true);
    expect(said).toContain(message);
  });

  it('says where it is no YAML at all', () => {
    const { file, faults } = readCast('actors:\n  - name: "Ada\n');
    expect(file).toBeNull();
    expect(faults[0]!.message).toMatch(/^This is no YAML/);
    expect(faults[0]!.span.start).toBeGreaterThan(0);
  });
});

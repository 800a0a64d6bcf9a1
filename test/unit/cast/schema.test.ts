import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { ACTOR_TYPES } from '../../../src/core/cast/castFile';
import { editCast } from '../../../src/core/cast/editCast';
import { readCast } from '../../../src/core/cast/readCast';

const schema = JSON.parse(readFileSync('schemas/cast.schema.json', 'utf8')) as {
  definitions: { actor: { properties: { type: { enum: string[] } } } };
};
const validates = new Ajv({ allowUnionTypes: true }).compile(schema);

/** What a YAML tool says of a file by the schema, and what we say of it. */
const bySchema = (text: string): boolean => validates(parse(text) as unknown);
const byUs = (text: string): boolean => readCast(text).file !== null;

const VALID = [
  '',
  '# only a word to oneself\n',
  'actors:\n',
  'actors: []\nignore:\n',
  'actors:\n  - name: Ada Lovelace\n    type: person\n    aliases: [Ada, Lady Lovelace]\nignore:\n  - Sun\n',
  'actors:\n  - name: 1984\n    aliases: [true, 3.5]\n',
  'actors:\n  - name: Ada\n    aliases:\n',
];
const INVALID = [
  'actors:\n  - type: person\n',
  'actors:\n  - name:\n',
  'actors:\n  - name: "  "\n',
  'actors:\n  - name: Ada\n    type: woman\n',
  'actors:\n  - name: Ada\n    type:\n',
  'actors:\n  - name: Ada\n    alias: [A]\n',
  'actors:\n  - name: [Ada]\n',
  'actors:\n  - Ada\n',
  'actors: Ada\n',
  'ignore:\n  - [Sun]\n',
  'ignore:\n  - ""\n',
  'ignore: Sun\n',
  'people: []\n',
  '- Ada\n',
];

describe('the schema of cast.yml', () => {
  it('knows every type of actor and no other', () => {
    expect(schema.definitions.actor.properties.type.enum).toEqual(ACTOR_TYPES);
  });

  it.each(VALID)('accepts %j as we do', (text) => {
    expect([bySchema(text), byUs(text)]).toEqual([true, true]);
  });

  it('accepts every example in docs/cast.md, and so do we', () => {
    const examples = [...readFileSync('docs/cast.md', 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, text] of examples) expect([bySchema(text!), byUs(text!)], text).toEqual([true, true]);
  });

  it.each(INVALID)('refuses %j as we do', (text) => {
    expect([bySchema(text), byUs(text)]).toEqual([false, false]);
  });

  it('says what we say of any file of such values, but of names that stand twice', () => {
    const word = fc.constantFrom<unknown>('Ada', 'Bob', ' ', '', 1984, true, 'NO', ['Ada'], { name: 'Ada' });
    const words = fc.oneof(fc.uniqueArray(word, { maxLength: 3 }), fc.constant(null), word);
    const actor = fc.oneof(
      fc.record(
        { name: word, type: fc.constantFrom<unknown>('person', 'woman', 3), aliases: words, alias: words },
        {
          requiredKeys: [],
        },
      ),
      word,
    );
    const file = fc.record(
      { actors: fc.oneof(fc.array(actor, { maxLength: 1 }), fc.constant(null), word), ignore: words, people: words },
      { requiredKeys: [] },
    );
    let [accepted, refused] = [0, 0];
    fc.assert(
      fc.property(file, (value) => {
        const text = stringify(value);
        expect(byUs(text), text).toBe(bySchema(text));
        if (byUs(text)) accepted += 1;
        else refused += 1;
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(accepted, refused)).toBeGreaterThan(20);
  });

  it('accepts whatever we write', () => {
    const name = fc.stringMatching(/^[\p{L}\p{N}:#'"&*!|>%@`{}[\],. -]{0,12}$/u).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.constantFrom(...ACTOR_TYPES), (written, to) => {
        const text = editCast('', { type: 'add', name: written.replace(/\s+/g, ' ').trim(), to })!;
        expect(bySchema(text), text).toBe(true);
        expect(readCast(text).file?.actors[0]?.name).toBe(written.replace(/\s+/g, ' ').trim());
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTOR_TYPES, formKey, formsOf } from '../../../src/core/cast/castFile';
import { editCast, type ActorNames, type CastEdit } from '../../../src/core/cast/editCast';
import { readCast } from '../../../src/core/cast/readCast';

const PUTIN: ActorNames = { name: 'Vladimir Putin', type: 'person', aliases: ['Putin', 'Vladimir Putin'] };
const KREMLIN: ActorNames = { name: 'Kremlin', type: 'place', aliases: ['Kremlin'] };

/** Applies edits one after the other. */
const edited = (text: string, ...edits: readonly CastEdit[]): string =>
  edits.reduce((current, edit) => editCast(current, edit)!, text);

const fileOf = (text: string) => readCast(text).file!;

describe('editCast', () => {
  it('writes a new file in a form one reads and diffs', () => {
    const text = edited(
      '',
      { type: 'rename', actor: PUTIN, name: 'V. V. Putin' },
      { type: 'retype', actor: KREMLIN, to: 'organization' },
      { type: 'ignore', actor: { name: 'Sun', type: 'other', aliases: ['Sun'] } },
    );
    expect(text).toBe(
      [
        'actors:',
        '  - name: V. V. Putin',
        '    aliases: [Vladimir Putin]',
        '  - name: Kremlin',
        '    type: organization',
        'ignore:',
        '  - Sun',
        '',
      ].join('\n'),
    );
  });

  it('keeps comments, order and what it does not touch', () => {
    const text = '# Ours\nactors:\n  # the president\n  - name: "Putin"   # short\n    type: person\nignore: [Sun]\n';
    const after = edited(text, { type: 'add', name: 'Sea Lion', to: 'event' });
    expect(after).toContain('# Ours\nactors:\n  # the president\n  - name: "Putin" # short\n    type: person\n');
    expect(after).toContain('  - name: Sea Lion\n    type: event\n');
    expect(after).toContain('ignore: [Sun]');
  });

  it('merges two actors and all that was corrected of them', () => {
    const text = edited(
      '',
      { type: 'rename', actor: KREMLIN, name: 'The Kremlin' },
      { type: 'merge', actor: { ...KREMLIN, name: 'The Kremlin' }, into: PUTIN },
    );
    expect(fileOf(text).actors).toEqual([{ name: 'Vladimir Putin', type: null, aliases: ['The Kremlin', 'Kremlin'] }]);
  });

  it('splits a form off, and off the entry that listed it', () => {
    const text = edited('actors:\n  - name: Vladimir Putin\n    aliases: [Putin]\n', {
      type: 'split',
      actor: PUTIN,
      forms: ['Putin'],
    });
    expect(fileOf(text).actors).toEqual([
      { name: 'Vladimir Putin', type: null, aliases: [] },
      { name: 'Putin', type: 'person', aliases: [] },
    ]);
  });

  it('splits the other forms off where the name itself shall part', () => {
    const text = edited('', { type: 'split', actor: PUTIN, forms: ['Vladimir Putin'] });
    expect(fileOf(text).actors).toEqual([{ name: 'Putin', type: 'person', aliases: [] }]);
  });

  it('takes a new name that another entry has as a merge', () => {
    const text = edited('actors:\n  - name: Russia\n', { type: 'rename', actor: KREMLIN, name: 'Russia' });
    expect(fileOf(text).actors).toEqual([{ name: 'Russia', type: null, aliases: ['Kremlin'] }]);
  });

  it('ignores every form, and takes it back', () => {
    const ignored = edited('# Ours\n', { type: 'ignore', actor: PUTIN });
    expect(fileOf(ignored).ignore).toEqual(['Vladimir Putin', 'Putin']);
    expect(edited(ignored, { type: 'restore', forms: ['Vladimir Putin', 'Putin'] }).trim()).toBe('# Ours');
  });

  it('says the same when it is said twice', () => {
    for (const edit of [
      { type: 'rename', actor: PUTIN, name: 'V. V. Putin' },
      { type: 'merge', actor: KREMLIN, into: PUTIN },
      { type: 'split', actor: PUTIN, forms: ['Putin'] },
      { type: 'retype', actor: PUTIN, to: 'group' },
      { type: 'ignore', actor: PUTIN },
      { type: 'add', name: 'Sea Lion', to: 'event' },
    ] satisfies CastEdit[]) {
      const once = edited('', edit);
      expect(fileOf(edited(once, edit)), edit.type).toEqual(fileOf(once));
    }
  });

  it('leaves a broken file alone', () => {
    expect(editCast('actors: [', { type: 'ignore', actor: PUTIN })).toBeNull();
  });
});

const NAMES = ['Ada', 'Ada L.', 'Bob', 'Bob’s Club', 'Cy', 'NO', '1984', 'D: e'];
const actorOf = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
  .map(([name, ...rest]): ActorNames => ({ name: name!, type: 'person', aliases: [name!, ...rest] }));
const anyEdit: fc.Arbitrary<CastEdit> = fc.oneof(
  fc.record({ type: fc.constant('rename' as const), actor: actorOf, name: fc.constantFrom(...NAMES) }),
  fc.record({ type: fc.constant('retype' as const), actor: actorOf, to: fc.constantFrom(...ACTOR_TYPES) }),
  fc.record({ type: fc.constant('merge' as const), actor: actorOf, into: actorOf }),
  actorOf.chain((actor) =>
    fc.record({
      type: fc.constant('split' as const),
      actor: fc.constant(actor),
      forms: fc.subarray([...actor.aliases], { minLength: 1 }),
    }),
  ),
  fc.record({ type: fc.constant('ignore' as const), actor: actorOf }),
  fc.record({
    type: fc.constant('restore' as const),
    forms: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    type: fc.constant('add' as const),
    name: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...ACTOR_TYPES),
  }),
);

describe('any corrections, one after the other', () => {
  it('leave a file that is read without fault, and said again change no letter', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = '# Ours\n';
        for (const edit of edits) {
          text = editCast(text, edit)!;
          expect(readCast(text).faults).toEqual([]);
          expect(editCast(text, edit)).toBe(text);
        }
        expect(text).toContain('# Ours');
      }),
      { numRuns: 500 },
    );
  });

  it('take no form out of the file but those they speak of', () => {
    const every = (text: string) => {
      const { actors, ignore } = fileOf(text);
      return [...actors.flatMap(formsOf), ...ignore].map(formKey);
    };
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 5 }), anyEdit, (edits, last) => {
        const text = edited('', ...edits);
        const after = every(edited(text, last));
        const own = new Set(
          JSON.stringify(last)
            .match(/(?<=")[^"]+(?=")/g)!
            .map(formKey),
        );
        expect(every(text).filter((form) => !after.includes(form) && !own.has(form))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('what another window corrected meanwhile', () => {
  it('stays when its actor takes in the one that is renamed, merged or ignored here', () => {
    const theirs = 'actors:\n  - name: Russia\n    type: country\n    aliases: [Kremlin, Moscow]\n';
    for (const edit of [
      { type: 'rename', actor: KREMLIN, name: 'The Kremlin' },
      { type: 'merge', actor: KREMLIN, into: PUTIN },
      { type: 'ignore', actor: KREMLIN },
    ] satisfies CastEdit[]) {
      expect(fileOf(edited(theirs, edit)).actors, edit.type).toContainEqual({
        name: 'Russia',
        type: 'country',
        aliases: ['Moscow'],
      });
    }
  });

  it('keeps its order when the same new name is given twice', () => {
    const text = 'actors:\n  - name: Ada\n    aliases: [Bob, Cy, Dee]\n';
    const again = { type: 'rename', actor: { name: 'Cy', type: 'person', aliases: ['Cy'] }, name: 'Bob' } as const;
    expect(edited(text, again)).toBe(text);
  });

  it('keeps its type when the same merge is made twice', () => {
    const merged = 'actors:\n  - name: Russia\n    type: country\n    aliases: [Kremlin]\n';
    const again = {
      type: 'merge',
      actor: KREMLIN,
      into: { name: 'Russia', type: 'country', aliases: ['Russia'] },
    } as const;
    expect(edited(merged, again)).toBe(merged);
  });
});

describe('the file as written', () => {
  it('keeps its line ends', () => {
    const text = '# Ours\r\nactors:\r\n  - name: Ada # short\r\n';
    expect(edited(text, { type: 'add', name: 'Bob', to: 'person' })).toBe(
      '# Ours\r\nactors:\r\n  - name: Ada # short\r\n  - name: Bob\r\n    type: person\r\n',
    );
  });

  it('keeps with its entry what a split leaves there', () => {
    const renamed = 'actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n';
    const actor: ActorNames = { name: 'V. V. Putin', type: 'person', aliases: ['Vladimir Putin', 'Putin'] };
    expect(fileOf(edited(renamed, { type: 'split', actor, forms: ['Vladimir Putin'] })).actors).toEqual([
      { name: 'V. V. Putin', type: null, aliases: ['Putin'] },
      { name: 'Vladimir Putin', type: 'person', aliases: [] },
    ]);
  });

  it('adds a name of its own that another entry listed', () => {
    const text = 'actors:\n  - name: Sea Lion Club\n    type: group\n    aliases: [Sea Lion]\n';
    expect(fileOf(edited(text, { type: 'add', name: 'Sea Lion', to: 'event' })).actors).toEqual([
      { name: 'Sea Lion Club', type: 'group', aliases: [] },
      { name: 'Sea Lion', type: 'event', aliases: [] },
    ]);
  });
});

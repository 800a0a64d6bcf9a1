import { describe, expect, it } from 'vitest';
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

import { describe, expect, it } from 'vitest';
import { editCast, type CastEdit } from '../../../src/core/cast/editCast';
import { correct, type CastStore } from '../../../src/host/cast/correct';
import { useSkippedTime } from './skippedTime';

const FULL = 'ignore:\n  - Somebody\n';
const EDIT: CastEdit = { type: 'add', name: 'Ada', to: 'person' };

/** A file that another program is saving in place: it seems empty at these looks, counted from 1. */
function savedInPlace(...emptyAt: readonly number[]): CastStore & { text: string } {
  let looks = 0;
  const seen = (text: string) => (emptyAt.includes((looks += 1)) ? '' : text);
  return {
    text: FULL,
    read() {
      return Promise.resolve(seen(this.text));
    },
    swap(expected, text = '') {
      const isSame = seen(this.text) === expected;
      if (isSame) this.text = text;
      return Promise.resolve(isSame);
    },
  };
}

const time = useSkippedTime(1);
const correctIn = (store: CastStore) => time.outcomeOf(correct(store, (text) => Promise.resolve(editCast(text, EDIT))));

describe('a correction in a file that another program empties for a moment', () => {
  it.each([
    ['when it is read', [1]],
    ['when it is read, and again when it is written', [1, 3]],
    ['when it is read twice, and again when it is written', [1, 2, 4]],
    ['when it is looked at a second time', [3]],
  ])('keeps what was there: %s', async (_, emptyAt) => {
    const store = savedInPlace(...emptyAt);
    await correctIn(store);
    expect(store.text).toContain('- Somebody');
    expect(store.text).toContain('name: Ada');
  });

  it('is made in one that is empty', async () => {
    const store = savedInPlace();
    store.text = '';
    expect(await correctIn(store)).toMatchObject({ before: '' });
    expect(store.text).toContain('name: Ada');
  });
});

import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/core/edits';
import { applyChange } from '../../../src/core/edits';
import { follow, track } from '../../../src/core/annotations/tracking';

const TEXT = 'One two three four five. Six seven eight nine ten.';
const started = (words: string) => {
  const start = TEXT.indexOf(words);
  return track(TEXT, [{ id: 'a', span: { start, end: start + words.length } }]);
};
const change = (from: string, to: string, text = TEXT): Change => {
  const start = text.indexOf(from);
  return { start, end: start + from.length, text: to };
};
/** The change that takes one back. */
const inverse = (text: string, { start, end, text: put }: Change): Change => ({
  start,
  end: start + put.length,
  text: text.slice(start, end),
});

describe('follow', () => {
  it('keeps what is typed at the edges outside, and what is typed inside in', () => {
    const edges = follow(started('three'), [
      change(' three', ' >three'),
      change('three', 'three<', TEXT.replace(' three', ' >three')),
    ]);
    expect(edges.items[0]!.exact).toBe('three');
    expect(follow(started('three'), [change('hre', 'hxre')]).items[0]!.exact).toBe('thxree');
  });

  it('keeps what is put in between the marks at an end and the words outside', () => {
    const text = 'One. "Two" three.';
    const marked = track(text, [{ id: 'a', span: { start: 5, end: 10 } }]);
    expect(follow(marked, [{ start: 6, end: 6, text: 'new ' }]).items[0]!.exact).toBe('Two"');
    expect(follow(marked, [{ start: 9, end: 9, text: ' new' }]).items[0]!.exact).toBe('"Two');
  });

  it.each(['three four', 'two three four five. Six', 'e four', 'three'])(
    'brings back what undo brings back: %s',
    (cut) => {
      const taken = change(cut, '');
      const without = follow(started('three four five'), [taken]);
      const back = follow(without, [inverse(TEXT, taken)]);
      expect(back.items[0]).toMatchObject({
        exact: 'three four five',
        lost: false,
        span: started('three four five').items[0]!.span,
      });
      const again = follow(back, [taken]);
      expect(follow(again, [inverse(TEXT, taken)]).items[0]!.exact).toBe('three four five');
    },
  );

  it.each([
    ['the first half', 'stand here.\n\nAnd'],
    ['the second half', 'here.\n\nAnd so'],
  ])('does not take in the paragraphs that tear it apart, and is whole again without them: %s', (_, words) => {
    const text = 'Four words stand here.\n\nAnd so on.';
    const start = text.indexOf(words);
    const marked = track(text, [{ id: 'a', span: { start, end: start + words.length } }]);
    const at = text.indexOf('And');
    const put = {
      start: at,
      end: at,
      text: 'Then, for as long as it takes to tell it all, and a little longer than that.\n\n',
    };
    const torn = follow(marked, [put]);
    expect(words).toContain(torn.items[0]!.exact);
    expect(torn.items[0]!.exact.length).toBeLessThan(words.length);
    const { items } = follow(torn, [{ ...put, end: at + put.text.length, text: '' }]);
    expect(items[0]).toMatchObject({ exact: words, lost: false, span: marked.items[0]!.span });
  });

  it('brings back what was deleted letter by letter', () => {
    let tracking = started('three');
    const undo: Change[] = [];
    for (let n = 0; n < 5; n += 1) {
      const { start, end } = tracking.items[0]!.span;
      const step = { start: end - 1, end, text: '' };
      undo.unshift(inverse(tracking.text, step));
      tracking = follow(tracking, [step]);
      expect(tracking.items[0]!.span.start).toBe(start);
    }
    expect(tracking.items[0]!.lost).toBe(true);
    expect(follow(tracking, undo).items[0]).toMatchObject({ exact: 'three', lost: false });
  });

  it('follows cut and paste', () => {
    const cut = change(' Six seven eight nine ten.', '');
    const text = applyChange(TEXT, cut);
    const moved = follow(started('Six seven eight nine ten'), [
      cut,
      { start: 0, end: 0, text: 'Six seven eight nine ten. ' },
    ]);
    expect(text).not.toContain('Six');
    expect(moved.items[0]).toMatchObject({ lost: false, span: { start: 0, end: 24 } });
  });

  it('maps through a replacement of everything', () => {
    const text = TEXT.replace('One', 'Won').replace(' eight', '\neight');
    const all = { start: 0, end: TEXT.length, text };
    expect(follow(started('seven eight nine'), [all]).items[0]).toMatchObject({
      exact: 'seven\neight nine',
      lost: false,
    });
  });

  it('loses what another text takes the place of, and keeps its words', () => {
    const all = { start: 0, end: TEXT.length, text: 'Nothing of it. '.repeat(30) };
    const lost = follow(started('seven eight nine'), [all]);
    expect(lost.items[0]).toMatchObject({ lost: true, exact: 'seven eight nine' });
    const back = { start: 0, end: all.text.length, text: TEXT };
    expect(follow(lost, [back]).items[0]).toMatchObject({ lost: false, exact: 'seven eight nine' });
  });
});

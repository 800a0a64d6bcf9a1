import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { anchorText } from '../../../src/core/annotations/anchorText';
import { Fingerprints } from '../../../src/core/reading/fingerprints';
import type { Part } from '../../../src/core/reading/parts';
import { isWhereItWas, placeAt } from '../../../src/core/reading/place';
import { growProgress, NO_PROGRESS, progressText } from '../../../src/core/reading/progress';
import { resumeAt } from '../../../src/core/reading/resume';
import { sectionTree } from '../../../src/core/sectionTree';
import { sliceOf } from '../../../src/core/span';
import { finish } from '../../../src/core/steps';
import { partsOf } from './partsOf';

const TEXT = `Before it all.

# Rome

The opening has five words.[^1]

## The rise

It rose over many years, and nobody remembers how.

## The fall

Then it fell in a day, as the chroniclers have it.

[^1]: This is looked up and not read.
`;
const { sections } = analyzeArticle(TEXT);
const parts = partsOf(TEXT);
const progressOf = (some: readonly Part[], isKnown: (id: string) => boolean) =>
  finish(growProgress(some, (at) => isKnown(some[at]!.id)));

describe('the parts of an article', () => {
  it('are each section’s own text, and the opening', () => {
    expect(parts.map(({ id }) => id)).toEqual(['(opening)', 'rome', 'the-rise', 'the-fall']);
    expect(sliceOf(TEXT, parts[1]!.span)).toBe('# Rome\n\nThe opening has five words.[^1]\n\n');
    const words = sectionTree(analyzeArticle(TEXT), TEXT).reduce((sum, node) => sum + node.words, 0);
    expect(parts.reduce((sum, part) => sum + part.words, 0)).toBe(words);
  });

  it('have prose without notes and without the space around it', () => {
    expect(parts[3]!.prose.map((span) => sliceOf(TEXT, span))).toEqual([
      '## The fall\n\nThen it fell in a day, as the chroniclers have it.',
    ]);
  });

  it('may be a heading over others, which is read when they are', () => {
    const text = 'Before.\n\nPart one\n===\n\n## B\n\nTwo words.\n\n## C\n\nMore words.\n\n# D\n\nEnd.';
    const [opening, one] = partsOf(text);
    expect([opening!.isBare, one!.isBare]).toEqual([false, true]);
    const read = (known: readonly string[]) =>
      [...progressOf(partsOf(text), (id) => known.includes(id)).ids].toSorted();
    expect(read(['b'])).toEqual(['b']);
    expect(read(['b', 'c', 'part-one'])).toEqual(['b', 'c', 'part-one']);
    expect(read(['part-one'])).toEqual([]);
  });
});

describe('what a part says', () => {
  const printsOf = (text: string) => finish(new Fingerprints().grow(partsOf(text), text));
  const rise = printsOf(TEXT)[2];

  it('is the same through edits elsewhere, another wrap and another version before, but not through a rewrite', () => {
    const elsewhere = TEXT.replace('fell in a day', 'fell in a year').replace(', and', ',\nand');
    expect(printsOf(elsewhere)[2]).toBe(rise);
    expect(printsOf(TEXT.replace('many years', 'few years'))[2]).not.toBe(rise);
    const fingerprints = new Fingerprints();
    finish(fingerprints.grow(parts, TEXT));
    expect(finish(fingerprints.grow(partsOf(elsewhere), elsewhere))).toEqual(printsOf(elsewhere));
  });

  it('does not depend on where a long text is cut into steps', () => {
    const long = `## A\n\nWords.\n\n## B\n\n${'x𝔄é '.repeat(6000)}`;
    expect(printsOf(long)).toEqual(printsOf(long.replaceAll(' ', '   ')));
    expect(printsOf(long)).not.toEqual(printsOf(`${long}y`));
  });
});

describe('progress', () => {
  it('counts what is read and what is left, each part once', () => {
    const total = parts.reduce((sum, { words }) => sum + words, 0);
    expect(progressOf(parts, () => false)).toEqual({ ids: new Set(), words: total, wordsRead: 0 });
    expect(progressOf(parts, () => true)).toMatchObject({ words: total, wordsRead: total });
    expect(progressOf(parts, (id) => id === 'the-rise').wordsRead).toBe(parts[2]!.words);
  });

  it('is said in minutes and per cent', () => {
    const say = (wordsRead: number) => progressText({ ids: new Set(), words: 4760, wordsRead }, 238);
    expect(say(0)).toBe('20 min');
    expect(say(1)).toBe('20 min left · 1 %');
    expect(say(1904)).toBe('12 min left · 40 %');
    expect(say(4759)).toBe('1 min left · 99 %');
    expect(say(4760)).toBe('read');
    expect(progressText(NO_PROGRESS, 238)).toBe('');
  });
});

describe('the place where the reader stopped', () => {
  const place = placeAt(TEXT, sections, TEXT.indexOf('\n## The fall'))!;

  it('is said by the words that follow, and their section', () => {
    expect(place.quote.exact.startsWith('## The fall\n\nThen it fell')).toBe(true);
    expect(place.section?.path).toEqual(['Rome', 'The fall']);
    expect(placeAt(TEXT, sections, TEXT.length)).toBeNull();
    expect(placeAt('   \n', [], 0)).toBeNull();
  });

  it('is where it was in the same text alone', () => {
    expect(isWhereItWas(TEXT, place)).toBe(true);
    expect(isWhereItWas(`\n${TEXT}`, place)).toBe(false);
  });

  it('is found again after an edit above', () => {
    const text = TEXT.replace('five words', 'a few words more than before');
    expect(resumeAt(anchorText(text, analyzeArticle(text).sections), place)).toBe(text.indexOf('## The fall'));
  });
});

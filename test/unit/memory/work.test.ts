import { describe, expect, it } from 'vitest';
import { analyzeArticle, analyzeVersion } from '../../../src/core/analyze';
import { english } from '../../../src/core/language/en/english';
import { AnalysisMemory } from '../../../src/core/memory/memory';

/** So many different paragraphs that the text is parsed in many pieces. */
const PARAGRAPHS = Array.from(
  { length: 300 },
  (_, n) => `In ${1600 + n} the town of Lund counted ${n} houses, one more.`,
);
const NAMED = PARAGRAPHS.with(20, 'Ada Ring was born here.').with(250, 'Nobody knew Ring.');

/** A memory of an article, and how to read the next version of it. */
function opened(paragraphs: readonly string[]) {
  const memory = new AnalysisMemory();
  const read = (version: readonly string[]) => analyzeVersion(version.join('\n\n'), {}, memory);
  read(paragraphs);
  return { memory, read, piecesMade: () => memory.pieces.markdown.made + memory.pieces.pasted.made };
}

describe('an edit', () => {
  it('parses one piece anew and reads one block, however long the article', () => {
    const { memory, read, piecesMade } = opened(PARAGRAPHS);
    expect(piecesMade()).toBeGreaterThan(3);
    expect(memory.blocks.paragraph.made).toBe(PARAGRAPHS.length);
    read(PARAGRAPHS.with(150, `${PARAGRAPHS[150]!} Nobody knew why.`));
    expect(piecesMade()).toBe(1);
    expect(memory.blocks.paragraph.made).toBe(1);
    expect(memory.wordCounts.made).toBe(1);
  });

  it('asks who is who only where names say something else', () => {
    const { memory, read } = opened(NAMED);
    const { cast } = memory.actors(english);
    expect(cast.made).toBe(1);
    read(NAMED.with(150, `${NAMED[150]!} all told`));
    read(NAMED.toSpliced(150, 0, 'It rained and all was well.'));
    expect(cast.made).toBe(1);
    read(NAMED.with(20, 'Somebody was born here.'));
    expect(cast.made).toBe(2);
  });

  it('leaves the blocks as they are that hear nothing new', () => {
    const { memory, read } = opened(NAMED);
    const { rounds } = memory.actors(english).refine;
    const last = () => rounds.at(-1)!.mended;
    const before = last();
    read(NAMED.with(150, `${NAMED[150]!} all told`));
    expect(last().filter((block, at) => block !== before[at])).toHaveLength(1);
  });
});

describe('an edit of what others lean on', () => {
  const fence = '```\nIn 1700 Ada Ring left.\n```';
  it.each([
    ['the only full mention of a name', NAMED.with(20, 'Somebody was born here.')],
    ['a note', NAMED.with(30, 'Here it ended.[^1]').toSpliced(200, 0, '[^1]: So Ada Ring says, https://example.org/1')],
    ['a heading', NAMED.toSpliced(100, 0, '## Ada Ring in Lund')],
    ['a fence', NAMED.toSpliced(100, 0, fence)],
    ['a fence that never ends', NAMED.toSpliced(100, 0, '```')],
    ['the year that a later date leans on', NAMED.with(99, 'That was in 1850.').with(100, 'In May he left.')],
  ])('reads as a fresh analysis does when it adds or drops %s', (_, edited) => {
    const { read } = opened(NAMED);
    for (const version of [edited, NAMED]) {
      const [now, fresh] = [read(version), analyzeArticle(version.join('\n\n'))];
      if (JSON.stringify(now) !== JSON.stringify(fresh)) expect(now).toEqual(fresh);
      else expect(now.problems).toEqual(fresh.problems);
    }
  });
});

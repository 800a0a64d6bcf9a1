import { describe, expect, it } from 'vitest';
import { analyzeVersion } from '../../../src/core/analyze';
import { AnalysisMemory } from '../../../src/core/memory/memory';

/** So many different paragraphs that the text is parsed in many pieces. */
const PARAGRAPHS = Array.from(
  { length: 300 },
  (_, n) => `In ${1600 + n} the town of Lund counted ${n} houses, one more.`,
);

describe('an edit', () => {
  it('parses one piece anew and reads one block, however long the article', () => {
    const memory = new AnalysisMemory();
    analyzeVersion(PARAGRAPHS.join('\n\n'), {}, memory);
    expect(memory.pieces.markdown.made + memory.pieces.pasted.made).toBeGreaterThan(3);
    expect(memory.blocks.paragraph.made).toBe(PARAGRAPHS.length);
    const edited = PARAGRAPHS.with(150, `${PARAGRAPHS[150]!} Nobody knew why.`);
    analyzeVersion(edited.join('\n\n'), {}, memory);
    expect(memory.pieces.markdown.made + memory.pieces.pasted.made).toBe(1);
    expect(memory.blocks.paragraph.made).toBe(1);
    expect(memory.wordCounts.made).toBe(1);
  });
});

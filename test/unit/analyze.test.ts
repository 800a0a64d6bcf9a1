import { afterEach, describe, expect, it, vi } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze';
import * as outline from '../../src/core/markdown/outline';

const TEXT = '# Rome\n\n## Fall\n\nRome fell in 1527.[^1]\n\n[^1]: See https://example.org/rome-fell.\n';

describe('analyzeArticle', () => {
  afterEach(() => vi.restoreAllMocks());

  it('fills every field', () => {
    const article = analyzeArticle(TEXT, { referenceDate: '2020-01-02' });
    expect(article).toMatchObject({ schema: 1, title: 'Rome', published: '2020-01-02', language: 'en', problems: [] });
    expect(article.sections.map(({ title }) => title)).toEqual(['Fall']);
    expect(article.footnotes.definitions.map(({ sources }) => sources)).toEqual([[0]]);
    expect(article.sources.map(({ domain }) => domain)).toEqual(['example.org']);
    expect(article.times.map(({ value }) => value)).toEqual(['1527']);
    expect(article.events.map(({ section }) => section)).toEqual(['fall']);
    expect(article.mentions.map(({ text }) => text)).toContain('Rome');
  });

  it('keeps every other stage where one fails, and says so', () => {
    vi.spyOn(outline, 'readOutline').mockImplementation(() => {
      throw new Error('no outline today');
    });
    const article = analyzeArticle(TEXT);
    expect(article.sections).toEqual([]);
    expect(article.problems[0]).toMatchObject({
      code: 'stage-failed',
      message: 'Reading the sections failed: no outline today',
    });
    expect(article.footnotes.references).toHaveLength(1);
    expect(article.times).toHaveLength(1);
  });
});

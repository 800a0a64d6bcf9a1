import { afterAll, describe, expect, it } from 'vitest';
import { readActors } from '../../../src/core/actors/actors';
import { languageFor } from '../../../src/core/language/languages';
import { readBlocks } from '../../../src/core/markdown/blocks';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { KINDS, textOf } from './hostile';
import { openMeter, type Work } from './work';

const meter = await openMeter();
afterAll(() => meter.close());

const language = languageFor('en');

function workFor(article: string): Promise<Work> {
  const blocks = readBlocks(parseMarkdown(article), article, language.sentences);
  return meter.workOf('/src/core/actors/', () => readActors(blocks, { article, times: [], language }));
}

const sum = (work: Work): number => [...work.values()].reduce((total, count) => total + count, 0);

const [SHORT, MIDDLE, LONG] = [10_000, 50_000, 200_000];
/** What caps cut off is not yet cut in the shorter text; what grows with the square does twice as much again. */
const SLACK = 2;
/** Blocks entered less often than this a character cost nothing, however they grow. */
const RARE = 0.2;

/** The blocks whose work grew faster than the text. */
const grown = (less: Work, more: Work, times: number): string[] =>
  [...more]
    .filter(([, count]) => count > RARE * LONG)
    .filter(([place, count]) => count > (less.get(place) ?? 0) * times * SLACK)
    .map(([place, count]) => `${place}: ${less.get(place) ?? 0} became ${count}`);

/** A case takes some seconds where nothing else runs. */
const ENOUGH_MS = 600_000;

describe('the work of reading actors grows with the text', () => {
  it.each([
    { kind: 'prose', layout: 'in paragraphs' },
    { kind: 'capitals', layout: 'on one line' },
    { kind: 'one name and its namesakes', layout: 'in paragraphs' },
    { kind: 'ever new people', layout: 'in paragraphs' },
    { kind: 'ever new organizations', layout: 'in paragraphs' },
    { kind: 'names within names', layout: 'on one line' },
  ] as const)(
    'of $kind, $layout',
    async ({ kind, layout }) => {
      const workAt = (length: number) => workFor(textOf(KINDS[kind], length, layout === 'on one line'));
      const [short, middle, long] = [await workAt(SHORT), await workAt(MIDDLE), await workAt(LONG)];
      expect(sum(short)).toBeGreaterThan(SHORT); // the counting counts
      expect(grown(middle, long, LONG / MIDDLE)).toEqual([]);
      expect(sum(middle)).toBeLessThan(sum(short) * (MIDDLE / SHORT) * SLACK);
      expect(sum(long)).toBeLessThan(sum(middle) * (LONG / MIDDLE) * SLACK);
    },
    ENOUGH_MS,
  );
});

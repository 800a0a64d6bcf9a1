import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze';
import { tidyMarkdown } from '../../src/core/markdown/tidy';
import type { Article, Span } from '../../src/core/model';

/** `RUNS=20000 npx vitest run test/unit/properties.test.ts` looks longer. */
const RUNS = Number(process.env['RUNS'] ?? 150);
const PATIENCE = 300_000 + RUNS * 100;

const SAMPLES = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'));

/** Lines of every make: what an editor may hold while somebody types, pastes, cuts and undoes. */
const LINES = [
  '',
  '   ',
  '# A title',
  '## A section of it ##',
  'A Bare Heading',
  'Underlined\n---',
  'In 1843 Ada Lovelace wrote to Charles Babbage (CB) in London.1',
  'The United Nations (UN) met on 4–6 September 2016; Russia’s delegates left.[^a]',
  'Later that year the UN met again.[2] “So it was,” said Mr Babbage.* ',
  'See [the log](https://example.org/log_(1)) or www.example.org/a b, or <https://x.example>.',
  '[^a]: A note, with https://example.org/2016/ 03/x.',
  '[^a]: The same again.',
  '    code in a note',
  '1. A first note. ↩',
  '2. A second note.',
  '* A note under a star',
  '† Another, under a dagger',
  'Notes',
  '- item\n  - deeper',
  '> quoted\n> twice',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```js\nconst a = 1; // 2019\n```',
  '<p id="fn1">In HTML.<sup>1</sup></p>',
  '<a href="#fn1">1</a>',
  '---',
  'title: x\n---',
  'Text^[a note of its own, in 2019] goes on.',
  '\u202Egnp.exe\u202C \u0000 \uD800 😀👩‍👩‍👧 é',
  '***bold _and_* odd**',
  '\tTabbed\ttext\t',
];

const EOLS = ['\n', '\r\n', '\r', '\n\n'];
const pieced = fc
  .tuple(
    fc.constantFrom('', '\uFEFF'),
    fc.array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom(...EOLS)), { maxLength: 14 }),
  )
  .map(([mark, rows]) => mark + rows.flat().join(''));

/** A sample article, cut, doubled and shuffled as careless editing does. */
const mangled = fc
  .record({
    sample: fc.constantFrom(...SAMPLES),
    cuts: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 80 })), { maxLength: 4 }),
    pasted: fc.constantFrom(...LINES),
  })
  .map(({ sample, cuts, pasted }) =>
    cuts.reduce((text, [where, length]) => {
      const at = Math.floor(where * text.length);
      return text.slice(0, at) + pasted + text.slice(at + length);
    }, sample),
  );

const anyText = fc.oneof(
  pieced,
  pieced,
  mangled,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('the analysis of any text', { timeout: PATIENCE }, () => {
  it('fails in no stage, and says twice the same in plain JSON', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = analyzeArticle(text);
        expect(article.problems.filter(({ code }) => code === 'stage-failed')).toEqual([]);
        expect(JSON.parse(JSON.stringify(article))).toEqual(article);
        expect(analyzeArticle(text)).toEqual(article);
      }),
      { numRuns: RUNS },
    );
  });

  it('gives spans that slice to their words, in order, and references that lead somewhere', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = analyzeArticle(text);
        for (const span of spansOf(article)) expectInside(span, text);
        for (const { span, text: words } of wordsOf(article)) expect(text.slice(span.start, span.end)).toBe(words);
        for (const row of apartRows(article)) expectApart(row);
        expectLinks(article);
      }),
      { numRuns: RUNS },
    );
  });

  it('tidies to a text that is its own tidy text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyMarkdown(text);
        expect(tidyMarkdown(tidy)).toBe(tidy);
      }),
      { numRuns: RUNS },
    );
  });
});

const spansOf = (article: Article): Span[] => [
  ...article.sections.flatMap(({ span, titleSpan }) => [span, titleSpan]),
  ...article.sentences,
  ...[...article.footnotes.references, ...article.footnotes.definitions, ...article.footnotes.undecided].map(
    ({ span }) => span,
  ),
  ...article.sources.map(({ span }) => span),
  ...article.events.flatMap(({ span, alsoAt }) => [span, ...alsoAt]),
  ...article.problems.flatMap(({ span }) => span ?? []),
];

const wordsOf = ({ mentions, times, actors }: Article): { readonly span: Span; readonly text: string }[] => [
  ...mentions,
  ...times,
  ...actors.flatMap(({ roles, expansions }) => [...roles, ...expansions]),
];

const apartRows = ({ mentions, times, footnotes }: Article): (readonly { readonly span: Span }[])[] => [
  mentions,
  times,
  footnotes.references,
];

function expectInside({ start, end }: Span, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

function expectApart(row: readonly { readonly span: Span }[]): void {
  row.forEach(({ span }, at) => expect(span.start).toBeGreaterThanOrEqual(row[at - 1]?.span.end ?? 0));
}

/** Every id is unique, and every index and id that is named exists. */
function expectLinks({ sections, footnotes, sources, actors, mentions, times, events }: Article): void {
  const ids = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const [sectionIds, actorIds] = [ids(sections), ids(actors)];
  expect([sectionIds.size, actorIds.size, ids(events).size]).toEqual([sections.length, actors.length, events.length]);
  for (const { actor } of mentions) expect(actorIds.has(actor)).toBe(true);
  for (const { definition } of footnotes.references)
    if (definition !== null) expect(footnotes.definitions[definition]).toBeDefined();
  footnotes.definitions.forEach((note, at) => note.sources.forEach((n) => expect(sources[n]!.footnote).toBe(at)));
  for (const { time, section, actors: named, earliest, latest } of events) {
    expect(times[time]).toBeDefined();
    expect(section === null || sectionIds.has(section)).toBe(true);
    expect(named.every((id) => actorIds.has(id))).toBe(true);
    expect(earliest.length).toBeGreaterThanOrEqual(10);
    expect(latest.length).toBeGreaterThanOrEqual(10);
  }
}

import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import type { Change } from '../../../src/core/edits';
import { openArticle } from '../../../src/core/open';

/** `RUNS=90 npx vitest run test/unit/memory` makes a thousand edits. */
const RUNS = Number(process.env['RUNS'] ?? 20);
const EDITS = 12;

const SAMPLES = readdirSync('samples').map((name) => readFileSync(`samples/${name}`, 'utf8'));

/** What somebody types or pastes, much of which changes what other parts of an article mean. */
const SNIPPETS = [
  ...['x', ' ', '.', '\n', '\n\n', '\r\n', '[', '*', '1', '’s', '|', '\t', '\uFEFF', '😀'],
  ...['\n\n## A new section\n\n', '\n\nA Bare Heading\n\n', '\n```\n', '\n---\n', '\n\n> quoted\n\n', '<div>', '-->'],
  ...['[^1]', '[^99]', '\n\n[^99]: A new note, https://example.org/99\n\n', ',10', '\n\n10 https://example.org/10\n'],
  ...[
    ' in May 2016',
    ' later that year',
    ' Mr Siple',
    ' Lloyd Berkner',
    ' the United Nations (UN)',
    ' Paris',
    ' the paris',
  ],
];

/** An edit as shares of the text it meets, whatever that is by then. */
const edit = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('insert' as const), at: place(), snippet: fc.constantFrom(...SNIPPETS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('delete' as const),
      at: place(),
      length: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop a paragraph' as const), at: place() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('double a paragraph' as const), at: place(), to: place() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop a name' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('drop a note' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function place() {
  return fc.double({ min: 0, max: 1, noNaN: true });
}

/** The paragraph around an offset, with the blank lines behind it. */
function paragraphAt(text: string, at: number) {
  const before = text.lastIndexOf('\n\n', at);
  const behind = text.indexOf('\n\n', Math.max(at, before + 2));
  return { start: before < 0 ? 0 : before + 2, end: behind < 0 ? text.length : behind + 2 };
}

/** An article in an editor: every change is counted in the text before it. */
class Editor {
  readonly open;
  #undo: Change[] = [];
  constructor(public text: string) {
    this.open = openArticle(text);
  }

  apply(step: Edit): void {
    const change = this.#changeOf(step);
    if (!change) return;
    const { start, end, text } = change;
    this.#undo.push({ start, end: start + text.length, text: this.text.slice(start, end) });
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.open.update(change);
  }

  #changeOf(step: Edit): Change | undefined {
    const offset = (share: number) => Math.floor(share * this.text.length);
    const article = this.open.article;
    switch (step.kind) {
      case 'insert':
        return { start: offset(step.at), end: offset(step.at), text: step.snippet };
      case 'delete':
        return { start: offset(step.at), end: Math.min(offset(step.at) + step.length, this.text.length), text: '' };
      case 'drop a paragraph':
        return { ...paragraphAt(this.text, offset(step.at)), text: '' };
      case 'double a paragraph': {
        const { start, end } = paragraphAt(this.text, offset(step.at));
        const to = paragraphAt(this.text, offset(step.to)).start;
        return { start: to, end: to, text: this.text.slice(start, end) };
      }
      case 'drop a name': {
        const full = article.mentions.filter(({ form }) => form === 'name');
        return full.length === 0 ? undefined : { ...full[step.pick % full.length]!.span, text: 'somebody' };
      }
      case 'drop a note': {
        const { definitions } = article.footnotes;
        return definitions.length === 0
          ? undefined
          : { ...definitions[step.pick % definitions.length]!.span, text: '' };
      }
      case 'undo':
        return this.#undo.pop();
    }
  }
}

describe('openArticle', () => {
  it(
    'has after any edits exactly what a fresh analysis has',
    () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...SAMPLES),
          fc.array(edit, { minLength: EDITS, maxLength: EDITS }),
          (sample, edits) => {
            const editor = new Editor(sample);
            for (const step of edits) {
              editor.apply(step);
              const [updated, fresh] = [editor.open.article, analyzeArticle(editor.text)];
              if (JSON.stringify(updated) !== JSON.stringify(fresh)) expect(updated).toEqual(fresh); // says where
            }
          },
        ),
        { numRuns: RUNS },
      );
    },
    600_000 + RUNS * 2_000,
  );
});

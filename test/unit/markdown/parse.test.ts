import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { guardText } from '../../../src/core/markdown/guard';
import { padText } from '../../../src/core/markdown/padding';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { parseSegments } from '../../../src/core/markdown/parseSegments';
import { segmentsOf } from '../../../src/core/markdown/segments';
import { spanOf } from '../../../src/core/markdown/textNodes';
import { cpuTime } from '../cpuTime';
import { MARKDOWN, PASTED } from './articles';

function textsOf(tree: Nodes): Nodes[] {
  const own = tree.type === 'text' ? [tree] : [];
  return 'children' in tree ? [...own, ...tree.children.flatMap(textsOf)] : own;
}

/** Bits of Markdown and of pasted text, to be put together in any order. */
const BITS = [
  'word',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '# ',
  '## Head',
  '- ',
  '1. ',
  '> ',
  '[^1]',
  '[^1]: ',
  '^[in]',
  '[a](b)',
  '[',
  ']',
  '*',
  '_',
  '`',
  '```',
  '~',
  '<b>',
  '&amp;',
  '\\*',
  '|',
  '---',
  'Notes',
  '1 ',
  'end.2',
  '[3]',
  '¹',
  '↩',
  '2016,3',
  '👩‍🚀',
  '\uFEFF',
  '\uD800',
  '\0',
  '\t',
  'https://a.org/b- c',
  'é',
];
const text = fc.array(fc.constantFrom(...BITS), { maxLength: 60 }).map((bits) => bits.join(''));

describe('any text', () => {
  it('is read without a throw, with spans inside it, in order and apart', () => {
    fc.assert(
      fc.property(text, (article) => {
        const { footnotes, sections, sources, problems } = analyzeArticle(article);
        expect(problems.filter(({ code }) => code === 'stage-failed')).toEqual([]);
        const spans = [...footnotes.references, ...footnotes.definitions, ...sources].map(({ span }) => span);
        for (const { start, end } of [...spans, ...sections.map(({ titleSpan }) => titleSpan)]) {
          expect(start >= 0 && start <= end && end <= article.length).toBe(true);
        }
        footnotes.references.forEach(({ span }, at, all) => {
          if (at > 0) expect(span.start).toBeGreaterThanOrEqual(all[at - 1]!.span.end);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the places of text nodes', () => {
    fc.assert(
      fc.property(text, (article) => {
        for (const node of textsOf(parseMarkdown(article))) {
          const { start, end } = spanOf(node);
          if (node.type === 'text' && node.value.length === end - start && /^[\w ]+$/.test(node.value)) {
            expect(article.slice(start, end)).toBe(node.value);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('positions', () => {
  it.each([
    ['a byte-order mark', '\uFEFF# Head\n\nText[^1].\n\n[^1]: Note'],
    ['a byte-order mark over pasted text', `\uFEFF${PASTED}`],
    ['a second byte-order mark', '\uFEFF\uFEFFHead[^1] <b>\n\n[^1]: Note'],
    ['carriage returns', MARKDOWN.replace(/\n/g, '\r\n')],
    ['carriage returns in pasted text', PASTED.replace(/\n/g, '\r\n')],
    ['characters of two code units', `😀 ${PASTED}`],
  ])('are exact with %s', (_, article) => {
    const { footnotes } = analyzeArticle(article);
    expect(footnotes.references.length).toBeGreaterThan(0);
    for (const { span, label } of footnotes.references) {
      expect(article.slice(span.start, span.end).replace(/[[\]^]/g, '')).toBe(label);
    }
  });
  it('count lines and columns of the article, not of what is parsed', () => {
    const tree = parseMarkdown('Head\n\nOne line of text\nand another\n\nLast');
    const { position } = tree.children.at(-1)!;
    expect(position?.start).toMatchObject({ line: 6, column: 1, offset: 36 });
  });
});

describe('reading piece by piece', () => {
  it('gives the tree of reading at once', () => {
    const long = Array.from(
      { length: 40 },
      (_, n) => `## Part ${n}\n\nText[^${n % 5}] and [a link][l].\n\n- one\n\n- two\n\n\`\`\`\n## no head\n\n\`\`\`\n`,
    ).join('\n');
    const article = `${long}\n\n[l]: https://a.example.org\n${[0, 1, 2, 3, 4].map((n) => `[^${n}]: Note\n`).join('')}`;
    expect(segmentsOf(article, 500).length).toBeGreaterThan(5);
    const parse = (piece: string) => parseMarkdown(piece);
    const whole = parse(article);
    const pieced = parseSegments(padText(article, []), parse);
    expect(pieced.plainFrom).toBeNull();
    expect(pieced.tree.children.map(spanOf)).toEqual(whole.children.map(spanOf));
    expect(analyzeArticle(article).footnotes.references).toHaveLength(40);
  });
  it('never cuts a fence or HTML that blank lines do not end', () => {
    const article = `${'```\n\nx\n\n'.repeat(1)}${'line\n\n'.repeat(300)}\`\`\`\n\n<!--\n\n${'line\n\n'.repeat(300)}-->\n\nEnd`;
    const cuts = segmentsOf(article, 200).map(({ start }) => article.slice(start, start + 3));
    expect(cuts).not.toContain('lin');
  });
});

describe('texts that remark would not come back from', () => {
  const cases: Record<string, string> = {
    brackets: '['.repeat(100_000),
    'closing brackets': ']'.repeat(100_000),
    emphasis: '*_'.repeat(50_000),
    'list markers': '- '.repeat(5_000),
    quotes: '>'.repeat(10_000),
    'markers of notes': '[^1]'.repeat(50_000),
    backticks: '`a``b'.repeat(20_000),
    'one long line': 'The quick brown fox. '.repeat(20_000),
    notes: Array.from({ length: 2_000 }, (_, n) => `a[^${n}]\n\n[^${n}]: note\n\n`).join(''),
    'inline notes': 'a^[b] '.repeat(20_000),
    'numbered lines': Array.from({ length: 20_000 }, (_, n) => `${n + 1} text`).join('\n'),
  };
  it.each(Object.entries(cases))('%s', (_, article) => {
    // Generous: it is the seconds that matter, not the machine.
    expect(cpuTime(() => parseMarkdown(article))).toBeLessThan(20_000);
  });

  it('are told of, and their words stay', () => {
    const { problems } = analyzeArticle('['.repeat(4_000));
    expect(problems.map(({ code }) => code)).toEqual(['too-many-marks']);
    const [node] = textsOf(parseMarkdown(`A text of words ${'['.repeat(4_000)}word`));
    expect(node && 'value' in node && node.value.endsWith('[[word')).toBe(true);
  });
  it('keep their length', () => {
    expect(guardText('> '.repeat(200)).text).toHaveLength(400);
  });
  it('leave code alone', () => {
    const code = `\`\`\`\n${'['.repeat(5_000)}\n\`\`\``;
    expect(guardText(code).problems).toEqual([]);
  });
});

describe('front matter', () => {
  it('that is never closed is told of', () => {
    expect(analyzeArticle('---\ntitle: x\n\nText').problems.map(({ code }) => code)).toContain('front-matter-unclosed');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { fixFor } from '../../../src/core/health/fixes';
import { sliceOf } from '../../../src/core/span';

/** The fix for a text's first problem of a kind, with the text it leads to. */
function mended(text: string, code: string, isMarkdown = true) {
  const article = analyzeArticle(text);
  const problem = article.problems.find((problem) => problem.code === code);
  if (!problem) throw new Error(`no ${code} in ${JSON.stringify(article.problems)}`);
  const fix = fixFor(problem, { article, text, isMarkdown });
  if (!fix) return null;
  const { start, end, text: inserted } = fix.change;
  return { ...fix, text: text.slice(0, start) + inserted + text.slice(end) };
}

describe('broken addresses', () => {
  const fix = (text: string) => mended(text, 'url-broken')?.text ?? null;

  it('are mended where they stand bare', () => {
    expect(fix('See https://a.org/asia-%20policy, please.')).toBe('See https://a.org/asia-policy, please.');
    expect(fix('See https://a.org/asia- policy-now .')).toBe('See https://a.org/asia-policy-now .');
  });

  it('are mended in links, whose words stay', () => {
    expect(fix('A [link](https://a.org/asia-%20policy "title").')).toBe('A [link](https://a.org/asia-policy "title").');
    const twice = '[https://a.org/x-%20y](https://a.org/x-%20y)';
    expect(fix(twice)).toBe('[https://a.org/x-%20y](https://a.org/x-y)');
  });

  it('are left alone where the link spells the address elsewhere', () => {
    expect(fix('# Title\n\nA [link][1].\n\n[1]: https://a.org/asia-%20policy\n')).toBeNull();
  });
});

describe('notes that nothing cites', () => {
  const fix = (text: string) => mended(text, 'footnote-unused')?.text ?? null;

  it('are removed with their lines', () => {
    expect(fix('A[^1].\n\n[^1]: One.\n\n[^2]: Two.\n\n    More.\n\nEnd.\n')).toBe('A[^1].\n\n[^1]: One.\n\nEnd.\n');
    expect(fix('A[^1].\n\n[^1]: One.\n[^2]: Two.\n')).toBe('A[^1].\n\n[^1]: One.\n');
    expect(fix('A.\r\n\r\n[^2]: Two.')).toBe('A.\r\n');
    expect(fix('[^2]: Two.\n')).toBe('');
    expect(fix('[^2]: Two.\n\nA.\n')).toBe('A.\n');
  });

  it('leave the blank line that parts their neighbours', () => {
    expect(fix('A[^1].\n\n[^1]: One.\n[^2]: Two.\n\nEnd.\n')).toBe('A[^1].\n\n[^1]: One.\n\nEnd.\n');
  });

  it('stay where they share a line with other text', () => {
    expect(fix('> [^2]: Two.\n')).toBeNull();
  });
});

describe('markers without a note', () => {
  it('get one at the end, where the caret goes', () => {
    const fix = mended('A[^x].\n', 'footnote-undefined')!;
    expect(fix.text).toBe('A[^x].\n\n[^x]: \n');
    expect(fix.text.slice(0, fix.caret!)).toBe('A[^x].\n\n[^x]: ');
    expect(mended('A[^1][^2].\n\n[^1]: One.', 'footnote-undefined')?.text).toBe('A[^1][^2].\n\n[^1]: One.\n[^2]: \n');
    expect(mended('A[^x].\r\n\r\nB.', 'footnote-undefined')?.text).toBe('A[^x].\r\n\r\nB.\r\n\r\n[^x]: \r\n');
  });

  it('get none in plain text, nor behind an open fence', () => {
    expect(mended('A[^x].\n', 'footnote-undefined', false)).toBeNull();
    expect(mended('A[^x].\n\n```\ncode\n', 'footnote-undefined')).toBeNull();
  });
});

describe('second notes of one label', () => {
  const fix = (text: string) => mended(text, 'footnote-duplicate')?.text ?? null;

  it('get the next free label', () => {
    expect(fix('A[^1][^2].\n\n[^1]: One.\n[^1]: Other.\n[^2]: Two.\n')).toBe(
      'A[^1][^2].\n\n[^1]: One.\n[^3]: Other.\n[^2]: Two.\n',
    );
    expect(fix('A[^a].\n\n[^a]: One.\n[^a]: Other.\n')).toBe('A[^a].\n\n[^a]: One.\n[^a-2]: Other.\n');
  });
});

describe('every fix', () => {
  const lines = [
    'A[^1] and[^2].',
    '[^1]: One.',
    '[^2]: Two.',
    '    More.',
    '',
    '',
    '',
    'B[^x].',
    '> [^3]: Q.',
    '- [^4]: L.',
    '[^1]: Again.',
    'See https://a.org/x-%20y.',
    '# Title',
    '[a](https://a.org/x-%20z)',
    '```',
    '| a | b |',
  ];
  const orders = fc.shuffledSubarray(lines);

  it('takes its problem away', () => {
    fc.assert(
      fc.property(orders, fc.constantFrom('\n', '\r\n'), (order, eol) => {
        const text = order.join(eol);
        const article = analyzeArticle(text);
        for (const problem of article.problems) {
          const fix = fixFor(problem, { article, text, isMarkdown: true });
          if (!fix) continue;
          const after = text.slice(0, fix.change.start) + fix.change.text + text.slice(fix.change.end);
          const what = sliceOf(text, problem.span!);
          const count = (of: string) =>
            analyzeArticle(of).problems.filter(
              ({ code, span }) => span && code === problem.code && sliceOf(of, span) === what,
            ).length;
          expect(count(after), `${problem.code} in ${JSON.stringify(text)}`).toBeLessThan(count(text));
        }
      }),
    );
  });
});

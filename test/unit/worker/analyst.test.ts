import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { newAnnotation } from '../../../src/core/annotations/edit';
import type { Target } from '../../../src/core/annotations/model';
import { writeRecords } from '../../../src/core/annotations/records';
import { tidyMarkdown } from '../../../src/core/markdown/tidy';
import { placeAt } from '../../../src/core/reading/place';
import { finish } from '../../../src/core/steps';
import { packArticle, unpackArticle } from '../../../src/shared/packedArticle';
import type { WorkerReply } from '../../../src/shared/workerProtocol';
import { PASTED } from '../markdown/articles';
import { changeBetween, createAnalyst, transferred } from '../../../src/worker/analyst';

/** An analyst whose queue a test empties by hand. */
function analystUnderTest() {
  const replies: WorkerReply[] = [];
  const tasks: (() => void)[] = [];
  const note = createAnalyst(
    (reply) => replies.push(reply),
    (task) => tasks.push(task),
  );
  const settle = () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) task();
  };
  return { note, settle, replies };
}

const open = (key: string, version: number, text: string) =>
  ({ type: 'open', key, version, text, options: {} }) as const;

describe('the analyst', () => {
  it('answers with the article of the text it was given', () => {
    const { note, settle, replies } = analystUnderTest();
    note(open('a', 1, '# One'));
    settle();
    expect(replies).toEqual([
      { type: 'reading', key: 'a', version: 1 },
      { type: 'article', key: 'a', version: 1, packed: packArticle(analyzeArticle('# One')) },
    ]);
    expect(replies.map(transferred)).toEqual([[], packArticle(analyzeArticle('# One'))]);
  });

  it('analyses only the newest of the versions that wait', () => {
    const { note, settle, replies } = analystUnderTest();
    note(open('a', 1, '# One'));
    note({ type: 'change', key: 'a', version: 2, changes: [{ start: 2, end: 5, text: 'Two' }] });
    note({
      type: 'change',
      key: 'a',
      version: 3,
      changes: [
        { start: 5, end: 5, text: '!' },
        { start: 0, end: 0, text: '\n' },
      ],
    });
    settle();
    expect(replies).toEqual([
      { type: 'reading', key: 'a', version: 3 },
      { type: 'article', key: 'a', version: 3, packed: packArticle(analyzeArticle('\n# Two!')) },
    ]);
  });

  it('puts a text together that comes in parts', () => {
    const { note, settle, replies } = analystUnderTest();
    note({ type: 'text', key: 'a', text: '# O' });
    note({ type: 'text', key: 'b', text: 'never' });
    note({ type: 'text', key: 'a', text: 'n' });
    note({ type: 'close', key: 'b' });
    note(open('a', 1, 'e'));
    note(open('b', 1, 'Two'));
    settle();
    const packed = replies.flatMap((reply) => (reply.type === 'article' ? [reply.packed] : []));
    expect(packed).toEqual([packArticle(analyzeArticle('# One')), packArticle(analyzeArticle('Two'))]);
  });

  it('answers every document that waits', () => {
    const { note, settle, replies } = analystUnderTest();
    note(open('a', 1, 'x'));
    note(open('b', 1, 'y'));
    settle();
    expect(replies.flatMap((reply) => (reply.type === 'article' ? reply.key : []))).toEqual(['a', 'b']);
  });

  it('reads the same text anew with other options', () => {
    const { note, settle, replies } = analystUnderTest();
    note(open('a', 1, 'One day in Rome.'));
    settle();
    note({ type: 'options', key: 'a', options: { cast: { actors: [], ignore: ['Rome'] } } });
    note({ type: 'options', key: 'b', options: {} });
    settle();
    const articles = replies.flatMap((reply) => (reply.type === 'article' ? finish(unpackArticle(reply.packed)) : []));
    expect(articles.map(({ actors }) => actors.length)).toEqual([1, 0]);
  });

  it('describes passages with the address of the article, and says whose annotations belong to it', () => {
    const { note, settle, replies } = analystUnderTest();
    const text = '---\nurl: https://example.org/rome\n---\n# Rome\n\nThen Caesar fell under the statue of Pompey.\n';
    note(open('a', 1, text));
    settle();
    const start = text.indexOf('Caesar');
    note({
      type: 'ask',
      id: 1,
      question: { type: 'describe', key: 'a', version: 1, spans: [{ start, end: start + 11 }] },
    });
    const [target] = (replies.at(-1) as { readonly answer: Target[] }).answer;
    expect(target).toMatchObject({ quote: { exact: 'Caesar fell' }, unknown: { source: 'https://example.org/rome' } });
    const annotation = newAnnotation(
      'urn:uuid:1',
      target!,
      { colour: null, notes: [], tags: [] },
      new Date(0).toISOString(),
    );
    const own = writeRecords({ annotations: [annotation], deleted: [], setAside: [] });
    const files = [own, '', 'nothing'].map((file) => new TextEncoder().encode(file));
    note({ type: 'ask', id: 2, question: { type: 'belonging', key: 'a', files } });
    note({ type: 'ask', id: 3, question: { type: 'belonging', key: 'b', files } });
    expect(replies.slice(-2)).toMatchObject([
      { id: 2, answer: [{ by: 'text', count: 1 }, { by: null }, { by: null }] },
      { id: 3, answer: null },
    ]);
  });

  it('answers questions at once', () => {
    const { note, replies } = analystUnderTest();
    note({ type: 'ask', id: 7, question: { type: 'tidy', text: PASTED } });
    note({
      type: 'ask',
      id: 8,
      question: { type: 'editCast', text: '', edit: { type: 'add', name: 'Ada', to: 'person' } },
    });
    note({ type: 'ask', id: 9, question: { type: 'readCast', text: 'ignore: [Sun]' } });
    expect(replies).toEqual([
      { type: 'answer', id: 7, answer: tidyMarkdown(PASTED) },
      { type: 'answer', id: 8, answer: 'actors:\n  - name: Ada\n    type: person\n' },
      { type: 'answer', id: 9, answer: { file: { actors: [], ignore: ['Sun'] }, faults: [] } },
    ]);
  });

  it('says why where it cannot answer', () => {
    const { note, replies } = analystUnderTest();
    note({ type: 'ask', id: 7, question: { type: 'tidy', text: null as unknown as string } });
    expect(replies).toMatchObject([{ type: 'refusal', id: 7 }]);
  });

  it('forgets a closed document, and changes to one it never knew', () => {
    const { note, settle, replies } = analystUnderTest();
    note(open('a', 1, 'x'));
    note({ type: 'close', key: 'a' });
    note({ type: 'change', key: 'b', version: 2, changes: [] });
    settle();
    expect(replies).toEqual([]);
  });
});

describe('changeBetween', () => {
  it('is the smallest single change', () => {
    expect(changeBetween('a cat sat', 'a dog sat')).toEqual({ start: 2, end: 5, text: 'dog' });
    expect(changeBetween('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
    expect(changeBetween('same', 'same')).toBeNull();
  });

  it('turns any text into any other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const change = changeBetween(before, after) ?? { start: 0, end: 0, text: '' };
        expect(before.slice(0, change.start) + change.text + before.slice(change.end)).toBe(after);
      }),
    );
  });
});

describe('where to go on in a document', () => {
  const text = '# One\n\nWords of the first.\n\n# Two\n\nWords of the second, where one stopped.';
  const place = placeAt(text, [], text.indexOf('# Two'))!;

  it('is answered for the version that was read last alone', () => {
    const { note, settle, replies } = analystUnderTest();
    const ask = (version: number) => {
      note({ type: 'ask', id: version, question: { type: 'resume', key: 'a', version, place } });
      return replies.at(-1);
    };
    note(open('a', 1, `More.\n\n${text}`));
    expect(ask(1)).toEqual({ type: 'answer', id: 1, answer: null });
    settle();
    expect(ask(1)).toEqual({ type: 'answer', id: 1, answer: text.indexOf('# Two') + 7 });
    expect(ask(2)).toEqual({ type: 'answer', id: 2, answer: null });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { readCast } from '../../../src/core/cast/readCast';

const TEXT = [
  '# A visit',
  '',
  'Vladimir Putin, the president of Russia, met Xi Jinping in Beijing. Putin spoke for an hour.',
  'The Kremlin was pleased. **Xi’s** guests came from the Sea Lion Club and from Russia.',
].join('\n');

const analysed = (cast: string, text = TEXT) => {
  const { file } = readCast(cast);
  return analyzeArticle(text, file ? { cast: file } : {});
};
const formsOf = (cast: string, name: string) => {
  const { actors, mentions } = analysed(cast);
  const actor = actors.find((candidate) => candidate.name === name);
  return mentions.filter(({ actor: id }) => id === actor?.id).map(({ text }) => text);
};

describe('applyCast', () => {
  it('changes nothing where there is nothing to correct', () => {
    expect(analysed('actors: []')).toEqual(analyzeArticle(TEXT));
  });

  it('renames an actor and keeps its places, roles and type', () => {
    const before = analysed('').actors.find(({ name }) => name === 'Vladimir Putin')!;
    const after = analysed('actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n').actors[0]!;
    expect(after).toMatchObject({ id: 'v-v-putin', name: 'V. V. Putin', type: 'person', roles: before.roles });
    expect(before.roles.map(({ text }) => text)).toEqual(['the president of Russia']);
    expect(formsOf('actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n', 'V. V. Putin')).toEqual([
      'Vladimir Putin',
      'Putin',
    ]);
  });

  it('splits one form off; what the text says of it goes where the nearest place goes', () => {
    const cast = 'actors:\n  - name: Putin\n    type: other\n';
    expect(formsOf(cast, 'Putin')).toEqual(['Putin']);
    expect(formsOf(cast, 'Vladimir Putin')).toEqual(['Vladimir Putin']);
    expect(analysed(cast).actors.find(({ name }) => name === 'Putin')!.roles).toEqual([]);
  });

  it('merges whole actors', () => {
    expect(formsOf('actors:\n  - name: Russia\n    aliases: [Kremlin]\n', 'Russia')).toContain('Kremlin');
  });

  it('ignores forms', () => {
    const { actors, mentions } = analysed('ignore: [Putin, Vladimir Putin]');
    expect(actors.map(({ name }) => name)).not.toContain('Vladimir Putin');
    expect(mentions.map(({ text }) => text)).not.toContain('Putin');
  });

  it('finds what nobody recognised, as whole words only', () => {
    const cast = 'actors:\n  - name: guests\n    type: group\n  - name: our\n';
    expect(formsOf(cast, 'guests')).toEqual(['guests']);
    expect(formsOf(cast, 'our')).toEqual([]);
  });

  it('takes in a shorter name that the wanted form holds', () => {
    expect(
      formsOf('actors:\n  - name: guests came from the Sea Lion Club\n', 'guests came from the Sea Lion Club'),
    ).toEqual(['guests came from the Sea Lion Club']);
  });

  it('carries the new actors into the events', () => {
    const text = 'In 1999 the red delegation met Xi Jinping in Beijing.';
    const { events, actors } = analysed('actors:\n  - name: red delegation\n    type: group\n', text);
    expect(events[0]!.actors).toContain(actors.find(({ name }) => name === 'red delegation')!.id);
  });

  it('leaves a sound article for any corrections', () => {
    const form = fc.constantFrom(
      'Putin',
      'Vladimir Putin',
      'Xi',
      'the',
      'Russia',
      'Sea Lion',
      'Kremlin was',
      '.',
      'X’s',
    );
    const cast = fc.record({
      actors: fc.uniqueArray(fc.record({ name: form, type: fc.constant(null), aliases: fc.constant([]) }), {
        selector: ({ name }) => name,
      }),
      ignore: fc.array(form, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(cast, (file) => {
        const { actors, mentions, problems } = analyzeArticle(TEXT, { cast: file });
        expect(problems).toEqual([]);
        const ids = new Set(actors.map(({ id }) => id));
        expect(ids.size).toBe(actors.length);
        mentions.forEach(({ span, text, actor }, index) => {
          expect(TEXT.slice(span.start, span.end)).toBe(text);
          expect(ids.has(actor)).toBe(true);
          expect(span.start).toBeGreaterThanOrEqual(mentions[index - 1]?.span.end ?? 0);
        });
      }),
      { numRuns: 60 },
    );
  });
});

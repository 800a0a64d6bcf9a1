import { describe, expect, it } from 'vitest';
import { castIn } from './castIn';

describe('a shortened name', () => {
  it.each([
    ['The International River Year began in May. The trouble with the River Year was its end.', 'River Year'],
    ['The International River Year began in May. The River Year ended.', 'River Year'],
    ['The Upper Danube Shipping Council met. Later the Shipping Council voted.', 'Shipping Council'],
  ])('is the longer one before it: %s', (text, tail) => {
    const { article, mentionsOf } = castIn(text);
    expect(article.actors).toHaveLength(1);
    expect(mentionsOf(tail)).toHaveLength(2);
  });

  it('is left alone where two could be meant', () => {
    const { actorAt } = castIn(
      'The Baltic Shipping Council met the Danube Shipping Council. Later the Shipping Council voted.',
    );
    expect(actorAt('Shipping Council')).not.toBe(actorAt('Baltic Shipping Council'));
    expect(actorAt('Shipping Council')).not.toBe(actorAt('Danube Shipping Council'));
  });
});

describe('a word for a people', () => {
  it('means a place where it ends the name of one', () => {
    const { actorAt } = castIn('They went to the South Pole. Eighteen men stayed at the Pole. The Poles agreed.');
    expect(actorAt('Pole')).toBe(actorAt('South Pole'));
    expect(actorAt('Poles')?.country).toBe('PL');
  });

  it('is none of the name behind it', () => {
    const { texts } = castIn('It took the British Agamemnon to sail. In the end Agamemnon reached Oslo.');
    expect(texts).toContain('British');
    expect(texts).not.toContain('British Agamemnon');
  });
});

describe('a broken name', () => {
  it.each([
    ['He is chairman of the Council on Foreign and Naval Policy in Oslo.', 'Council on Foreign and Naval Policy'],
    ['She is the editor of Norway in Polar Affairs, a weekly.', 'Norway in Polar Affairs'],
  ])('is put together: %s', (text, name) => {
    expect(castIn(text).actorAt(name)?.type).toBe('organization');
  });

  it('is none where states joined by a hyphen quarrel', () => {
    expect(castIn('The US-China Trade War had begun.').texts).toEqual(['US', 'China']);
  });
});

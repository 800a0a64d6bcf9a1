import { describe, expect, it } from 'vitest';
import { castIn } from './castIn';

describe('names that stand side by side', () => {
  it('are parted where a place comes before someone the text names alone', () => {
    const { actorAt } = castIn(
      'Sergey Malinov wrote often. Even before Crimea Malinov had argued so. Malinov was right.',
    );
    expect(actorAt('Crimea')?.type).toBe('place');
    expect(actorAt('Malinov')?.name).toBe('Sergey Malinov');
  });

  it('are parted at `and the`', () => {
    const { texts } = castIn('The loan came from the Export Bank of China and the Northern Trade Fund in March.');
    expect(texts).not.toContain('Export Bank of China and the Northern Trade Fund');
  });

  it('are parted at `and` between two known names', () => {
    expect(castIn('It has to compete with the West and China.').texts).toEqual(['West', 'China']);
  });
});

describe('names passed over', () => {
  it('are added from the gazetteer', () => {
    expect(castIn('A deal with Gazprom followed.').actorAt('Gazprom')?.type).toBe('organization');
  });

  it('are added where they abbreviate a name of the text', () => {
    const { actorAt } = castIn('She joined the Baltic Shipping Council. The BSC met in Riga.');
    expect(actorAt('BSC')).toBe(actorAt('Baltic Shipping Council'));
  });
});

describe('family names passed over', () => {
  it('are added behind the full name, at the beginning of a sentence too', () => {
    const { mentionsOf } = castIn(
      'Vladimir Putin, the president of Russia, met Xi Jinping in Beijing. Putin spoke for an hour.',
    );
    expect(mentionsOf('Vladimir Putin')).toEqual(['Vladimir Putin', 'Putin']);
  });

  it('are not what the article writes small', () => {
    const { texts } = castIn(
      'Tom Stone carried a stone. Stone is heavy, and a stone that size was more than he could lift.',
    );
    expect(texts).toEqual(['Tom Stone']);
  });
});

describe('people and firms', () => {
  it('keep a man with a title apart from a woman of his name', () => {
    const { actorAt } = castIn('Mr. Orwin closed the shop. Winnie Orwin lit the lamp. Mr. Orwin sighed.');
    expect(actorAt('Orwin')).not.toBe(actorAt('Winnie Orwin'));
  });

  it('keep a sister apart from the one whom a title and the family name mean', () => {
    const sisters =
      'Clara Marlow taught at the school. Miss Marlow wrote the letter while Clara copied it. ' +
      'Then Clara ran to the gate, and Miss Marlow stayed at her desk. Miss Marlow sighed.';
    const { actorAt } = castIn(sisters);
    expect(actorAt('Clara', 1)?.name).toBe('Clara Marlow');
    expect(actorAt('Marlow', 1)).not.toBe(actorAt('Clara Marlow'));
  });

  it('take one sentence with both names for no proof', () => {
    const { actorAt } = castIn(
      'Clara Marlow taught. Miss Marlow wrote the letter that Clara posted. Miss Marlow sighed.',
    );
    expect(actorAt('Marlow', 1)).toBe(actorAt('Clara Marlow'));
  });

  it('join a firm to its full name', () => {
    const { actorAt } = castIn('Ford Motor Company cut jobs. Ford shares fell, and Ford Motor Company said little.');
    expect(actorAt('Ford')).toBe(actorAt('Ford Motor Company'));
  });
});

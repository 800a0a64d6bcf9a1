import { describe, expect, it } from 'vitest';
import { castIn } from './castIn';

describe('one actor under several names', () => {
  it('joins a surname, a title and a possessive to the full name', () => {
    const { mentionsOf } = castIn(
      'Helen Varga opened the hearing. Mrs Varga spoke first. The council praised Varga’s patience, and Varga thanked it.',
    );
    expect(mentionsOf('Helen Varga')).toEqual(['Helen Varga', 'Varga', 'Varga', 'Varga']);
  });

  it.each([
    ['behind', 'The Northern Rivers Alliance (NRA) met. Later the NRA voted.'],
    ['before', 'The NRA (Northern Rivers Alliance) met. Later the NRA voted.'],
  ])('joins an acronym explained in brackets %s the name', (_where, text) => {
    const { actorAt, mentionsOf } = castIn(text);
    expect(new Set(mentionsOf('NRA'))).toEqual(new Set(['NRA', 'Northern Rivers Alliance']));
    const expansions = actorAt('NRA')!.expansions.map((quote) => quote.text);
    expect(expansions.sort()).toEqual(['NRA', 'Northern Rivers Alliance']);
  });

  it('joins an acronym to the only name with its initials', () => {
    const { mentionsOf } = castIn('She joined the Baltic Shipping Council. The BSC met in Riga.');
    expect(mentionsOf('BSC')).toContain('Baltic Shipping Council');
  });

  it('leads every spelling of a country and its demonym to one actor', () => {
    const { actorAt, mentionsOf, formOf } = castIn(
      'The US agreed. The United States had asked; U.S. officials and American farmers waited.',
    );
    expect(mentionsOf('US')).toEqual(['US', 'United States', 'U.S.', 'American']);
    expect(formOf('American')).toBe('demonym');
    expect(actorAt('US')).toMatchObject({ name: 'United States', type: 'country', country: 'US' });
  });

  it('parts what a hyphen joins', () => {
    const { texts, formOf } = castIn(
      'The China-Japan talks and Russo-Chinese ties came before the ASEAN-Russia Summit.',
    );
    expect(texts).toEqual(['China', 'Japan', 'Russo', 'Chinese', 'ASEAN', 'Russia']);
    expect(formOf('Russo')).toBe('demonym');
  });
});

describe('two actors stay two', () => {
  it('where full names differ; a bare surname is the one named nearest before it', () => {
    const { actorAt } = castIn(
      'Anna Weber left early. Weber was ill. Thomas Weber stayed. In the end Weber signed the paper.',
    );
    expect(actorAt('Weber', 0)).toBe(actorAt('Anna Weber'));
    expect(actorAt('Weber', 1)).toBe(actorAt('Thomas Weber'));
    expect(actorAt('Anna Weber')).not.toBe(actorAt('Thomas Weber'));
  });

  it('where titles contradict each other', () => {
    const { actorAt } = castIn('Mr Dalton sighed. Then Mrs Dalton laughed at him.');
    expect(actorAt('Dalton', 0)).not.toBe(actorAt('Dalton', 1));
  });
});

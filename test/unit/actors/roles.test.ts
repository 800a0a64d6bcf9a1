import { describe, expect, it } from 'vitest';
import { castIn } from './castIn';

describe('roles that the text states', () => {
  it.each([
    ['The prime minister Clara Novak resigned.', 'Clara Novak', ['The prime minister']],
    ['Canada’s leader Peter Lang spoke.', 'Peter Lang', ['Canada’s leader']],
    ['The Kenyan president, Daniel Otieno, agreed.', 'Daniel Otieno', ['The Kenyan president']],
    [
      'We met Ruth Keller (deputy chairwoman of the Harbour Board) there.',
      'Ruth Keller',
      ['deputy chairwoman of the Harbour Board'],
    ],
    ['We met Ruth Keller, the editor of a weekly, there.', 'Ruth Keller', ['the editor of a weekly']],
    ['Ruth Keller was the first mayor of the town.', 'Ruth Keller', ['the first mayor of the town']],
    [
      'It pleased prime minister and then-presidential candidate Oscar Brandt.',
      'Oscar Brandt',
      ['prime minister', 'then-presidential candidate'],
    ],
    ['They met Ruth Keller, a Danish glaciologist, there.', 'Ruth Keller', ['a Danish glaciologist']],
    [
      'They met Ruth Keller, a geodesist at the NRA (Northern Rivers Alliance), there.',
      'Ruth Keller',
      ['a geodesist at the NRA'],
    ],
    ['Its electrician, Ruth Keller, slept.', 'Ruth Keller', ['electrician']],
    ['Ruth Keller, who was a dentist, slept.', 'Ruth Keller', []],
    ['Ruth Keller, a mist in her eyes, slept.', 'Ruth Keller', []],
    ['Ruth Keller slept.', 'Ruth Keller', []],
  ])('%s', (text, name, roles) => {
    expect(castIn(text).rolesOf(name)).toEqual(roles);
  });

  it.each([
    ['It was the singer-songwriter Ruth Keller who spoke.', 'Ruth Keller', ['the singer-songwriter']],
    ['On Monday the federal industry minister Ruth Keller resigned.', 'Ruth Keller', ['the federal industry minister']],
    [
      'They asked the prime minister of Kenya, Daniel Otieno, for help.',
      'Daniel Otieno',
      ['the prime minister of Kenya'],
    ],
    [
      'Ruth Keller (born 1950) is a Danish glaciologist and writer.',
      'Ruth Keller',
      ['a Danish glaciologist and writer'],
    ],
    ['Ruth Keller, as president of the committee, saw it widened.', 'Ruth Keller', ['president of the committee']],
    ['Ruth Keller, the engineer of train No. 23, slept.', 'Ruth Keller', ['the engineer of train No. 23']],
    ['He spoke with his sister, Ruth Keller, at noon.', 'Ruth Keller', []],
    ['They questioned the mayor. Ruth Keller was silent.', 'Ruth Keller', []],
    ['According to Ruth Keller, a detective was given the letter.', 'Ruth Keller', []],
    ['A friend of Ruth Keller is the mayor of the town.', 'Ruth Keller', []],
    ['If Ruth Keller is the new mayor, we leave.', 'Ruth Keller', []],
    ['The harbour paper interviewed editor Ruth Keller.', 'Ruth Keller', ['editor']],
  ])('of people: %s', (text, name, roles) => {
    expect(castIn(text).rolesOf(name)).toEqual(roles);
  });

  it.each([
    ['Gazprom, a state-owned gas company, agreed.', 'Gazprom', ['a state-owned gas company']],
    ['The deal pleased the gas giant Gazprom.', 'Gazprom', ['the gas giant']],
    ['Russia’s largest gas company, Gazprom, agreed.', 'Gazprom', ['Russia’s largest gas company']],
    ['The talks with Gazprom (a gas exporter) failed.', 'Gazprom', ['a gas exporter']],
    ['As Vietnam’s traditional ally, Russia sells arms there.', 'Russia', ['Vietnam’s traditional ally']],
    ['Russia has been a dialogue partner of ASEAN since 1996.', 'Russia', ['a dialogue partner of ASEAN']],
    ['Russia became a member of the forum in 2010.', 'Russia', ['a member of the forum']],
    ['Jakarta is the capital and largest city of Indonesia.', 'Jakarta', ['the capital and largest city of Indonesia']],
    ['We sailed to the port city of Odessa.', 'Odessa', ['the port city']],
    ['They left for Oslo, the capital of Norway.', 'Oslo', ['the capital of Norway']],
  ])('of everything else: %s', (text, name, roles) => {
    expect(castIn(text).rolesOf(name)).toEqual(roles);
  });

  it.each([
    ['too little: the company', 'The deal pleased the company, Gazprom, at once.', 'Gazprom'],
    ['another of the kind', 'We saw Gazprom, the other company, there.', 'Gazprom'],
    ['a list', 'They visited Odessa, a fishing village, and Oslo.', 'Odessa'],
    ['the subject behind an opening phrase', 'In Japan, the island of Hokkaido, long empty, filled.', 'Japan'],
    ['a noun before a noun', 'They met Gazprom, a gas company spokesman, there.', 'Gazprom'],
    ['an address', 'He works at a large school in Oslo, Norway, now.', 'Norway'],
    ['one of its suburbs', 'She lives in a suburb of Oslo now.', 'Oslo'],
    ['a question', 'Is it true that Gazprom is a gas company?', 'Gazprom'],
    ['the past of a country', 'Mali was a colony of France.', 'Mali'],
    ['a clause with a verb', 'They asked Gazprom, a gas company in Oslo said no.', 'Gazprom'],
    ['one of a people', 'He was an Indian, a member of the council, and old.', 'Indian'],
  ])('not from %s', (_, text, name) => {
    expect(castIn(text).rolesOf(name)).toEqual([]);
  });

  it('have the exact place', () => {
    const text = 'Yesterday the Kenyan president, Daniel Otieno, agreed.';
    const { actorAt } = castIn(text);
    const [role] = actorAt('Daniel Otieno')!.roles;
    expect(text.slice(role!.span.start, role!.span.end)).toBe('the Kenyan president');
  });
});

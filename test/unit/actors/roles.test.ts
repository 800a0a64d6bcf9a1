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

  it('have the exact place', () => {
    const text = 'Yesterday the Kenyan president, Daniel Otieno, agreed.';
    const { actorAt } = castIn(text);
    const [role] = actorAt('Daniel Otieno')!.roles;
    expect(text.slice(role!.span.start, role!.span.end)).toBe('the Kenyan president');
  });
});

import { describe, expect, it } from 'vitest';
import { readTestArguments } from '../../../scripts/lib/testArguments.mjs';
import { STEPS, chosenSteps, partsOf } from '../../../scripts/lib/testSteps.mjs';

const PARTS = partsOf(STEPS);
const read = (...args: string[]) => readTestArguments(args, PARTS, { READER_TEST_SLOTS: '2' });
const namesOf = (parts: string[], only?: string) => chosenSteps(STEPS, parts, only).map(({ name }) => name);

describe('what npm test is asked for', () => {
  it('is everything by default', () => {
    expect(read()).toEqual({ parts: [], only: undefined, seed: undefined, slots: 2, nightly: false });
    expect(namesOf([])).toHaveLength(STEPS.length);
  });

  it('is parts, a name, a seed, slots', () => {
    expect(read('unit', 'ui', 'the timeline', '--shuffle', '7', '--slots', '1', '--nightly')).toEqual({
      parts: ['unit', 'ui'],
      only: 'the timeline',
      seed: 7,
      slots: 1,
      nightly: true,
    });
  });

  it.each([
    [['untis'], 'no part untis: there are check, '],
    [['unit', 'one', 'two'], 'two: one name is enough'],
    [['--shuffle', 'seven'], '--shuffle seven'],
    [['--slots', '0'], '--slots 0'],
    [['--fast'], '--fast'],
  ])('is refused: %j', (args, message) => {
    expect(() => read(...args)).toThrow(message);
  });

  it('has no more slots than cores, and two at most, unless told', () => {
    expect(readTestArguments([], PARTS, {}).slots).toBeGreaterThanOrEqual(1);
    expect(readTestArguments([], PARTS, {}).slots).toBeLessThanOrEqual(2);
    expect(readTestArguments([], PARTS, { READER_TEST_SLOTS: '4' }).slots).toBe(4);
  });
});

describe('the steps of a part', () => {
  it('come with what they need, and no more', () => {
    expect(namesOf(['check'])).toEqual(['lint', 'types', 'format']);
    expect(namesOf(['unit'], 'cards')).toEqual(['unit tests']);
    expect(namesOf(['ui'])).toEqual(['build', 'package', 'VS Code', 'browser tests']);
    expect(namesOf(['host'])).toEqual(['build', 'integration tests in VS Code']);
  });

  it('have cases where a name is to choose some', () => {
    expect(() => namesOf(['check'], 'cards')).toThrow('check: no part that has cases');
  });

  it('are told the name and the seed in the words of their runner', () => {
    const argsOf = (part: string) => STEPS.find((step) => step.part === part)!.run({ only: 'a (b)', seed: 7 }, 2).args;
    expect(argsOf('web').slice(1)).toEqual(['web', '--only', 'a (b)', '--shuffle', '7']);
    expect(argsOf('ui').slice(1)).toEqual(['--only', 'a (b)', '--shuffle', '7']);
    expect(argsOf('unit').at(-1)).toBe('a \\(b\\)');
  });

  it('need and follow only steps that there are', () => {
    const names = STEPS.map(({ name }) => name);
    const asked = STEPS.flatMap(({ needs = [], after = [] }) => [...needs, ...after]);
    expect(asked.filter((name) => !names.includes(name))).toEqual([]);
  });
});

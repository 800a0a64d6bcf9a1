import { describe, expect, it } from 'vitest';
import { schedule } from '../../../scripts/lib/schedule.mjs';

interface Step {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly slots?: number;
}

/** Runs steps that end when they are told to. */
function running(steps: readonly Step[], slots: number) {
  const sizes = new Map<string, number>();
  const ends = new Map<string, (result: string) => void>();
  const results = schedule(steps, slots, ({ name }, size) => {
    sizes.set(name, size);
    return new Promise<string>((resolve) => ends.set(name, resolve));
  });
  const now = () => [...ends.keys()];
  const end = async (name: string) => {
    ends.get(name)!(`${name} done`);
    ends.delete(name);
    await new Promise(setImmediate);
    return now();
  };
  return { results, now, end, sizes };
}

describe('steps', () => {
  it('run side by side as far as there is room, in their order', async () => {
    const { results, now, end } = running([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
    expect(now()).toEqual(['a', 'b']);
    expect(await end('b')).toEqual(['a', 'c']);
    await end('a');
    await end('c');
    expect(await results).toEqual(['a done', 'b done', 'c done']);
  });

  it('wait for what they need, while others go ahead', async () => {
    const { now, end } = running([{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c' }], 2);
    expect(now()).toEqual(['a', 'c']);
    expect(await end('c')).toEqual(['a']);
    expect(await end('a')).toEqual(['b']);
  });

  it('that fill all slots run alone, and are not overtaken for ever', async () => {
    const { now, end } = running([{ name: 'a' }, { name: 'large', slots: 2 }, { name: 'b' }], 2);
    expect(now()).toEqual(['a']);
    expect(await end('a')).toEqual(['large']);
    expect(await end('large')).toEqual(['b']);
  });

  it('get no more slots than there are', () => {
    const { now, sizes } = running([{ name: 'large', slots: 2 }, { name: 'b' }], 1);
    expect(now()).toEqual(['large']);
    expect(sizes.get('large')).toBe(1);
  });

  it('need nothing that is not to be run', () => {
    expect(running([{ name: 'b', needs: ['a'] }], 1).now()).toEqual(['b']);
  });

  it('that need each other are an error', async () => {
    const { results } = running(
      [
        { name: 'a', needs: ['b'] },
        { name: 'b', needs: ['a'] },
      ],
      2,
    );
    await expect(results).rejects.toThrow('needed by each other: a, b');
  });
});

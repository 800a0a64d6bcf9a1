import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';
import { actorIn } from '../../../src/core/cast/actorIn';
import { readCast } from '../../../src/core/cast/readCast';

const TEXT = 'Vladimir Putin met Xi Jinping in Beijing. Putin spoke for an hour.\n';
const read = (cast: string) => analyzeArticle(TEXT, { cast: readCast(cast).file! });
const called = (cast: string, name: string) => read(cast).actors.find((actor) => actor.name === name)!;

describe('actorIn', () => {
  it('knows an actor again under another name, there and back', () => {
    const renamed = 'actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n';
    expect(actorIn(read(renamed), called('', 'Vladimir Putin'))?.name).toBe('V. V. Putin');
    expect(actorIn(read(''), called(renamed, 'V. V. Putin'))?.name).toBe('Vladimir Putin');
  });

  it('knows the one that took it in', () => {
    const merged = 'actors:\n  - name: Xi Jinping\n    aliases: [Vladimir Putin]\n';
    expect(actorIn(read(merged), called('', 'Vladimir Putin'))?.name).toBe('Xi Jinping');
  });

  it('knows nobody where it is ignored', () => {
    expect(actorIn(read('ignore: [Xi Jinping]'), called('', 'Xi Jinping'))).toBeUndefined();
  });
});

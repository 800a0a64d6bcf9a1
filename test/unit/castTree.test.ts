import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../src/core/analyze';
import { castTree, type ActorNode, type CastOrder } from '../../src/core/castTree';

const TEXT = [
  '# A visit',
  '',
  'Vladimir Putin, the president of Russia, met Xi Jinping in Beijing. Putin spoke for an hour about Russia.',
  'Russia was pleased.',
].join('\n');

const shown = (order: CastOrder) =>
  castTree(analyzeArticle(TEXT), order).map((node) =>
    node.kind === 'type'
      ? [node.type, ...node.actors.map(({ actor }) => actor.name)]
      : [node.actor.name, node.mentions.length],
  );

describe('castTree', () => {
  it('gathers actors by type, the most often named first', () => {
    expect(shown('type')).toEqual([
      ['person', 'Vladimir Putin', 'Xi Jinping'],
      ['country', 'Russia'],
      ['place', 'Beijing'],
    ]);
  });

  it('lists them by mentions, and by first appearance', () => {
    expect(shown('mentions').slice(0, 2)).toEqual([
      ['Russia', 3],
      ['Vladimir Putin', 2],
    ]);
    expect(shown('appearance').map(([name]) => name)).toEqual(['Vladimir Putin', 'Russia', 'Xi Jinping', 'Beijing']);
  });

  it('tells spellings apart where there are several', () => {
    const [putin, russia] = castTree(analyzeArticle(TEXT), 'appearance') as ActorNode[];
    expect(putin!.forms.map(({ form, mentions }) => [form, mentions.length])).toEqual([
      ['Vladimir Putin', 1],
      ['Putin', 1],
    ]);
    expect(russia!.forms).toEqual([]);
  });

  it('of an article without actors is empty', () => {
    expect(castTree(analyzeArticle('It rained.'), 'type')).toEqual([]);
  });
});

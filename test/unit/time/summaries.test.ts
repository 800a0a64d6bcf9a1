import { describe, expect, it } from 'vitest';
import { articleOf } from './timesIn';

/** The summaries of a sentence's events. */
const summariesIn = (text: string): string[] => articleOf(text).events.map(({ summary }) => summary);

describe('a summary', () => {
  it.each([
    ['loses a date before its clause', 'In the cold summer of 1816 the farmers left.', 'The farmers left'],
    ['loses a date after its clause', 'The farmers left in the years 1816–1818.', 'The farmers left'],
    ['loses what still belongs to the date', 'From 1816 onwards the farmers left.', 'The farmers left'],
    [
      'loses a date before a preposition',
      'The gate was opened in 1816 by the miners.',
      'The gate was opened by the miners',
    ],
    [
      'keeps a date that is an object',
      'The crew spent the winter of 1816 on the ice.',
      'The crew spent the winter of 1816 on the ice',
    ],
    [
      'keeps a date that is the subject',
      'The late 1960s became a time of hope.',
      'The late 1960s became a time of hope',
    ],
    ['keeps a date that belongs to a name', 'They remembered the War of 1812.', 'They remembered the War of 1812'],
    ['keeps a date that a verb needs', 'The reign ended with 1816.', 'The reign ended with 1816'],
    [
      'ends with the clause of its date',
      'By the time the siege ended in 1816 a new wall was ready.',
      'The siege ended',
    ],
  ])('%s', (_name, sentence, summary) => {
    expect(summariesIn(sentence)).toEqual([summary]);
  });

  it.each([
    ['In June 1988, after six years of talks, the members adopted a plan.', 'The members adopted a plan'],
    ['During a visit to Vaasa in June 1988, the mayor of Bergen resigned.', 'The mayor of Bergen resigned'],
    ['Twice before, in 1821 and in 1856, the miners had closed the gate.', 'The miners had closed the gate'],
  ])('leaves out what stands before its clause: %s', (sentence, summary) => {
    expect(new Set(summariesIn(sentence))).toEqual(new Set([summary]));
  });

  it.each([
    ['The old guild was founded by monks and lost its house in 1816.', 'The old guild lost its house'],
    [
      'The pilot led the men who spent the winter of 1816 on the ice.',
      'The pilot led the men who spent the winter of 1816…',
    ],
    ['The Osprey, the last ship of its kind, sank near Vaasa in 1816.', 'The Osprey sank near Vaasa'],
    [
      'The law was new: it was meant to begin in May and to end with June 1816.',
      'It was meant to begin in May and to end with June 1816',
    ],
  ])('begins with its subject: %s', (sentence, summary) => {
    expect(summariesIn(sentence)).toContain(summary);
  });

  it('names who did something sooner than what is said of them', () => {
    const text = 'In 1948 Anna Berg, a professor of law from the north of Norway who loved the ice, had a thought.';
    expect(summariesIn(text)).toEqual(['Anna Berg had a thought']);
  });

  it.each([
    'In 1908 the guild sent thirteen ships and some four thousand men to the ice of the far north.',
    'In 1908 the members of the old guild signed a treaty of only fourteen articles about the ice.',
    'In 1908 the town gave every miner who had been at the gate a house near the end of the harbour.',
  ])('is cut where a phrase ends: %s', (sentence) => {
    const [summary = ''] = summariesIn(sentence);
    expect(summary).toMatch(/^\p{Lu}.{20,59}…$/u);
    expect(summary).not.toMatch(/(?:[\s,]|\b(?:a|the|of|to|at|and|some|only|about|near|who))…$/);
  });
});

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as vscode from 'vscode';
import { analyzeArticle } from '../../../src/core/analyze';
import { actorCard } from '../../../src/core/cards/actorCard';
import { definitionCard, referenceCard } from '../../../src/core/cards/noteCard';
import { readCast } from '../../../src/core/cast/readCast';
import type { Article } from '../../../src/core/model';
import { cardLinksFor } from '../../../src/host/features/cardLinks';
import { timelineOf } from '../../../src/shared/timelineModel';
import { faultsOf } from '../../hostile/judge';
import { RECIPES } from '../../hostile/recipes';

const FOLDER = 'test/fixtures/hostile';
const NAMES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:md|txt)$/.test(name));
const ADDRESS = 'file:///a%20(b)/](command:x).md';
const links = cardLinksFor({ toString: () => ADDRESS } as vscode.Uri);

/** Every mention of a small article, some of a huge one. */
const MOST_CARDS = 60;

/** VS Code cuts what is longer, in the middle of a link or not. */
const MOST_CHARACTERS = 100_000;

const cardsOf = (article: Article, text: string): string[] => [
  ...article.mentions.slice(0, MOST_CARDS).map((mention) => actorCard(article, text, mention, links)),
  ...article.footnotes.references.map((reference) => referenceCard(article, reference, links)),
  ...article.footnotes.definitions.map((_, index) => definitionCard(article, text, index, links)),
];

function expectHarmless(text: string, article: Article): void {
  expect(article.problems.filter(({ code }) => code === 'stage-failed')).toEqual([]);
  const cards = cardsOf(article, text);
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) expect(card.length).toBeLessThan(MOST_CHARACTERS);
  expect(cards.flatMap((card) => faultsOf(card, ADDRESS).map((fault) => `${fault}\n${card.slice(0, 600)}`))).toEqual(
    [],
  );
  expect(JSON.stringify(timelineOf(article, text))).not.toMatch(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]/);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

describe('a hostile article', () => {
  it.each(NAMES)('forges no card: %s', (name) => {
    const text = readFileSync(`${FOLDER}/${name}`, 'utf8');
    expect(text, 'says what it attempts').toMatch(/attempts/);
    const cast = name.startsWith('cast') ? readCast(readFileSync(`${FOLDER}/cast/cast.yml`, 'utf8')).file : null;
    expectHarmless(text, analyzeArticle(text, cast ? { cast } : {}));
  });

  it.each(Object.entries(RECIPES))('forges no card: %s', (_, make) => {
    const text = make();
    expectHarmless(text, analyzeArticle(text));
  });

  it('has its cast.yml read, so that its names are on cards', () => {
    const { file, faults } = readCast(readFileSync(`${FOLDER}/cast/cast.yml`, 'utf8'));
    expect(faults).toEqual([]);
    const names = analyzeArticle(readFileSync(`${FOLDER}/cast/visit.md`, 'utf8'), { cast: file! }).actors;
    expect(names.map(({ name }) => name)).toContain('__proto__');
    expect(names.some(({ name }) => name.includes('$(sync~spin)'))).toBe(true);
  });
});

describe('the judge of cards', () => {
  it.each([
    '[x](command:workbench.action.quit)',
    '[x](command:annotatedReader._goTo?%5B%7B%22uri%22%3A%22file%3A%2F%2F%2Fetc%2Fpasswd%22%2C%22start%22%3A0%2C%22end%22%3A1%7D%5D)',
    '[x](javascript:x)',
    '[x](https://example.org "title")',
    '<b>x</b>',
    'x\n\n# y',
    '![x](https://example.org/p.png)',
    `![x](data:image/svg+xml;base64,${btoa('<svg onload="x"></svg>')})`,
    '\\$(bug\\)',
    '$(bug)',
    'see https://example.org',
    'a\u202Eb',
    '`x`',
    '| a |\n| - |',
  ])('sees what is wrong with %j', (forged) => {
    expect(faultsOf(forged, ADDRESS)).not.toEqual([]);
  });
});

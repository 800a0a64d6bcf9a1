import { describe, expect, it } from 'vitest';
import { analyzeArticle } from '../../../src/core/analyze';

/** Each marker with the note it leads to, or null. */
function cited(text: string): [string, string | null][] {
  const { references, definitions } = analyzeArticle(text).footnotes;
  return references.map(({ span, definition }) => [
    text.slice(span.start, span.end),
    definition === null ? null : definitions[definition]!.text,
  ]);
}

const SHIP = 'The ship and the shore\n\n';

describe('notes under signs', () => {
  it('leads from each sign to its note', () => {
    const text = `${SHIP}The captain was sure of it.* The crew, less so.† They sailed on.\n\nThe harbour was closed.\n\n* So he wrote to his wife.\n† The crew had seen the ice.\n`;
    expect(cited(text)).toEqual([
      ['*', 'So he wrote to his wife.'],
      ['†', 'The crew had seen the ice.'],
    ]);
    expect(analyzeArticle(text).footnotes.definitions.map(({ label }) => label)).toEqual(['*', '†']);
  });

  it('begins anew on each page', () => {
    const text = `${SHIP}The captain was sure.*\n\n* So he wrote.\n\nThe crew was not.*\n\n* So they said.\n`;
    expect(cited(text)).toEqual([
      ['*', 'So he wrote.'],
      ['*', 'So they said.'],
    ]);
  });

  it('reads the escaped star of Markdown, and a note of several lines', () => {
    expect(cited('# Ship\n\nThe captain was sure.\\* They sailed.\n\n\\* So he wrote,\nand so he said.\n')).toEqual([
      ['\\*', 'So he wrote, and so he said.'],
    ]);
  });

  it('goes together with numbers', () => {
    const text = `${SHIP}The captain was sure.* They sailed at noon.1 The ice came at dusk.2\n\n* So he wrote.\n\nNotes\n\n1. By the log.\n2. By the mate.\n`;
    expect(cited(text)).toEqual([
      ['*', 'So he wrote.'],
      ['1', 'By the log.'],
      ['2', 'By the mate.'],
    ]);
  });

  it('cites a note under a dagger twice', () => {
    expect(cited(`${SHIP}It was ice.† All saw it.†\n\n† Or fog.\n`)).toHaveLength(2);
  });

  it.each([
    ['a list of bullets', 'We need these things* for the day.\n\n* Milk\n* Bread\n'],
    ['a single bullet nothing leads to', 'We need one thing for the day.\n\n* Milk for the cook\n'],
    ['levels of significance', 'It was 5* and 7* and 9* here.\n\n* Significant at five per cent.\n'],
    ['wildcards', 'Delete src/*.js and *.ts, then run select * from it.\n\n* Mind the backups.\n'],
    ['emphasis', 'This was *said* once.\n\n*And said again.*\n'],
    ['a note above its text', '* All prices in pounds.\n\nThe price* was high.\n'],
    ['paragraph signs of a law', 'The law says so.§ It is clear.\n\n§ 12 Ships shall not sink.\n'],
    ['a break', 'The end came.\n\n* * *\n\nThe next day was fine.\n'],
  ])('finds none in %s', (_, text) => {
    expect(cited(SHIP + text)).toEqual([]);
  });

  it('leaves a star that stands more than once undecided', () => {
    const { references, undecided } = analyzeArticle(
      `${SHIP}One ship* and another ship* sank.\n\n* Of the line.\n`,
    ).footnotes;
    expect(references).toEqual([]);
    expect(undecided).toHaveLength(2);
    expect(undecided[0]!.reason).toContain('more than once');
  });
});

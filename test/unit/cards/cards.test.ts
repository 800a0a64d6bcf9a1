import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/model';
import { actorCard } from '../../../src/core/cards/actorCard';
import { definitionCard, referenceCard } from '../../../src/core/cards/noteCard';
import type { CardLinks } from '../../../src/core/cards/links';

const links: CardLinks = {
  goTo: ({ start, end }) => `go:${start}-${end}`,
  onTimeline: ({ start }) => `timeline:${start}`,
  annotate: ({ start, end }) => `annotate:${start}-${end}`,
};

/** An article by hand, so that a card's test does not change when a recogniser does. */
const TEXT =
  'Ada Lovelace, a mathematician, wrote notes.1 Lovelace **died** in 1852.1,2 No more.\n1 https://example.org/ada-notes\n2 See above.';
const at = (words: string, from = 0) => ({
  start: TEXT.indexOf(words, from),
  end: TEXT.indexOf(words, from) + words.length,
});
const first = at('Ada Lovelace');
const second = at('Lovelace', 20);
const article: Article = {
  schema: 1,
  title: null,
  published: null,
  language: 'en',
  sections: [],
  sentences: [at('Ada Lovelace, a mathematician, wrote notes.'), at('Lovelace **died** in 1852.'), at('No more.')],
  footnotes: {
    references: [
      { span: at('1', 40), label: '1', definition: 0 },
      { span: at('1', at('1852.').end), label: '1', definition: 0 },
      { span: at('2', at('1852.').end), label: '2', definition: 1 },
      { span: at('No'), label: '9', definition: null },
    ],
    definitions: [
      { span: at('1 https://example.org/ada-notes'), label: '1', text: 'https://example.org/ada-notes', sources: [0] },
      { span: at('2 See above.'), label: '2', text: 'See above.', sources: [] },
    ],
    undecided: [],
  },
  sources: [
    {
      span: at('https://example.org/ada-notes'),
      url: 'https://example.org/ada-notes',
      domain: 'example.org',
      label: 'ada notes',
      footnote: 0,
      repaired: null,
    },
  ],
  actors: [
    {
      id: 'ada',
      name: 'Ada Lovelace',
      type: 'person',
      aliases: ['Ada Lovelace', 'Lovelace'],
      country: null,
      roles: [{ text: 'a mathematician', span: at('a mathematician') }],
      expansions: [],
    },
  ],
  mentions: [
    { span: first, text: 'Ada Lovelace', actor: 'ada', form: 'name' },
    { span: second, text: 'Lovelace', actor: 'ada', form: 'alias' },
  ],
  times: [],
  events: [],
  problems: [],
};
const reference = (index: number) => referenceCard(article, article.footnotes.references[index]!, links);

describe('the card on a note marker', () => {
  it('says how often the note is cited and leads to it, to its source and to the other marker', () => {
    const card = reference(0);
    expect(card).toContain('**Note 1**&nbsp;&nbsp;·&nbsp;&nbsp;cited twice');
    expect(card).toContain(`(go:${at('1 https').start}-${at('ada-notes').end})`);
    expect(card).toContain('(<https://example.org/ada-notes>)');
    expect(card).toContain(`[$(references) Also cited here](go:${article.footnotes.references[1]!.span.start}-`);
    expect(card).toContain(`[$(edit) Annotate](annotate:${at('1 https').start}-${at('ada-notes').end})`);
  });

  it('does not repeat an address that is the whole note', () => {
    expect(reference(0).match(/example/g)).toHaveLength(3); // the host's name, its link, and the link to open it
  });

  it('shows the words of a note without a source', () => {
    expect(reference(2)).toContain('See above\\.');
    expect(reference(2)).not.toContain('Open source');
  });

  it('says so where there is no such note', () => {
    expect(reference(3)).toBe('**Note 9** is marked here, but the article has no such note.');
  });
});

describe('the card on a note', () => {
  it('shows each passage that cites it, without markers and emphasis marks', () => {
    const card = definitionCard(article, TEXT, 0, links);
    expect(card).toContain('Ada Lovelace, a mathematician, wrote notes\\.');
    expect(card).toContain('Lovelace died in 1852\\.');
  });

  it('says so where nothing cites it', () => {
    const lonely = { ...article, footnotes: { ...article.footnotes, references: [] } };
    expect(definitionCard(lonely, TEXT, 1, links)).toContain('Nothing in the text cites this note.');
  });
});

describe('the card on an actor', () => {
  it('tells name, type, role, other names, first mention, notes and the way back', () => {
    const card = actorCard(article, TEXT, article.mentions[1]!, links);
    expect(card).toContain('**Ada Lovelace**&nbsp;&nbsp;·&nbsp;&nbsp;person');
    expect(card).toContain(`[*a mathematician*](go:${at('a mathematician').start}-${at('a mathematician').end})`);
    expect(card).toContain('Also Lovelace');
    expect(card).toContain(
      `> Ada Lovelace, a mathematician, wrote notes\\. [$(arrow-up)](go:${first.start}-${first.end})`,
    );
    expect(card).toContain('Backed by notes [1]');
    expect(card).toContain('2 mentions');
    expect(card).toContain(`[$(arrow-up) previous](go:${first.start}-${first.end})`);
    expect(card).not.toContain('next');
  });

  it('does not quote the sentence the reader is looking at', () => {
    expect(actorCard(article, TEXT, article.mentions[0]!, links)).not.toContain('>');
  });

  it('shows the flag of a country', () => {
    const [actor] = article.actors;
    const country = { ...article, actors: [{ ...actor!, type: 'country' as const, country: 'GB' }] };
    expect(actorCard(country, TEXT, article.mentions[0]!, links)).toMatch(/^🇬🇧 /u);
  });
});

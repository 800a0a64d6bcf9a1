import type { Image, Link, Nodes } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { actorCard } from '../../../src/core/cards/actorCard';
import { STRIP_COLOURS } from '../../../src/core/cards/actor/strip';
import type { Article, Mention } from '../../../src/core/model';
import { articleOf, links, mentionOf, spansOf, type CastMember } from './articleOf';

const TEXT = `Vera Lund, a young surveyor, came to Oslo in 1901.[1] Oslo was cold.
# The Ice
Lund met Nils Berg and crossed the ice.[2] Nils Berg and Lund wrote home. Berg slept.
# The Return
The Norwegian press cheered Lund. In 1909 Lund, by then head of the survey, left. Lund slept.`;

const CAST: readonly CastMember[] = [
  {
    name: 'Vera Lund',
    forms: { 'Vera Lund': 'name', Lund: 'alias' },
    roles: ['a young surveyor', 'head of the survey'],
  },
  { name: 'Nils Berg', forms: { 'Nils Berg': 'name', Berg: 'alias' } },
  { name: 'Oslo', type: 'place', forms: { Oslo: 'name' } },
  { name: 'Norway', type: 'country', country: 'NO', forms: { Norwegian: 'demonym' } },
];
const DATED: readonly [string, string][] = [
  ['Vera Lund, a young surveyor, came to Oslo in 1901', '1901-05-06'],
  ['Nils Berg and Lund wrote home', '1905-03-04'],
  ['In 1909 Lund, by then head of the survey, left', '1909-01-02'],
];
const article = articleOf(TEXT, CAST, DATED);
const cardOn = (form: string, nth = 0, of: Article = article, text = TEXT) =>
  actorCard(of, text, mentionOf(of, form, nth), links);
const at = (words: string) => {
  const [span] = spansOf(TEXT, words);
  return `go:${span!.start}-${span!.end}`;
};

/** What a card is made of, read the way VS Code reads it. */
const nodesIn = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(nodesIn) : [])];
const nodesOf = (card: string): Nodes[] => nodesIn(remark().parse(card));
const imageIn = (card: string) => nodesOf(card).find((node): node is Image => node.type === 'image');
const drawingIn = (card: string) => atob(imageIn(card)!.url.replace('data:image/svg+xml;base64,', ''));

describe('the card on an actor', () => {
  it('puts the role nearest before the pointer first', () => {
    expect(cardOn('Lund', 0)).toMatch(/\*a young surveyor\*.*\*head of the survey\*/);
    expect(cardOn('Lund', 4)).toMatch(/\*head of the survey\*.*\*a young surveyor\*/);
  });

  it('quotes the passages that say most, the nearest definition first, with their notes', () => {
    const quotes = cardOn('Lund', 4)
      .split('\n')
      .filter((line) => line.startsWith('> '));
    expect(quotes).toHaveLength(2);
    expect(quotes[0]).toContain('by then head of the survey, left\\.');
    expect(quotes[1]).toContain('> Vera Lund, a young surveyor');
    expect(quotes[1]).toContain(`[$(arrow-up)](${at('Vera Lund')}) note [1](${at('[1]')})`);
  });

  it('never quotes the sentence under the pointer', () => {
    expect(cardOn('Vera Lund')).not.toContain('> Vera Lund');
    expect(cardOn('Vera Lund')).toContain('[$(arrow-down)]');
  });

  it('names the company, the closest first, with the way to the first sentence they share', () => {
    expect(cardOn('Lund', 0)).toContain(`Named with [Nils Berg](${at('Nils Berg')}) (2), [Oslo](${at('Oslo')})`);
  });

  it('does not take what an American did for what America did', () => {
    const text = 'Norwegian winters are cold. In 1909 a Norwegian, Lund, left. Norway was silent.';
    const norway: CastMember = { ...CAST[3]!, forms: { Norwegian: 'demonym', Norway: 'name' } };
    const told = articleOf(text, [norway], [['In 1909 a Norwegian, Lund, left', '1909-01-02']]);
    expect(cardOn('Norway', 0, told, text)).not.toContain('1909');
  });

  it('takes a word for a people’s things for no company', () => {
    expect(cardOn('Lund', 0)).not.toContain('Norway');
  });

  it('tells its dated events with the way there, but neither the reader’s own nor what is quoted anyway', () => {
    const card = cardOn('Lund', 3);
    expect(card).toContain(`- [4 Mar 1905](${at(DATED[1]![0])}) Nils Berg and Lund wrote home`);
    expect(card).toContain('> Vera Lund');
    expect(card).not.toContain('6 May 1901');
    expect(card).not.toContain('2 Jan 1909');
  });

  it('says what a word for a people stands for, and gives facts on its country', () => {
    const card = cardOn('Norwegian');
    expect(card).toContain('“Norwegian” stands for Norway');
    expect(card).toContain('Capital Oslo');
    expect(card).toContain('Europe');
    expect(card).toContain('Norwegian Krone');
    expect(card).toMatch(/^🇳🇴 /u);
  });

  it('says what an acronym is short for, and does not repeat it', () => {
    const text = 'The IGY (International Geophysical Year) began.';
    const forms = { 'International Geophysical Year': 'name', IGY: 'acronym' } as const;
    const expansions = ['International Geophysical Year', 'IGY'];
    const igy = articleOf(text, [{ name: 'International Geophysical Year', type: 'event', forms, expansions }]);
    const card = cardOn('IGY', 0, igy, text);
    expect(card).toContain('“IGY” is short for [International Geophysical Year](go:9-39)');
    expect(card).not.toContain('Also');
  });

  it('has no empty lines where nothing is known', () => {
    const text = 'Berg slept.';
    const lone = articleOf(text, [{ name: 'Berg', forms: { Berg: 'name' } }]);
    expect(cardOn('Berg', 0, lone, text)).toBe(
      '**Berg**&nbsp;&nbsp;·&nbsp;&nbsp;person\n\n1 mention&nbsp;&nbsp;·&nbsp;&nbsp;[$(edit) Annotate](annotate:0-4)',
    );
  });
});

describe('the card on a capital', () => {
  const cardOf = (name: string, others: readonly CastMember[] = []) => {
    const text = `Talks with ${name} failed. Jamaica and Guyana agreed.`;
    return cardOn(name, 0, articleOf(text, [{ name, type: 'place', forms: { [name]: 'name' } }, ...others]), text);
  };

  it('says what the name may stand for, and that the place stays a place', () => {
    expect(cardOf('Moscow')).toContain('🇷🇺 Capital of Russia; the name may stand for the government of Russia');
    expect(cardOf('Moscow')).toContain('place');
  });

  it('is silent on other places, and on names that many places share where the country is not named', () => {
    expect(cardOf('Hamburg')).not.toContain('Capital');
    expect(cardOf('Kingston')).not.toContain('Capital');
    const jamaica: CastMember = { name: 'Jamaica', type: 'country', country: 'JM', forms: { Jamaica: 'name' } };
    expect(cardOf('Kingston', [jamaica])).toContain('Capital of Jamaica');
  });
});

describe('the picture of where the actor appears', () => {
  it('shows a stretch a section, a tick a mention, and the place under the pointer', () => {
    const drawing = drawingIn(cardOn('Lund', 0));
    expect(drawing.match(/height="3"/g)).toHaveLength(3);
    expect(drawing.match(/height="12"/g)).toHaveLength(6);
    expect(drawing.match(/<circle/g)).toHaveLength(1);
  });

  it('says the same in words', () => {
    expect(imageIn(cardOn('Lund', 0))!.alt).toBe(
      'Mentions by section: before the first heading 1; The Ice 2, this one among them; The Return 3',
    );
  });

  it('is the same each time, and absent for a single mention', () => {
    expect(cardOn('Lund', 2)).toBe(cardOn('Lund', 2));
    expect(imageIn(cardOn('Norwegian'))).toBeUndefined();
  });

  it('stays small however often the actor is named', () => {
    const text = 'Lund slept. '.repeat(5000);
    const long = articleOf('Lund slept.', [CAST[0]!]);
    const mentions = spansOf(text, 'Lund').map((span): Mention => ({ ...long.mentions[0]!, span }));
    const drawing = drawingIn(actorCard({ ...long, mentions, sentences: [] }, text, mentions[9]!, links));
    expect(drawing.match(/<rect/g)!.length).toBeLessThan(410);
  });

  it('has only the tags and numbers of its own', () => {
    const text = TEXT.replace('The Ice', '"><script>alert(1)</script>');
    const drawing = drawingIn(cardOn('Lund', 0, articleOf(text, CAST), text));
    expect(drawing).toMatch(/^<svg [^<>]*>(?:<(?:rect|circle) (?:[a-z]+="[#\da-f.-]+" ?)+\/>)+<\/svg>$/);
  });
});

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (colour: string): number => {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const part = parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
};
const contrast = (a: string, b: string): number => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
};

describe('the colours of the picture', () => {
  /** What VS Code's own themes put behind a card: light, dark and both high contrasts. */
  const BACKGROUNDS = ['#f8f8f8', '#ffffff', '#202020', '#252526', '#000000', '#0c141f'];

  it.each(Object.entries(STRIP_COLOURS))('stand out in every theme: %s', (_, colour) => {
    for (const background of BACKGROUNDS) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
  });
});

describe('the work for a card', () => {
  /** Reads of the lists of a long article while one card is made. */
  function readsFor(sentences: number): number {
    let reads = 0;
    const counted = <T extends object>(list: T): T =>
      new Proxy(list, {
        get(target, key, receiver) {
          reads += 1;
          return Reflect.get(target, key, receiver) as unknown;
        },
      });
    const text = 'Lund met Berg. '.repeat(sentences);
    const mentions = ['Lund', 'Berg']
      .flatMap((name) => spansOf(text, name).map((span): Mention => ({ span, text: name, actor: name, form: 'name' })))
      .sort((a, b) => a.span.start - b.span.start);
    const short = articleOf('Lund met Berg.', [
      { name: 'Lund', forms: { Lund: 'name' } },
      { name: 'Berg', forms: { Berg: 'name' } },
    ]);
    const long = { ...short, mentions: counted(mentions), sentences: counted(spansOf(text, 'Lund met Berg.')) };
    actorCard(long, text, mentions[0]!, links);
    return reads;
  }

  it('grows no faster than the mentions, but for a search by halves', () => {
    expect(readsFor(4000) / readsFor(1000)).toBeLessThan(5);
  });
});

describe('a hostile article', () => {
  const EVIL = '](command:x) ![i](data:image/svg+xml;base64,AAAA) <img src=x onerror=alert(1)> $(bug) **b** `c` &lt;';
  const text = `${EVIL} met Oslo and Berg, ${EVIL} head.[1]\n# ${EVIL}\n${EVIL} slept. Berg and ${EVIL} slept. In 1909 ${EVIL} left.`;
  const hostile = articleOf(
    text,
    [
      { name: EVIL, forms: { [EVIL]: 'name' }, roles: [`${EVIL} head`], expansions: [EVIL] },
      { name: `Berg ${EVIL}`, forms: { Berg: 'alias' } },
    ],
    [[`In 1909 ${EVIL} left`, '1909-01-02']],
  );

  it.each([0, 2, 3, 4])('leaves no markup in any part of the card: mention %i', (nth) => {
    const nodes = nodesOf(cardOn(EVIL, nth, hostile, text));
    const allowed = 'root paragraph text link image strong emphasis blockquote list listItem break'.split(' ');
    expect(nodes.map(({ type }) => type).filter((type) => !allowed.includes(type))).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(1); // the name alone
    const targets = nodes.filter((node): node is Link => node.type === 'link').map(({ url }) => url);
    expect(targets.filter((url) => !/^(?:(?:go|annotate):\d+-\d+|timeline:\d+)$/.test(url))).toEqual([]);
    const images = nodes.filter((node): node is Image => node.type === 'image');
    expect(images).toHaveLength(1);
    expect(images[0]!.alt).not.toMatch(/[<>"[\]$&`*\\]/);
  });
});

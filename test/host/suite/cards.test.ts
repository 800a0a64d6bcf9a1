import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardsAt, closeAll, openArticle, openText, rangeOf, type OpenArticle } from '../support';

const SAMPLE = 'samples/the-frozen-peace.txt';

const wordsOf = ({ contents }: vscode.Hover): string =>
  contents.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');

describe('cards', () => {
  let sample: OpenArticle;
  before(async () => {
    sample = await openArticle(SAMPLE);
  });
  after(closeAll);

  it('explain a note marker, on exactly its characters', async () => {
    const marker = rangeOf(sample.document, 'make their own.2').end.translate(0, -1);
    const [card, ...others] = await cardsAt(sample.document, marker);
    assert.isDefined(card);
    assert.isEmpty(others);
    assert.deepEqual(card.range, new vscode.Range(marker, marker.translate(0, 1)));
    assert.include(wordsOf(card), '**Note 2**');
    assert.include(wordsOf(card), '(<https://atlas.example.org/antarctica/seven-claims>)');
    assert.include(wordsOf(card), 'cited once');
  });

  it('show the whole of a note in prose', async () => {
    const marker = rangeOf(sample.document, 'in the meantime.4').end.translate(0, -1);
    const [card] = await cardsAt(sample.document, marker);
    assert.isDefined(card);
    assert.include(wordsOf(card), 'seed of Article IV');
  });

  it('lead from a note back to the passage that cites it', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, '4 The plan is usually').start);
    assert.isDefined(card);
    assert.include(wordsOf(card), 'let research go on in the meantime');
    assert.include(wordsOf(card), 'command:annotatedReader._goTo');
  });

  it('say who an actor is, in the words of the article', async () => {
    const name = rangeOf(sample.document, 'Paul Siple');
    const [card] = await cardsAt(sample.document, name.start);
    assert.isDefined(card);
    assert.deepEqual(card.range, name);
    assert.include(wordsOf(card), '**Paul Siple**');
    assert.include(wordsOf(card), 'person');
    assert.include(wordsOf(card), 'American geographer');
  });

  it('say what the text calls things and places, not only people', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'Vostok').start);
    assert.isDefined(card);
    assert.include(wordsOf(card), '*the Soviet station*');
  });

  it('quote the passage that introduced somebody, with dates, company and the way there', async () => {
    const again = rangeOf(sample.document, 'Berkner asked').start;
    const [card] = await cardsAt(sample.document, again);
    assert.isDefined(card);
    assert.match(wordsOf(card), /^> .*Lloyd Berkner, an American radio engineer.*\(command:annotatedReader\._goTo/m);
    assert.match(wordsOf(card), /Named with \[Sydney Chapman\]\(command:annotatedReader\._goTo/);
    assert.notMatch(wordsOf(card), /^> .*asked why/m); // the sentence under the pointer
  });

  it('show in a picture, and in words, where in the article somebody appears', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'Berkner asked').start);
    assert.isDefined(card);
    assert.match(
      wordsOf(card),
      /!\[Mentions by section: A Dinner in Silver Spring 2, this one among them\]\(data:image\/svg\+xml;base64,/,
    );
  });

  it('know a country’s flag and facts, and what a word for its people stands for', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'Argentine slices').start);
    assert.isDefined(card);
    assert.include(wordsOf(card), '🇦🇷 **Argentina**');
    assert.include(wordsOf(card), '“Argentine” stands for Argentina');
    assert.include(wordsOf(card), 'Capital Buenos Aires');
    assert.include(wordsOf(card), 'South America');
  });

  it('leave a capital a place, and say what it may stand for', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'Washington').start);
    assert.isDefined(card);
    assert.include(wordsOf(card), 'place');
    assert.include(wordsOf(card), 'may stand for the government of the United States');
  });

  it('tell when somebody did what the article dates', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'James Van Allen').start);
    assert.isDefined(card);
    assert.match(wordsOf(card), /^- \[Jan 1958\]\(command:annotatedReader\._goTo.*Van Allen’s/m);
  });

  it('know an acronym by its expansion', async () => {
    const [card] = await cardsAt(sample.document, rangeOf(sample.document, 'IGY').start);
    assert.isDefined(card);
    assert.include(wordsOf(card), 'International Geophysical Year');
  });

  it('are the same for the article in a Markdown file', async () => {
    const twin = await openText(sample.document.getText(), 'markdown');
    const marker = rangeOf(twin.document, 'make their own.2').end.translate(0, -1);
    const [card] = await cardsAt(twin.document, marker);
    assert.isDefined(card);
    assert.include(wordsOf(card), '**Note 2**');
  });

  it('allow three commands and no other, whatever the article says', async () => {
    const hostile = await openText(
      'Words.[^1]\n\n[^1]: [run](command:workbench.action.closeWindow) ](command:x) <b onmouseover=alert(1)>x</b> $(bug)\n',
    );
    const [card] = await cardsAt(hostile.document, rangeOf(hostile.document, '[^1]').start.translate(0, 1));
    assert.isDefined(card);
    const [markdown] = card.contents as vscode.MarkdownString[];
    assert.deepEqual(markdown?.isTrusted, {
      enabledCommands: ['annotatedReader._goTo', 'annotatedReader.showOnTimeline', 'annotatedReader.annotate'],
    });
    assert.notMatch(wordsOf(card), /(?<!\\)\]\(command:(?!annotatedReader\.(?:_goTo|annotate)\?)/);
    assert.notMatch(wordsOf(card), /<b/);
  });

  it('let no name of an article make markup on its card', async () => {
    const hostile = await openText(
      '# <b>[x](command:x)\n\nMr [Evil](command:x) <b>Jones</b> met Mr Jones. Mr Jones slept.\n',
    );
    const [card] = await cardsAt(hostile.document, rangeOf(hostile.document, 'Jones slept').start);
    assert.isDefined(card);
    assert.notMatch(
      wordsOf(card),
      /(?<!\\)\]\((?!command:annotatedReader\.(?:_goTo|annotate)\?|data:image\/svg\+xml;base64,)/,
    );
    assert.notMatch(wordsOf(card), /(?<!\\)<b/);
  });

  it('are absent where nothing is known', async () => {
    assert.isEmpty(await cardsAt(sample.document, rangeOf(sample.document, 'no border had moved').start));
  });
});

import { assert } from 'chai';
import * as vscode from 'vscode';
import { Lookups } from '../../../src/host/wikipedia/lookups';
import { cardsAt, closeAll, openText, rangeOf, theExtension, until, type OpenArticle } from '../support';

// What each of these names is answered with stands in scripts/lib/encyclopedia.mjs.
const ARTICLE = `# Letters on an engine

Ada Lovelace wrote to Charles Babbage in 1843. Ada King signed the notes. John Smith printed them in London.

The Royal Society heard of it. Mary Anning sent a letter, and Michael Faraday another. George Boole read both.

William Whewell reviewed them. John Herschel did not. Mary Somerville kept a copy. France kept none.
`;

interface Asked {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

const settings = () => vscode.workspace.getConfiguration('annotatedReader.wikipedia');
const set = (key: 'enabled' | 'baseUrl', value: unknown) =>
  settings().update(key, value, vscode.ConfigurationTarget.Global);

/** Where the stand-in for Wikipedia listens. Without one the suite would ask the real one, so it fails instead. */
function standIn(): string {
  const address = vscode.workspace.getConfiguration('readerSuite').get('encyclopedia', '');
  assert.match(address, /^http:\/\/127\.0\.0\.1:\d+$/, 'the suite was started without its stand-in for Wikipedia');
  return address;
}

/** Wikipedia's part of a card: what stands behind the last rule. */
const blockOf = (card: string): string => card.split('\n\n---\n\n').slice(1).at(-1) ?? '';

/** Nobody gives up. */
const NEVER = new vscode.CancellationTokenSource().token;

/** What asks Wikipedia, as in the extension, but less patient. */
const lookupsWith = ({ patience }: { readonly patience: number }): Lookups => {
  const kept: vscode.Memento = { keys: () => [], get: () => undefined, update: () => Promise.resolve() };
  const context = { extension: theExtension(), globalState: kept } as unknown as vscode.ExtensionContext;
  const log = vscode.window.createOutputChannel('Wikipedia', { log: true });
  return new Lookups(context, 'Api-User-Agent', log, {
    ended: new AbortController().signal,
    mayKeep: () => true,
    patience,
  });
};

describe('Wikipedia', () => {
  let open: OpenArticle;
  let address: string;

  const asked = async (): Promise<readonly Asked[]> =>
    (await (await fetch(`${address}/asked`)).json()) as readonly Asked[];
  const askedAbout = async (title: string) => (await asked()).filter(({ url }) => url.endsWith(`/${title}`));

  /** The card on a name, as VS Code gets it from our provider. */
  const cardOn = async (name: string): Promise<string> => {
    const hovers = await cardsAt(open.document, rangeOf(open.document, name).start.translate(0, 1));
    const parts = hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
    const [card] = parts.filter(({ isTrusted }) => isTrusted);
    assert.isDefined(card, `a card on ${name}`);
    return card.value;
  };
  const cardSaying = (name: string, words: string) =>
    until(`the card of ${name} with ${words}`, async () => {
      const card = await cardOn(name);
      return card.includes(words) ? card : undefined;
    });
  /** Turned off and on again, nothing is known of what was asked before. */
  const turnOn = async () => {
    for (const value of [false, true]) {
      await set('enabled', value);
      await until('the setting', () => settings().get('enabled') === value);
    }
  };

  before(async () => {
    address = standIn();
    await set('baseUrl', address);
    open = await openText(ARTICLE);
  });
  after(async () => {
    await set('enabled', undefined);
    await set('baseUrl', undefined);
    await closeAll();
  });

  it('is off, and its settings are no workspace’s to set', () => {
    assert.strictEqual(settings().inspect('enabled')?.defaultValue, false);
    assert.strictEqual(settings().inspect('baseUrl')?.defaultValue, 'https://en.wikipedia.org');
    interface Property {
      readonly scope?: string;
    }
    const manifest = theExtension().packageJSON as {
      readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, Property>> } };
    };
    const { properties } = manifest.contributes.configuration;
    for (const key of ['enabled', 'baseUrl'])
      assert.strictEqual(properties[`annotatedReader.wikipedia.${key}`]?.scope, 'application');
  });

  it('is asked nothing while it is off, and no card speaks of it', async () => {
    assert.notInclude(await cardOn('Ada Lovelace'), 'Wikipedia');
    assert.isEmpty(await asked());
  });

  describe('turned on', () => {
    before(turnOn);

    it('ends the card of a person with its own words, marked as such, a link and the licence', async () => {
      const card = await cardSaying('Ada Lovelace', 'English mathematician');
      assert.match(card, /^\*\*Ada Lovelace\*\*/);
      const wikipedia = blockOf(card);
      assert.match(wikipedia, /^\*\*Wikipedia\*\*, not the article: /);
      assert.include(wikipedia, `(<${address}/wiki/Ada_Lovelace>)`);
      assert.include(wikipedia, 'creativecommons.org/licenses/by-sa/4.0');
    });

    it('is sent the name, once, with the extension’s name and version, and nothing else', async () => {
      const before = await askedAbout('Ada_Lovelace');
      await turnOn();
      for (let times = 0; times < 2; times += 1) await cardSaying('Ada Lovelace', 'English mathematician');
      const requests = (await askedAbout('Ada_Lovelace')).slice(before.length);
      assert.lengthOf(requests, 1);
      const [{ url, headers }] = requests as [Asked];
      assert.strictEqual(url, '/api/rest_v1/page/summary/Ada_Lovelace');
      const { version } = theExtension().packageJSON as { readonly version: string };
      const introductions = [headers['user-agent'], headers['api-user-agent']];
      assert.include(introductions, `annotated-reader.annotated-reader/${version} (extension of VS Code)`);
      assert.notProperty(headers, 'cookie');
      assert.notProperty(headers, 'referer');
    });

    it('is asked about organizations too, and about no country', async () => {
      await cardSaying('Royal Society', 'academy of sciences');
      assert.notInclude(await cardOn('France'), 'Wikipedia');
      assert.isEmpty(await askedAbout('France'));
    });

    it('may know somebody under another name', async () => {
      assert.include(await cardSaying('Ada King', 'English mathematician'), '**Wikipedia** on Ada Lovelace');
    });

    it('may know several of a name', async () => {
      const card = await cardSaying('John Smith', 'several of this name');
      assert.include(card, `(<${address}/wiki/John_Smith>)`);
      assert.notInclude(card, 'one of many');
    });

    it('lends the card neither markup, nor commands, nor links to elsewhere', async () => {
      const wikipedia = blockOf(await cardSaying('Charles Babbage', 'not the article'));
      assert.include(wikipedia, 'closeWindow'); // its words are shown, as words
      assert.notMatch(wikipedia, /(?<!\\)\]\(<?command:/);
      assert.notMatch(wikipedia, /(?<!\\)<(?:b|img)/);
      assert.notMatch(wikipedia, /(?<!\\)\$\(bug/);
      assert.notInclude(wikipedia, 'elsewhere.example');
    });

    it('is not waited for, and its answer is there the next time', async () => {
      // Wikipedia answers on a word of ours, and the card is there before.
      assert.include(await cardOn('Mary Anning'), 'being asked');
      await fetch(`${address}/answer/Mary_Anning`);
      await cardSaying('Mary Anning', 'English collector of fossils');
      assert.lengthOf(await askedAbout('Mary_Anning'), 1);
    });

    it('is given up in the end', async () => {
      assert.include(await cardOn('Michael Faraday'), 'being asked');
      const faraday = open.article.actors.find(({ name }) => name === 'Michael Faraday')!;
      const impatient = lookupsWith({ patience: 1 });
      await until('the end of the patience', async () => {
        const words = await impatient.blockFor(faraday, NEVER);
        return words.includes('did not answer in time');
      });
    });

    it('may have no page, answer badly, or without end: the card says so and stays', async () => {
      for (const [name, words] of [
        ['Mary Somerville', 'no page of this name'],
        ['George Boole', 'could not be read'],
        ['William Whewell', 'did not answer this time'],
        ['John Herschel', 'could not be read'],
      ] as const) {
        const card = await cardSaying(name, words);
        assert.include(card, `**${name}**`);
      }
      const failures = await askedAbout('George_Boole');
      assert.lengthOf(failures, 1, 'a failure is not asked for again at once');
    });

    it('may be out of reach, and what it said before is still known', async () => {
      await cardSaying('Ada Lovelace', 'English mathematician');
      const before = await askedAbout('Ada_Lovelace');
      const nobody = 'http://127.0.0.1:9'; // the port of the discard service, which nothing of today's listens on
      await set('baseUrl', `${nobody}/`);
      await cardSaying('Ada Lovelace', 'could not be reached');
      await set('baseUrl', 'no address');
      await cardSaying('Ada Lovelace', 'no web address');
      await set('baseUrl', address);
      await cardSaying('Ada Lovelace', 'English mathematician');
      assert.deepEqual(await askedAbout('Ada_Lovelace'), before);
    });

    it('is looked up by command for the name at the caret, which leads to the card', async () => {
      const { start, end } = rangeOf(open.document, 'Royal Society');
      // From the palette without an argument, from the editor's menu with the editor's address.
      for (const from of [[], [open.document.uri]]) {
        open.editor.selection = new vscode.Selection(end, end);
        await until('the caret behind the name', () => open.editor.selection.active.isEqual(end));
        await vscode.commands.executeCommand('annotatedReader.lookUpOnWikipedia', ...from);
        await until('the caret on the name', () => open.editor.selection.active.isEqual(start));
      }
    });

    it('forgets everything when it is turned off', async () => {
      await cardSaying('Ada Lovelace', 'English mathematician');
      const before = await askedAbout('Ada_Lovelace');
      await set('enabled', false);
      await until('the setting', () => settings().get('enabled') === false);
      assert.notInclude(await cardOn('Ada Lovelace'), 'Wikipedia');
      await set('enabled', true);
      await cardSaying('Ada Lovelace', 'English mathematician');
      assert.lengthOf(await askedAbout('Ada_Lovelace'), before.length + 1);
    });
  });
});

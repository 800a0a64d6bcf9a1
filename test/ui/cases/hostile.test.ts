import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Frame, Locator } from 'playwright-core';
import { theMachine } from '../machine';
import { foreignParts, policyOf, Watch } from '../watch';
import { openWorkbench, until, type Workbench } from '../workbench';

const PARTS = ['cast/visit.md', 'actor-names.md', 'dates.md', 'sources.md', 'headings.md', 'blocks.md'];
/** Of the file itself, since messages and tabs name it. */
const NAME = '[Go](command:workbench.action.quit) $(bug).md';

interface Article {
  readonly file: string;
  /** Line, counted from 1, of the first that holds these words. */
  lineOf(words: string): number;
}

/** The worst of the corpus as one article, its `cast.yml` beside it. */
function writeArticle(): Article {
  const corpus = join(theMachine().root, 'test', 'fixtures', 'hostile');
  const folder = join(theMachine().newFolder(), 'hostile');
  mkdirSync(folder);
  const text = PARTS.map((part) => readFileSync(join(corpus, part), 'utf8')).join('\n\n');
  const file = join(folder, NAME);
  writeFileSync(file, text);
  copyFileSync(join(corpus, 'cast', 'cast.yml'), join(folder, 'cast.yml'));
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;
  return { file, lineOf };
}

/** Icons that an article names and nothing of ours shows. */
const FORGED = '.codicon-sync, .codicon-bug, .codicon-verified, .codicon-modifier-spin';
const COMMANDS = /^command:annotatedReader\.(?:_goTo|showOnTimeline|annotate)\?/;

async function assertPlain(part: Locator, words: RegExp): Promise<void> {
  assert.match((await part.innerText()).replaceAll('\u2060', ''), words);
  assert.equal(await part.locator(FORGED).count(), 0, 'an icon of the article');
}

describe('a hostile article before the reader', () => {
  let article: Article;
  let workbench: Workbench;
  let watch: Watch;
  let hover: Locator;

  before(async () => {
    article = writeArticle();
    workbench = await openWorkbench({ file: article.file });
    watch = new Watch(workbench.page);
    hover = workbench.page.locator('.monaco-hover:visible').first();
  });
  after(() => workbench.close());

  async function assertHoverHarmless(words: RegExp): Promise<void> {
    await assertPlain(hover, words);
    const targets = await hover
      .locator('a[data-href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('data-href')!));
    for (const target of targets.filter((address) => !/^https?:/.test(address))) assert.match(target, COMMANDS);
    assert.equal(await hover.locator('script, iframe, img:not([src^="data:image/svg+xml;base64,"])').count(), 0);
    await workbench.leaveHover();
  }

  it('has its words on cards, and nothing else of it', async () => {
    await workbench.reveal(article.lineOf('On 4 May 2016 Ada'));
    await workbench.hover('Ada Lovelace', /Click to go on/);
    await workbench.screenshot('hostile-hover');
    await assertHoverHarmless(/\[Click to go on\]\(command:workbench\.action\.quit\) \$\(sync~spin\)/);
    await workbench.hover('Mary Somerville', /__proto__/);
    await assertHoverHarmless(/__proto__/);
  });

  it('shows no command on the hover of an address', async () => {
    await workbench.reveal(article.lineOf('Line breaks'));
    await workbench.hover('https://evil.example/%0A%0A[Go', /link/i);
    await workbench.screenshot('hostile-address');
    await assertHoverHarmless(/link/i);
    await workbench.hover('%0d%0a%0d%0a', /link/i);
    await assertHoverHarmless(/link/i);
  });

  it('has plain names in the tree, the status bar, pickers and messages', async () => {
    await workbench.reveal(article.lineOf('On 4 May 2016 Ada'));
    await workbench.activity('Annotated Reader').click();
    await workbench.page.locator('.pane-header[aria-label^="Sections"]').click();
    await assertPlain(
      workbench.treeRow('Click to go on'),
      /^\[Click to go on\]\(command:workbench\.action\.quit\) \$\(sync~spin\)/,
    );
    await workbench.screenshot('hostile-cast');
    await workbench.click('Ada Lovelace');
    await workbench.command('Annotated Reader: Follow One Actor');
    const sign = workbench.page.locator('.statusbar-item').filter({ hasText: 'Click to go on' });
    await assertPlain(sign, /\$\(sync~spin\)/);
    await sign.click();
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('g');
    const picks = workbench.page.locator('.quick-input-list');
    await picks.locator('.monaco-list-row').filter({ hasText: 'A title' }).first().waitFor();
    await workbench.screenshot('hostile-picker');
    await assertPlain(picks, /\$\(sync~spin\)/);
    await workbench.page.keyboard.press('Escape');
  });

  it('has no link in a message', async () => {
    await workbench.reveal(article.lineOf('On 4 May 2016 Ada'));
    await workbench.click('Michael Faraday');
    await workbench.command('Annotated Reader: Split Actor'); // of one spelling: nothing is asked
    const message = workbench.page
      .locator('.notification-list-item-message')
      .filter({ hasText: 'one spelling' })
      .first();
    await message.waitFor();
    await workbench.screenshot('hostile-message');
    await assertPlain(message, /\[Sign in\]\(command:workbench\.action\.quit\)/);
    assert.equal(await message.locator('a').count(), 0);
    await workbench.command('Notifications: Clear All Notifications');
  });

  describe('in the pages', () => {
    const shows = async (frame: Frame, words: RegExp): Promise<void> => {
      await until(`${String(words)} on the page`, async () => words.test(await frame.locator('body').innerText()));
      assert.deepEqual(await foreignParts(frame), []);
      assert.equal(await frame.locator(FORGED).count(), 0);
      const { 'default-src': other, 'script-src': scripts, ...rest } = await policyOf(frame);
      assert.equal(other, "'none'");
      assert.match(scripts ?? '', /^'nonce-[0-9a-f]{32}'$/);
      assert.equal(rest['base-uri'], "'none'");
      assert.equal(rest['form-action'], "'none'");
      assert.notMatch(Object.values(rest).join(' '), /unsafe|\*(?!\.)|https?:\/\/(?![\w*.-]*vscode)/);
    };

    it('has its words on the pinned card', async () => {
      await workbench.command('Annotated Reader: Focus on Card View');
      await workbench.click('Ada Lovelace');
      const frame = await workbench.webview('main strong');
      await workbench.command('Annotated Reader: Pin the Card');
      await shows(frame, /\[Click to go on\]\(command:workbench\.action\.quit\) \$\(sync~spin\)/);
      await workbench.screenshot('hostile-card');
    });

    it('has its words on the timeline, on the axis and in the list', async () => {
      await workbench.command('Annotated Reader: Open Timeline');
      const frame = await workbench.webview('.event');
      await shows(frame, /2016/);
      await frame.locator('.event').nth(1).hover();
      await frame.locator('.tooltip .passage').waitFor();
      await workbench.screenshot('hostile-axis');
      await shows(frame, /2016/);
      await frame.locator('#tab-list').click();
      await frame.locator('#form-list .item').first().waitFor();
      await workbench.screenshot('hostile-list');
      await shows(frame, /Click to go on/);
    });
  });

  describe('in the end', () => {
    it('ran nothing, opened nothing and asked nobody', async () => {
      assert.deepEqual(await watch.ran(), []);
      const { dialogs, pages, requests, refusals } = watch;
      assert.deepEqual([dialogs, pages, requests, refusals], [[], [], [], []]);
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from '@playwright/test';
import { expect, test, type Files } from '../fixtures';
import { prepared } from '../scripts';
import { foreignParts, policyOf, Watch } from '../watch';
import type { Workbench } from '../workbench';

const PARTS = ['cast/visit.md', 'actor-names.md', 'dates.md', 'sources.md', 'headings.md', 'blocks.md'];
/** Of the file itself, since messages and tabs name it. */
const NAME = '[Go](command:workbench.action.quit) $(bug).md';

const corpusFile = (name: string): string =>
  readFileSync(join(prepared().root, 'test', 'fixtures', 'hostile', name), 'utf8');

/** The worst of the corpus as one article, its `cast.yml` beside it. */
const hostile = (): Files => ({ [NAME]: PARTS.map(corpusFile).join('\n\n'), 'cast.yml': corpusFile('cast/cast.yml') });

/** Icons that an article names and nothing of ours shows. */
const FORGED = '.codicon-sync, .codicon-bug, .codicon-verified, .codicon-modifier-spin';
const COMMANDS = /^command:annotatedReader\.(?:_goTo|showOnTimeline|annotate)\?/;
const MARKUP = /\[Click to go on\]\(command:workbench\.action\.quit\) \$\(sync~spin\)/;

async function assertPlain(part: Locator, words: RegExp): Promise<void> {
  expect((await part.innerText()).replaceAll('\u2060', '')).toMatch(words);
  expect(await part.locator(FORGED).count(), 'an icon of the article').toBe(0);
}

async function assertHoverHarmless(workbench: Workbench, words: RegExp): Promise<void> {
  const hover = workbench.cards().first();
  await assertPlain(hover, words);
  const links = hover.locator('a[data-href]');
  const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('data-href')!));
  for (const target of targets.filter((address) => !/^https?:/.test(address))) expect(target).toMatch(COMMANDS);
  expect(await hover.locator('script, iframe, img:not([src^="data:image/svg+xml;base64,"])').count()).toBe(0);
  await workbench.leaveHover();
}

async function assertPageHarmless(frame: Frame, words: RegExp): Promise<void> {
  await expect(frame.locator('body')).toHaveText(words, { useInnerText: true });
  expect(await foreignParts(frame)).toEqual([]);
  expect(await frame.locator(FORGED).count()).toBe(0);
  const { 'default-src': other, 'script-src': scripts, ...rest } = await policyOf(frame);
  expect(other).toBe("'none'");
  expect(scripts).toMatch(/^'nonce-[0-9a-f]{32}'$/);
  expect(rest['base-uri']).toBe("'none'");
  expect(rest['form-action']).toBe("'none'");
  expect(Object.values(rest).join(' ')).not.toMatch(/unsafe|\*(?!\.)|https?:\/\/(?![\w*.-]*vscode)/);
}

/** Opens the article, does something with it, and sees that nothing of it ran, opened or asked anybody. */
async function withArticle(
  open: (files: Files) => Promise<Workbench>,
  act: (workbench: Workbench, lineOf: (words: string) => number) => Promise<void>,
): Promise<void> {
  const files = hostile();
  const text = files[NAME]!;
  const workbench = await open({});
  const watch = new Watch(workbench.page);
  try {
    workbench.folder.writeAll(files);
    await workbench.open(NAME);
    await workbench.untilRead();
    await act(workbench, (words) => text.slice(0, text.indexOf(words)).split('\n').length);
    expect(await watch.ran()).toEqual([]);
    const { dialogs, pages, requests, refusals } = watch;
    expect({ dialogs, pages, requests, refusals }).toEqual({ dialogs: [], pages: [], requests: [], refusals: [] });
  } finally {
    watch.stop();
  }
}

test.describe('a hostile article before the reader', () => {
  test('has its words on cards, and nothing else of it', async ({ open }) => {
    await withArticle(open, async (workbench, lineOf) => {
      await workbench.reveal(lineOf('On 4 May 2016 Ada'));
      await workbench.hover('Ada Lovelace', /Click to go on/);
      await workbench.screenshot('hostile-hover');
      await assertHoverHarmless(workbench, MARKUP);
      await workbench.hover('Mary Somerville', /__proto__/);
      await assertHoverHarmless(workbench, /__proto__/);
    });
  });

  test('shows no command on the hover of an address', async ({ open }) => {
    await withArticle(open, async (workbench, lineOf) => {
      await workbench.reveal(lineOf('Line breaks'));
      await workbench.hover('https://evil.example/%0A%0A[Go', /link/i);
      await workbench.screenshot('hostile-address');
      await assertHoverHarmless(workbench, /link/i);
      await workbench.hover('%0d%0a%0d%0a', /link/i);
      await assertHoverHarmless(workbench, /link/i);
    });
  });

  test('has plain names in the tree, the status bar, pickers and messages', async ({ open }) => {
    await withArticle(open, async (workbench, lineOf) => {
      await workbench.reveal(lineOf('On 4 May 2016 Ada'));
      await workbench.view('Sections', 'closed');
      const row = workbench.treeRow('Click to go on');
      await row.waitFor();
      await assertPlain(row, new RegExp(`^${MARKUP.source}`));
      await workbench.screenshot('hostile-cast');
      await workbench.click('Ada Lovelace');
      await workbench.command('Annotated Reader: Follow One Actor');
      const sign = workbench.statusItem('Click to go on');
      await sign.waitFor();
      await assertPlain(sign, /\$\(sync~spin\)/);
      await sign.click();
      await workbench.press('Control+K', 'g');
      const picks = workbench.page.locator('.quick-input-list');
      await picks.locator('.monaco-list-row').filter({ hasText: 'A title' }).first().waitFor();
      await workbench.screenshot('hostile-picker');
      await assertPlain(picks, /\$\(sync~spin\)/);
      await workbench.press('Escape');
    });
  });

  test('has no link in a message', async ({ open }) => {
    await withArticle(open, async (workbench, lineOf) => {
      await workbench.reveal(lineOf('On 4 May 2016 Ada'));
      await workbench.click('Michael Faraday');
      await workbench.command('Annotated Reader: Split Actor'); // of one spelling: nothing is asked
      const message = workbench.page
        .locator('.notification-list-item-message')
        .filter({ hasText: 'one spelling' })
        .first();
      await message.waitFor();
      await workbench.screenshot('hostile-message');
      await assertPlain(message, /\[Sign in\]\(command:workbench\.action\.quit\)/);
      expect(await message.locator('a').count()).toBe(0);
    });
  });

  test('has its words on the pinned card', async ({ open }) => {
    await withArticle(open, async (workbench, lineOf) => {
      await workbench.reveal(lineOf('On 4 May 2016 Ada'));
      await workbench.command('Annotated Reader: Focus on Card View');
      await workbench.click('Ada Lovelace');
      const frame = await workbench.webview('main strong');
      await workbench.command('Annotated Reader: Pin the Card');
      await assertPageHarmless(frame, MARKUP);
      await workbench.screenshot('hostile-card');
    });
  });

  test('has its words on the timeline, on the axis and in the list', async ({ open }) => {
    await withArticle(open, async (workbench) => {
      const frame = await workbench.openTimeline();
      await assertPageHarmless(frame, /2016/);
      await frame.locator('.event').nth(1).hover();
      await frame.locator('.tooltip .passage').waitFor();
      await workbench.screenshot('hostile-axis');
      await assertPageHarmless(frame, /2016/);
      await frame.locator('#tab-list').click();
      await frame.locator('#form-list .item').first().waitFor();
      await workbench.screenshot('hostile-list');
      await assertPageHarmless(frame, /Click to go on/);
    });
  });

  test('runs nothing, opens nothing and asks nobody when it is only opened', async ({ open }) => {
    await withArticle(open, async (workbench) => {
      await workbench.treeRow('A title').waitFor();
    });
  });
});

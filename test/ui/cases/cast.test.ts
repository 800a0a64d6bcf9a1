import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test, type Files } from '../fixtures';
import { until } from '../until';
import type { Theme } from '../themes';
import type { Workbench } from '../workbench';

const FILE = 'visit.md';
const CAST = 'cast.yml';
const ARTICLE = [
  '# A visit',
  '',
  'Vladimir Putin, the president of Russia, met Xi Jinping in Beijing on Monday. Putin spoke for an hour.[^1]',
  '',
  'The Kremlin was pleased. The sea lions came from Norway, and Angela Merkel from Germany.',
  '',
  '## Afterwards',
  '',
  'Xi saw Emmanuel Macron, Justin Trudeau and Shinzo Abe in Tokyo. Russia sent Sergei Lavrov.',
  '',
  '[^1]: Minutes of the visit, https://example.org/visit',
  '',
].join('\n');
const FILES: Files = { [FILE]: ARTICLE };
const RENAMED = 'actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n';

/** The opacity that the editor gives to some words, 1 where they are not faded. */
const opacityOf = (page: Page, words: string): Promise<number> =>
  page.evaluate((wanted) => {
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const span = spans.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(wanted));
    return span ? Number(getComputedStyle(span).opacity) : NaN;
  }, words);

/** The reader’s cast in a window: its tree, and the file beside the article. */
class Cast {
  constructor(readonly workbench: Workbench) {}

  text = (): string => this.workbench.folder.read(CAST);
  says = (words: string | RegExp) =>
    this.workbench.folder.until(CAST, String(words), (text) => text.search(words) >= 0);
  row = (name: string | RegExp) => this.workbench.treeRow(name);
  shows = (name: string | RegExp) => this.row(name).waitFor();
  lacks = (name: string | RegExp) => this.row(name).waitFor({ state: 'detached' });
}

/** Opens the article, and makes room for its cast. */
async function openCast(open: (files: Files) => Promise<Workbench>, files = FILES): Promise<Cast> {
  const cast = new Cast(await open(files));
  await cast.workbench.untilRead();
  await cast.workbench.view('Sections', 'closed');
  await cast.shows('People');
  return cast;
}

test.describe('the cast', () => {
  for (const theme of ['dark', 'light', 'contrast', 'contrastLight'] satisfies Theme[])
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('is a tree by type, with mentions and roles', async ({ open }) => {
        const cast = await openCast(open);
        for (const type of ['People', 'Countries', 'Places']) await cast.shows(type);
        expect(await cast.row('Vladimir Putin').innerText()).toMatch(/2 · the president of Russia/);
        await cast.workbench.screenshot('cast');
      });

      test('shows one actor by itself: its names lit, the rest faded', async ({ open }) => {
        const cast = await openCast(open);
        const { workbench } = cast;
        await cast.row('Vladimir Putin').hover();
        await cast.row('Vladimir Putin').locator('.action-label[aria-label^="Follow One Actor"]').click();
        await until('the rest to fade', async () => (await opacityOf(workbench.page, 'spoke for')) < 1);
        expect(await opacityOf(workbench.page, 'Vladimir')).toBe(1);
        await workbench.screenshot('cast-follow');
        await workbench.click('Xi Jinping');
        await workbench.command('Annotated Reader: Next Mention of This Actor');
        await workbench.untilCursor('on his next name', ({ column }) => column === 79);
        await workbench.statusItem('Vladimir Putin').click();
        await until('nothing faded', async () => (await opacityOf(workbench.page, 'spoke for')) === 1);
      });

      test('has its cards in a view of their own, which follows the cursor and can be pinned', async ({ open }) => {
        const { workbench } = await openCast(open);
        await workbench.command('Annotated Reader: Focus on Card View');
        await workbench.click('Xi Jinping');
        let page = await workbench.webview('main strong');
        const says = (words: RegExp) => expect(page.locator('main')).toHaveText(words, { useInnerText: true });
        await says(/Xi Jinping/);
        await workbench.click('Putin spoke');
        await says(/Vladimir Putin.*person.*the president of Russia/s);
        await workbench.screenshot('card-view');
        await workbench.command('Annotated Reader: Pin the Card');
        await workbench.click('Xi Jinping');
        await workbench.view('Card', 'closed'); // opened again it shows at once what it is to show
        await until('the page of the closed view to go', () => page.isDetached());
        await workbench.view('Card');
        page = await workbench.webview('main strong');
        await says(/Vladimir Putin/);
        await page.locator('main button').filter({ hasText: 'president of Russia' }).press('Enter');
        await workbench.untilCursor('where he is called so', ({ column }) => column === 17);
        await says(/Vladimir Putin/);
        await workbench.command('Annotated Reader: Unpin the Card');
        await workbench.click('[^1]');
        await says(/Note 1.*Minutes of the visit/s);
        await expect(page.locator('main a').first()).toHaveAttribute('href', 'https://example.org/visit');
        await workbench.screenshot('card-view-note');
      });
    });

  test.describe('by the reader’s hand', () => {
    test('is filtered through a picker, which leads to the first mention', async ({ open }) => {
      const { workbench } = await openCast(open);
      await workbench.ask('Annotated Reader: Find an Actor', 'macron');
      await workbench.untilCursor('on his name', ({ line }) => line === 9);
    });

    test('is ordered as the reader likes', async ({ open }) => {
      const cast = await openCast(open);
      await cast.workbench.ask('Annotated Reader: Order the Cast', 'By first appearance');
      await cast.lacks(/^People/);
      await cast.workbench.screenshot('cast-by-appearance');
      await cast.workbench.ask('Annotated Reader: Order the Cast', 'By type');
      await cast.shows('People');
    });

    test('is split by the menu of a spelling', async ({ open }) => {
      const cast = await openCast(open, { ...FILES, [CAST]: RENAMED });
      await cast.row('V. V. Putin').locator('.monaco-tl-twistie').click();
      await cast.workbench.menu(cast.row(/^Putin1 mention/), 'Split Actor');
      await cast.says(/name: Putin\n {4}type: person/);
      await cast.shows(/^Putin1$/);
      await cast.workbench.screenshot('cast-split');
    });

    test('ignores, takes back, and undoes', async ({ open }) => {
      const cast = await openCast(open, { ...FILES, [CAST]: RENAMED });
      const before = cast.text();
      await cast.workbench.menu(cast.row('Angela Merkel'), 'Ignore Actor');
      await cast.says('ignore:\n  - Angela Merkel');
      await cast.lacks('Angela Merkel');
      await cast.row('Ignored').click();
      await cast.row('Angela Merkel').hover();
      await cast.row('Angela Merkel').locator('.action-label[aria-label^="Stop Ignoring"]').click();
      await cast.lacks('Ignored');
      await cast.workbench.command('Annotated Reader: Undo Last Correction of the Cast');
      await cast.says('ignore:\n  - Angela Merkel');
      await cast.workbench.command('Annotated Reader: Undo Last Correction of the Cast');
      await until('the file as it was', () => cast.text() === before);
      await cast.shows('Angela Merkel');
    });

    test('keeps its last good state while the file is broken, and says at which line', async ({ open }) => {
      const cast = await openCast(open, { ...FILES, [CAST]: RENAMED });
      await cast.shows('V. V. Putin');
      cast.workbench.folder.write(CAST, RENAMED.replace('actors:\n', 'actors:\n  - type: person\n'));
      await cast.workbench.command('Problems: Focus on Problems View');
      const problem = cast.workbench.page
        .locator('.markers-panel .monaco-list-row')
        .filter({ hasText: 'needs a `name`' });
      await expect(problem).toContainText('[Ln 2, Col 5]');
      await problem.dblclick();
      await cast.workbench.untilCursor('on the fault', ({ line }) => line === 2);
      await cast.shows('V. V. Putin');
      await cast.workbench.screenshot('cast-broken');
      cast.workbench.folder.write(CAST, RENAMED);
      await problem.waitFor({ state: 'detached' });
    });

    test('comes back as recognised when the file is gone', async ({ open }) => {
      const cast = await openCast(open, { ...FILES, [CAST]: RENAMED });
      await cast.shows('V. V. Putin');
      rmSync(cast.workbench.folder.file(CAST));
      await cast.shows('Vladimir Putin');
    });

    test.describe('for the first time', () => {
      test.use({ window: 'own' }); // a new cast.yml lies in the folder of the workspace

      test('is renamed from the menu of a row', async ({ open }) => {
        const cast = await openCast(open);
        await cast.workbench.menu(cast.row('Vladimir Putin'), 'Rename Actor');
        await cast.workbench.answer('V. V. Putin');
        await cast.shows('V. V. Putin');
        await cast.workbench.folder.until(CAST, 'the new name alone', (text) => text === RENAMED);
        await cast.workbench.reveal(3);
        await cast.workbench.hover('Vladimir Putin', /V\. V\. Putin/);
      });

      test('is merged by keyboard alone, with the cursor on a name', async ({ open }) => {
        const cast = await openCast(open);
        await cast.workbench.click('Kremlin');
        await cast.workbench.ask('Annotated Reader: Merge Actor into', 'russia');
        await cast.says(/name: Russia\n {4}aliases: \[.*Kremlin\]/);
        await cast.lacks(/Kremlin/);
      });

      test('has its types changed', async ({ open }) => {
        const cast = await openCast(open);
        await cast.workbench.click('Norway');
        await cast.workbench.ask('Annotated Reader: Change Type of Actor', 'organization');
        await cast.says(/name: Norway\n {4}type: organization/);
        await cast.shows(/^Organizations1$/);
      });

      test('takes in what the reader selects', async ({ open }) => {
        const cast = await openCast(open);
        await cast.workbench.click('sea lions');
        await cast.workbench.press('Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
        await cast.workbench.ask('Annotated Reader: Add Actor from Selection', 'group');
        await cast.says(/type: group/);
        await cast.shows('Groups');
      });
    });
  });

  test.describe('in two windows', () => {
    test.use({ window: 'own' });

    test('loses no correction of either', async ({ open }) => {
      const cast = await openCast(open);
      const other = await cast.workbench.anotherWindow();
      await other.open(FILE);
      const ignoring = async (workbench: Workbench, names: readonly string[]) => {
        await workbench.reveal(1);
        for (const name of names) await workbench.ask('Annotated Reader: Ignore Actor', name);
      };
      const ours = ['Angela Merkel', 'Emmanuel Macron', 'Germany', 'Norway'];
      const theirs = ['Justin Trudeau', 'Shinzo Abe', 'Tokyo', 'Beijing'];
      await Promise.all([ignoring(cast.workbench, ours), ignoring(other, theirs)]);
      for (const name of [...ours, ...theirs]) await cast.says(`- ${name}`);
      for (const name of [...ours, ...theirs]) await cast.lacks(name);
      await cast.shows('Ignored');
      await other.page.close();
    });
  });
});

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assert } from 'chai';
import type { Page } from 'playwright-core';
import { theMachine } from '../machine';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

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

const newArticle = (): string => {
  const file = join(theMachine().newFolder(), 'visit.md');
  writeFileSync(file, ARTICLE);
  return file;
};

/** The opacity that the editor gives to some words, 1 where they are not faded. */
const opacityOf = (page: Page, words: string): Promise<number> =>
  page.evaluate((wanted) => {
    const spans = [...document.querySelectorAll('.editor-instance .view-line span span')];
    const span = spans.find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(wanted));
    return span ? Number(getComputedStyle(span).opacity) : NaN;
  }, words);

/** The reader’s cast in a window: its tree, and the file beside the article. */
class Cast {
  readonly file: string;
  constructor(
    readonly workbench: Workbench,
    article: string,
  ) {
    this.file = join(dirname(article), 'cast.yml');
  }

  text = (): string => (existsSync(this.file) ? readFileSync(this.file, 'utf8') : '');
  says = (words: string | RegExp) =>
    until(`${String(words)} in cast.yml`, () => Promise.resolve(this.text().search(words) >= 0));
  row = (name: string | RegExp) => this.workbench.treeRow(name);
  shows = (name: string | RegExp) => this.row(name).waitFor();
  lacks = (name: string | RegExp) => this.row(name).waitFor({ state: 'detached' });
}

const openCast = async (theme?: Theme) => {
  const file = newArticle();
  const workbench = await openWorkbench({ file, ...(theme && { theme }) });
  await workbench.activity('Annotated Reader').click();
  await workbench.page.locator('.pane-header[aria-label^="Sections"]').click(); // makes room: rows out of view are not there
  const cast = new Cast(workbench, file);
  await cast.shows('Vladimir Putin');
  return cast;
};

describe('the cast', () => {
  for (const theme of ['dark', 'light', 'contrast', 'contrastLight'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let cast: Cast;
      let workbench: Workbench;
      before(async () => {
        cast = await openCast(theme);
        ({ workbench } = cast);
      });
      after(() => workbench.close());

      it('stands in a tree by type, with mentions and roles', async () => {
        for (const type of ['People', 'Countries', 'Places']) await cast.shows(type);
        assert.match(await cast.row('Vladimir Putin').innerText(), /2 · the president of Russia/);
        await workbench.screenshot('cast');
      });

      it('shows one actor by itself: its names lit, the rest faded', async () => {
        await cast.row('Vladimir Putin').hover();
        await cast.row('Vladimir Putin').locator('.action-label[aria-label^="Follow One Actor"]').click();
        await until('the rest to fade', async () => (await opacityOf(workbench.page, 'spoke for')) < 1);
        assert.equal(await opacityOf(workbench.page, 'Vladimir'), 1);
        await workbench.screenshot('cast-follow');
        await workbench.click('Xi Jinping');
        await workbench.command('Annotated Reader: Next Mention of This Actor');
        await until('the next place of his', async () => (await workbench.caret()).column === 79);
        await workbench.page.locator('.statusbar-item').filter({ hasText: 'Vladimir Putin' }).click();
        await until('nothing faded', async () => (await opacityOf(workbench.page, 'spoke for')) === 1);
      });

      it('has its cards in a view of their own, which follows the caret and can be pinned', async () => {
        await workbench.command('Annotated Reader: Focus on Card View');
        await workbench.click('Xi Jinping');
        const page = await workbench.webview('main strong');
        const says = (words: RegExp) =>
          until(`${String(words)} on the card`, async () => words.test(await page.locator('main').innerText()));
        await says(/Xi Jinping/);
        await workbench.click('Putin spoke');
        await says(/Vladimir Putin.*person.*the president of Russia/s);
        await workbench.screenshot('card-view');
        await workbench.command('Annotated Reader: Pin the Card');
        await workbench.click('Xi Jinping');
        await page.locator('main button').filter({ hasText: 'president of Russia' }).press('Enter');
        await until('the caret where he is called so', async () => (await workbench.caret()).column === 17);
        await says(/Vladimir Putin/);
        await workbench.command('Annotated Reader: Unpin the Card');
        await workbench.click('[^1]');
        await says(/Note 1.*Minutes of the visit/s);
        assert.equal(await page.locator('main a').first().getAttribute('href'), 'https://example.org/visit');
        await workbench.screenshot('card-view-note');
      });
    });

  describe('by the reader’s hand', () => {
    let cast: Cast;
    let workbench: Workbench;
    before(async () => {
      cast = await openCast();
      ({ workbench } = cast);
    });
    after(() => workbench.close());

    it('is filtered through a picker, which leads to the first mention', async () => {
      await workbench.ask('Annotated Reader: Find an Actor', 'macron');
      await until('the caret', async () => (await workbench.caret()).line === 9);
    });

    it('is ordered as the reader likes', async () => {
      await workbench.ask('Annotated Reader: Order the Cast', 'By first appearance');
      await cast.lacks(/^People/);
      await workbench.screenshot('cast-by-appearance');
      await workbench.ask('Annotated Reader: Order the Cast', 'By type');
      await cast.shows('People');
    });

    it('is renamed from the menu of a row', async () => {
      await workbench.menu(cast.row('Vladimir Putin'), 'Rename Actor');
      await workbench.answer('V. V. Putin');
      await cast.shows('V. V. Putin');
      assert.equal(cast.text(), 'actors:\n  - name: V. V. Putin\n    aliases: [Vladimir Putin]\n');
      await workbench.reveal(3);
      await workbench.hover('Vladimir Putin', /V\. V\. Putin/);
      await workbench.leaveHover();
    });

    it('is split by the menu of a spelling', async () => {
      await cast.row('V. V. Putin').locator('.monaco-tl-twistie').click();
      await workbench.menu(cast.row(/^Putin1 mention/), 'Split Actor');
      await cast.says(/name: Putin\n {4}type: person/);
      await cast.shows(/^Putin1$/);
      await workbench.screenshot('cast-split');
    });

    it('is merged by keyboard alone, with the caret on a name', async () => {
      await workbench.click('Kremlin');
      await workbench.ask('Annotated Reader: Merge Actor into', 'russia');
      await cast.says(/name: Russia\n {4}aliases: \[.*Kremlin\]/);
      await cast.lacks(/Kremlin/);
    });

    it('has its types changed', async () => {
      await workbench.click('Norway');
      await workbench.ask('Annotated Reader: Change Type of Actor', 'organization');
      await cast.says(/name: Norway\n {4}type: organization/);
      await cast.shows(/^Organizations1$/);
    });

    it('takes in what the reader selects', async () => {
      await workbench.click('sea lions');
      for (const key of ['Control+ArrowLeft', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight'])
        await workbench.page.keyboard.press(key);
      await workbench.ask('Annotated Reader: Add Actor from Selection', 'group');
      await cast.says(/type: group/);
      await cast.shows('Groups');
    });

    it('ignores, takes back, and undoes', async () => {
      const before = cast.text();
      await workbench.menu(cast.row('Angela Merkel'), 'Ignore Actor');
      await cast.says('ignore:\n  - Angela Merkel');
      await cast.lacks('Angela Merkel');
      await cast.row('Ignored').click();
      await cast.row('Angela Merkel').hover();
      await cast.row('Angela Merkel').locator('.action-label[aria-label^="Stop Ignoring"]').click();
      await cast.lacks('Ignored');
      await workbench.command('Annotated Reader: Undo Last Correction of the Cast');
      await cast.says('ignore:\n  - Angela Merkel');
      await workbench.command('Annotated Reader: Undo Last Correction of the Cast');
      await until('the file as it was', () => Promise.resolve(cast.text() === before));
      await cast.shows('Angela Merkel');
    });

    it('keeps its last good state while the file is broken, and says at which line', async () => {
      writeFileSync(cast.file, cast.text().replace('actors:\n', 'actors:\n  - type: person\n'));
      await workbench.command('Problems: Focus on Problems View');
      const problem = workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'needs a `name`' });
      await problem.waitFor();
      assert.include(await problem.innerText(), '[Ln 2, Col 5]');
      await problem.dblclick();
      await until('the line', async () => (await workbench.caret()).line === 2);
      await cast.shows('V. V. Putin');
      await workbench.screenshot('cast-broken');
    });

    it('comes back as recognised when the file is gone', async () => {
      rmSync(cast.file);
      await cast.shows('Vladimir Putin');
    });
  });

  describe('in two windows', () => {
    let cast: Cast;
    before(async () => {
      cast = await openCast();
    });
    after(() => cast.workbench.close());

    it('loses no correction of either', async () => {
      const other = await cast.workbench.anotherWindow();
      const ignoring = async (workbench: Workbench, names: readonly string[]) => {
        await workbench.reveal(1);
        for (const name of names) {
          await workbench.ask('Annotated Reader: Ignore Actor', name);
        }
      };
      const ours = ['Angela Merkel', 'Emmanuel Macron', 'Germany', 'Norway'];
      const theirs = ['Justin Trudeau', 'Shinzo Abe', 'Tokyo', 'Beijing'];
      await Promise.all([ignoring(cast.workbench, ours), ignoring(other, theirs)]);
      for (const name of [...ours, ...theirs]) await cast.says(`- ${name}`);
      for (const name of [...ours, ...theirs]) await cast.lacks(name);
      await cast.shows('Ignored');
    });
  });
});

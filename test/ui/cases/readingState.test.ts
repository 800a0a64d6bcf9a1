import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';
import { until } from '../until';
import type { Workbench } from '../workbench';

const ARTICLE = 'ninety-eight-words.md';
const FIRST = 'Wires Under Water';
const PARENT = 'The First Cable';
const CHILDREN = ['A merchant and a plateau', 'Five attempts in thirteen months'] as const;
const LONG = { title: 'The Great Eastern', line: 44 };
const LAST = 'What Came After';

const boxIn = (workbench: Workbench, title: string) =>
  workbench.treeRow(title).locator('.custom-view-tree-node-item-checkbox');
const isChecked = async (workbench: Workbench, title: string) =>
  (await boxIn(workbench, title).getAttribute('aria-checked')) === 'true';
const becomes = (workbench: Workbench, state: 'read' | 'unread', ...titles: readonly string[]) =>
  until(`${titles.join(', ')} to be ${state}`, async () => {
    const boxes = await Promise.all(titles.map((title) => isChecked(workbench, title)));
    return boxes.every((isRead) => isRead === (state === 'read'));
  });
/** Our log, once the place on the screen is known as where the reader stopped: the last look at it has ended. */
const NOTED = /ended: noting of the place(?![^]*began: noting of the place)/;
const offer = (workbench: Workbench) => workbench.statusItem('Resume at');

/** How far the reader is, beside the name of the view. */
const progress = (workbench: Workbench) => workbench.viewHeader('Sections').locator('.description');
const PROGRESS = /^\d+ min left · \d+ %$/;

/** Opens the article with its sections in the side bar, and room for all of them. */
async function openArticle(open: (files: ReturnType<typeof sample>) => Promise<Workbench>): Promise<Workbench> {
  const workbench = await open(sample(ARTICLE));
  await workbench.treeRow(LAST).waitFor();
  return workbench;
}

/** Scrolls down with the wheel until a line is at the top of the screen. */
async function scrollTo(workbench: Workbench, line: number): Promise<void> {
  await workbench.editor().hover();
  await until(`line ${line} at the top of the screen`, async () => {
    await workbench.page.mouse.wheel(0, 120);
    const lines = await workbench.page.locator('.margin-view-overlays .line-numbers').allInnerTexts();
    return Math.min(...lines.filter((text) => text !== '').map(Number)) >= line;
  });
}

test.describe('the state of reading', () => {
  // A screen is read in seconds, and an editor that is opened again begins at its top.
  test.use({ settings: { 'annotatedReader.wordsPerMinute': 2000, 'workbench.editor.restoreViewState': false } });

  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('is marked by a click on a box, and says so to those who do not see it', async ({ open }) => {
        const workbench = await openArticle(open);
        await boxIn(workbench, LAST).click();
        await becomes(workbench, 'read', LAST);
        await expect(progress(workbench)).toHaveText(PROGRESS);
        await expect(workbench.treeRow(LAST)).toHaveAttribute('aria-label', new RegExp(`${LAST}, read, 1 min`));
        await expect(boxIn(workbench, LAST)).toHaveAttribute('role', 'checkbox');
      });

      test('is marked by the keyboard', async ({ open }) => {
        const workbench = await openArticle(open);
        await boxIn(workbench, LAST).click();
        await becomes(workbench, 'read', LAST);
        await expect(progress(workbench)).toHaveText(PROGRESS); // the tree is drawn anew before
        await boxIn(workbench, LAST).press('Space');
        await becomes(workbench, 'unread', LAST);
      });

      test('of a section is that of its subsections, where it is marked by hand', async ({ open }) => {
        const workbench = await openArticle(open);
        await boxIn(workbench, PARENT).click();
        await becomes(workbench, 'read', PARENT, ...CHILDREN);
        await boxIn(workbench, PARENT).click();
        await becomes(workbench, 'unread', PARENT, ...CHILDREN);
        await workbench.menu(workbench.treeRow(CHILDREN[0]), 'Mark Section as Read');
        await becomes(workbench, 'read', CHILDREN[0]);
        expect(await isChecked(workbench, PARENT)).toBe(false);
      });

      test('comes from reading, not from leafing through', async ({ open }) => {
        const workbench = await openArticle(open);
        await becomes(workbench, 'read', FIRST);
        await workbench.editor().click({ position: { x: 150, y: 5 } });
        await workbench.press('Control+End', 'Control+Home');
        expect(await isChecked(workbench, LONG.title)).toBe(false);
        await scrollTo(workbench, LONG.line);
        await becomes(workbench, 'read', LONG.title);
        await workbench.page.mouse.move(5, 5);
        await workbench.screenshot('reading-state');
      });

      test('leads back to where the reader stopped', async ({ open }) => {
        const workbench = await openArticle(open);
        await scrollTo(workbench, LONG.line);
        await becomes(workbench, 'read', LONG.title);
        await workbench.untilLogged('the place to be noted', NOTED);
        await workbench.command('View: Close Editor');
        await offer(workbench).waitFor({ state: 'hidden' });
        await workbench.command('View: Reopen Closed Editor');
        await offer(workbench).waitFor();
        await becomes(workbench, 'read', LONG.title);
        expect(await offer(workbench).innerText()).toMatch(/Resume at “(The Great Eastern|What Came After)”/);
        await workbench.screenshot('reading-resume');
        await offer(workbench).click();
        await workbench.untilCursor('where the reader stopped', ({ line }) => line >= LONG.line);
        await offer(workbench).waitFor({ state: 'hidden' });
      });

      test('is forgotten on request', async ({ open }) => {
        const workbench = await openArticle(open);
        await becomes(workbench, 'read', FIRST);
        await boxIn(workbench, CHILDREN[0]).click();
        await becomes(workbench, 'read', CHILDREN[0]);
        await workbench.command('Annotated Reader: Forget What I Read in This Article');
        await becomes(workbench, 'unread', FIRST, CHILDREN[0]);
        await workbench.page.locator('.notification-toast').filter({ hasText: 'is forgotten' }).waitFor();
        await workbench.screenshot('reading-forgotten');
      });
    });
});

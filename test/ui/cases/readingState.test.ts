import { assert } from 'chai';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

const FILE = 'samples/ninety-eight-words.md';
/** A screen is read in seconds, and an editor that is opened again begins at its top. */
const SETTINGS = { 'annotatedReader.wordsPerMinute': 2000, 'workbench.editor.restoreViewState': false };
const FIRST = 'Wires Under Water';
const PARENT = 'The First Cable';
const CHILDREN = ['A merchant and a plateau', 'Five attempts in thirteen months'];
const LONG = { title: 'The Great Eastern', line: 44 };
const LAST = 'What Came After';
/** How long a screen is looked at until it counts as a place where one stopped, and a little more. */
const STAY_MS = 6000;

const boxIn = (workbench: Workbench, title: string) =>
  workbench.treeRow(title).locator('.custom-view-tree-node-item-checkbox');
const isChecked = async (workbench: Workbench, title: string) =>
  (await boxIn(workbench, title).getAttribute('aria-checked')) === 'true';
const becomes = (workbench: Workbench, state: 'read' | 'unread', ...titles: readonly string[]) =>
  until(`${titles.join(', ')} to be ${state}`, async () => {
    const boxes = await Promise.all(titles.map((title) => isChecked(workbench, title)));
    return boxes.every((isRead) => isRead === (state === 'read'));
  });
const description = (workbench: Workbench) =>
  workbench.page.locator('.pane-header').filter({ hasText: 'Sections' }).locator('.description').innerText();
const offer = (workbench: Workbench) => workbench.page.locator('.statusbar-item').filter({ hasText: 'Resume at' });

describe('the state of reading', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme, settings: SETTINGS });
        await workbench.activity('Annotated Reader').click();
        await workbench.treeRow(LAST).waitFor();
      });
      after(() => workbench.close());

      it('is marked by a click on a box, and says so to those who do not see it', async () => {
        await boxIn(workbench, LAST).click();
        await becomes(workbench, 'read', LAST);
        await until('the progress', async () => /^\d+ min left · \d+ %$/.test(await description(workbench)));
        const label = await workbench.treeRow(LAST).getAttribute('aria-label');
        assert.match(label ?? '', new RegExp(`${LAST}, read, 1 min`));
        assert.strictEqual(await boxIn(workbench, LAST).getAttribute('role'), 'checkbox');
      });

      it('is marked by the keyboard', async () => {
        await boxIn(workbench, LAST).focus();
        await workbench.page.keyboard.press('Space');
        await becomes(workbench, 'unread', LAST);
      });

      it('of a section is that of its subsections, where it is marked by hand', async () => {
        await boxIn(workbench, PARENT).click();
        await becomes(workbench, 'read', PARENT, ...CHILDREN);
        await boxIn(workbench, PARENT).click();
        await becomes(workbench, 'unread', PARENT, ...CHILDREN);
        await workbench.menu(workbench.treeRow(CHILDREN[0]!), 'Mark Section as Read');
        await becomes(workbench, 'read', CHILDREN[0]!);
        assert.isFalse(await isChecked(workbench, PARENT));
      });

      it('comes from reading, not from leafing through', async () => {
        await becomes(workbench, 'read', FIRST);
        await workbench.editor().click({ position: { x: 150, y: 5 } });
        await workbench.page.keyboard.press('Control+End');
        await workbench.page.keyboard.press('Control+Home');
        assert.isFalse(await isChecked(workbench, LONG.title));
        await workbench.editor().hover();
        await until(`${LONG.title} at the top of the screen`, async () => {
          await workbench.page.mouse.wheel(0, 120);
          const lines = await workbench.page.locator('.margin-view-overlays .line-numbers').allInnerTexts();
          return Math.min(...lines.filter((line) => line !== '').map(Number)) >= LONG.line;
        });
        await becomes(workbench, 'read', LONG.title);
        await workbench.page.mouse.move(5, 5);
        await workbench.screenshot('reading-state');
      });

      it('leads back to where the reader stopped', async () => {
        await workbench.page.waitForTimeout(STAY_MS);
        await workbench.command('View: Close Editor');
        await offer(workbench).waitFor({ state: 'hidden' });
        await workbench.command('View: Reopen Closed Editor');
        await offer(workbench).waitFor();
        await becomes(workbench, 'read', LONG.title);
        assert.match(await offer(workbench).innerText(), /Resume at “(The Great Eastern|What Came After)”/);
        await workbench.screenshot('reading-resume');
        await offer(workbench).click();
        await until('the caret', async () => (await workbench.caret()).line >= LONG.line);
        await offer(workbench).waitFor({ state: 'hidden' });
      });

      it('is forgotten on request', async () => {
        await workbench.command('Annotated Reader: Forget What I Read in This Article');
        await becomes(workbench, 'unread', FIRST, CHILDREN[0]!);
        await workbench.page.locator('.notification-toast').filter({ hasText: 'is forgotten' }).waitFor();
        await workbench.screenshot('reading-forgotten');
      });
    });
});

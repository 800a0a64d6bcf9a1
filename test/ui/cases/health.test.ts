import { expect, test } from '../fixtures';
import { LOOKS } from '../themes';
import { succeeds, untilTried } from '../until';
import type { Workbench } from '../workbench';

const FILE = 'ferry.md';
const ARTICLE = [
  '# The Ferry',
  '',
  'The council bought a ferry[^1] in 1998, and sold it[^x] in 2004.',
  '',
  'The timetable stands at https://example.org/ferry-%20timetable/all for everyone to see.',
  '',
  '[^1]: Council minutes of 3 June 1998.',
  '',
  '[^2]: Nobody asks for this note.',
  '',
].join('\n');

const problem = ({ page }: Workbench, text: string) =>
  page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });

/** Opens the fixes at the cursor with the keyboard and takes the one with this title. */
async function fix(workbench: Workbench, title: string): Promise<void> {
  const action = workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
  await untilTried(`the fix ${title}`, async (timeout) => {
    await workbench.press('Control+.');
    if (await succeeds(action.first().waitFor({ timeout }))) return true;
    await workbench.press('Escape');
    return false;
  });
  await workbench.screenshot('fixes');
  await workbench.press('Enter');
}

test.describe('note health', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('is listed in the Problems view, quietly', async ({ open }) => {
        const workbench = await open({ [FILE]: ARTICLE });
        await workbench.command('Problems: Focus on Problems View');
        await problem(workbench, 'Note x is marked here, but there is no such note.').waitFor();
        await problem(workbench, 'Nothing in the text cites note 2.').waitFor();
        await problem(workbench, 'This address at example.org looks broken.').waitFor();
        const loud = workbench.page.locator('.markers-panel .codicon-warning, .markers-panel .codicon-error');
        expect(await loud.count()).toBe(0);
        await workbench.screenshot('problems');
      });
    });

  test.describe('mended by hand', () => {
    test('says on a hover what is wrong with an address', async ({ open }) => {
      const workbench = await open({ [FILE]: ARTICLE });
      const card = await workbench.hover('ferry-%20timetable', /looks broken/);
      expect(card).toMatch(/ferry-timetable/);
      await workbench.screenshot('hover-broken');
    });

    test('replaces a broken address by the mended one; one undo takes it back', async ({ open }) => {
      const workbench = await open({ [FILE]: ARTICLE });
      await workbench.click('ferry-%20timetable');
      await fix(workbench, 'Replace by the mended address');
      const mended = ARTICLE.replace('ferry-%20timetable', 'ferry-timetable');
      expect(await workbench.saved(FILE, 'the change', (text) => text !== ARTICLE)).toBe(mended);
      await workbench.press('Control+Z');
      expect(await workbench.saved(FILE, 'the text as it was', (text) => text !== mended)).toBe(ARTICLE);
    });

    test('removes a note that nothing cites', async ({ open }) => {
      const workbench = await open({ [FILE]: ARTICLE });
      await workbench.click('Nobody');
      await fix(workbench, 'Remove this note');
      const text = await workbench.saved(FILE, 'the change', (now) => now !== ARTICLE);
      expect(text).not.toContain('[^2]');
      expect(text).toContain('[^1]: Council minutes');
    });

    test('begins the note that a marker asks for, with the cursor in it', async ({ open }) => {
      const workbench = await open({ [FILE]: ARTICLE });
      await workbench.click('[^x]');
      await fix(workbench, 'Add a note [^x]');
      await workbench.untilCursor('in the new note', ({ line }) => line > 7);
      await workbench.page.keyboard.type('Sold to the mainland.');
      const text = await workbench.saved(FILE, 'the new note', (now) => now.includes('mainland'));
      expect(text).toContain('[^x]: Sold to the mainland.');
      await workbench.command('Problems: Focus on Problems View');
      await problem(workbench, 'looks broken').waitFor();
      await problem(workbench, 'Note x is marked here').waitFor({ state: 'detached' });
    });
  });
});

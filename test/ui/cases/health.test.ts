import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { theMachine } from '../machine';
import { saved } from '../saved';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

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

describe('note health', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;
      const row = (text: string) => workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });

      before(async () => {
        const file = join(theMachine().newFolder(), 'ferry.md');
        writeFileSync(file, ARTICLE);
        workbench = await openWorkbench({ file, theme });
      });
      after(() => workbench.close());

      it('is listed in the Problems view, quietly', async () => {
        await workbench.command('Problems: Focus on Problems View');
        await row('Note x is marked here, but there is no such note.').waitFor();
        await row('Nothing in the text cites note 2.').waitFor();
        await row('This address at example.org looks broken.').waitFor();
        assert.equal(
          await workbench.page.locator('.markers-panel .codicon-warning, .markers-panel .codicon-error').count(),
          0,
        );
        await workbench.screenshot('problems');
      });
    });

  describe('mended by hand', () => {
    let workbench: Workbench;
    let file: string;

    before(async () => {
      file = join(theMachine().newFolder(), 'ferry.md');
      writeFileSync(file, ARTICLE);
      workbench = await openWorkbench({ file });
    });
    after(() => workbench.close());

    /** Opens the fixes at the caret with the keyboard and takes the one with this title. */
    async function fix(title: string): Promise<void> {
      const action = workbench.page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
      await until(`the fix ${title}`, async () => {
        await workbench.page.keyboard.press('Control+.');
        return action
          .first()
          .waitFor({ timeout: 3000 })
          .then(
            () => true,
            () => workbench.page.keyboard.press('Escape').then(() => false),
          );
      });
      await workbench.screenshot('fixes');
      await workbench.page.keyboard.press('Enter');
    }

    it('says on a hover what is wrong with an address', async () => {
      const card = await workbench.hover('ferry-%20timetable', /looks broken/);
      assert.match(card, /ferry-timetable/);
      await workbench.screenshot('hover-broken');
    });

    it('replaces a broken address by the mended one; one undo takes it back', async () => {
      await workbench.click('ferry-%20timetable');
      await fix('Replace by the mended address');
      const mended = ARTICLE.replace('ferry-%20timetable', 'ferry-timetable');
      assert.equal(await saved(workbench, file, (text) => text !== ARTICLE), mended);
      await workbench.page.keyboard.press('Control+Z');
      assert.equal(await saved(workbench, file, (text) => text !== mended), ARTICLE);
    });

    it('removes a note that nothing cites', async () => {
      await workbench.click('Nobody');
      await fix('Remove this note');
      const text = await saved(workbench, file, (now) => now !== ARTICLE);
      assert.notInclude(text, '[^2]');
      assert.include(text, '[^1]: Council minutes');
    });

    it('begins the note that a marker asks for, with the caret in it', async () => {
      const before = readFileSync(file, 'utf8');
      await workbench.click('[^x]');
      await fix('Add a note [^x]');
      await until('the caret in the new note', async () => (await workbench.caret()).line > 7);
      await workbench.page.keyboard.type('Sold to the mainland.');
      const text = await saved(workbench, file, (now) => now !== before && now.includes('mainland'));
      assert.include(text, '[^x]: Sold to the mainland.');
      await workbench.command('Problems: Focus on Problems View');
      await workbench.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'looks broken' }).waitFor();
      const gone = workbench.page.locator('.markers-panel').getByText('Note x is marked here');
      await gone.waitFor({ state: 'detached' });
    });
  });
});

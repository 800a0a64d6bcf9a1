import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { theMachine } from '../machine';
import { saved } from '../saved';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

const PASTED = [
  'The Ferry That Would Not Sink',
  '',
  'March 4, 2021',
  '',
  'In 1998 the island council bought a ferry1 from a yard on the mainland, and since 2004,2 it has carried many.',
  '',
  'A Harbour of Its Own',
  '',
  'The new harbour3 lies beside the old quay. The mayor of Oslo has seen both of them, and she likes the new one.',
  '',
  '1 Council minutes of 3 June 1998.',
  '',
  '2 https://www.example.org/ferry/timetable',
  '',
  '3 The yard’s own report says 7 May.',
  '',
].join('\n');

const pastedFile = (): string => {
  const file = join(theMachine().newFolder(), 'ferry.txt');
  writeFileSync(file, PASTED);
  return file;
};

describe('tidy into Markdown', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;
      let file: string;
      const diff = () => workbench.page.locator('.monaco-diff-editor');
      const button = (name: string) =>
        workbench.page.locator('.notifications-toasts .monaco-button').filter({ hasText: name });
      const tab = (name: string | RegExp) => workbench.page.locator('.tab').filter({ hasText: name });

      before(async () => {
        file = pastedFile();
        workbench = await openWorkbench({ file, theme });
      });
      after(() => workbench.close());

      it('shows what would change, and touches nothing', async () => {
        await workbench.command('Annotated Reader: Tidy into Markdown');
        await diff().waitFor();
        await tab('tidied into Markdown').waitFor();
        await button('Apply').waitFor();
        await until('the proposal', async () => (await diff().innerText()).includes('##'));
        await workbench.screenshot('tidy');
        assert.equal(readFileSync(file, 'utf8'), PASTED);
      });

      it('is applied by a button, saved, and taken back by one undo', async () => {
        await button('Apply').click();
        await diff().waitFor({ state: 'detached' });
        const tidied = await saved(workbench, file, (text) => text !== PASTED);
        assert.include(tidied, '# The Ferry That Would Not Sink\n');
        assert.include(tidied, '## A Harbour of Its Own\n\nThe new harbour[^3] lies');
        await workbench.hover('[^3]', /The yard’s own report/);
        await workbench.leaveHover();
        await workbench.click('Council');
        await workbench.page.keyboard.press('Control+Z');
        await saved(workbench, file, (text) => text === PASTED);
      });
    });

  describe('of one’s own choice', () => {
    let workbench: Workbench;
    let file: string;

    before(async () => {
      file = pastedFile();
      workbench = await openWorkbench({ file });
    });
    after(() => workbench.close());

    it('opens a new document beside the paste, which says that there is nothing left to tidy', async () => {
      await workbench.command('Annotated Reader: Tidy into Markdown');
      await workbench.page
        .locator('.notifications-toasts .monaco-button')
        .filter({ hasText: 'Open as New Markdown' })
        .click();
      await workbench.page.locator('.tab').filter({ hasText: 'Untitled' }).waitFor();
      assert.equal(readFileSync(file, 'utf8'), PASTED);
      await workbench.command('Annotated Reader: Tidy into Markdown');
      await workbench.page.locator('.notifications-toasts').getByText('Nothing to tidy').waitFor();
      assert.equal(await workbench.page.locator('.monaco-diff-editor').count(), 0);
    });
  });
});

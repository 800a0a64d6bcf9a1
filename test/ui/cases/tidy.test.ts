import { expect, test } from '../fixtures';
import { LOOKS } from '../themes';
import type { Workbench } from '../workbench';

const FILE = 'ferry.txt';
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

const difference = ({ page }: Workbench) => page.locator('.monaco-diff-editor');
const button = ({ page }: Workbench, name: string) =>
  page.locator('.notifications-toasts .monaco-button').filter({ hasText: name });

test.describe('tidy into Markdown', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('shows what would change, and touches nothing', async ({ open }) => {
        const workbench = await open({ [FILE]: PASTED });
        await workbench.command('Annotated Reader: Tidy into Markdown');
        await difference(workbench).waitFor();
        await workbench.tab('tidied into Markdown').waitFor();
        await button(workbench, 'Apply').waitFor();
        await expect(difference(workbench)).toContainText('##');
        await workbench.screenshot('tidy');
        expect(workbench.folder.read(FILE)).toBe(PASTED);
      });

      test('is applied by a button, saved, and taken back by one undo', async ({ open }) => {
        const workbench = await open({ [FILE]: PASTED });
        await workbench.command('Annotated Reader: Tidy into Markdown');
        await button(workbench, 'Apply').click();
        await difference(workbench).waitFor({ state: 'detached' });
        const tidied = await workbench.saved(FILE, 'the tidied text', (text) => text !== PASTED);
        expect(tidied).toContain('# The Ferry That Would Not Sink\n');
        expect(tidied).toContain('## A Harbour of Its Own\n\nThe new harbour[^3] lies');
        await workbench.hover('[^3]', /The yard’s own report/);
        await workbench.leaveHover();
        await workbench.click('Council');
        await workbench.press('Control+Z');
        await workbench.saved(FILE, 'the text as it was', (text) => text === PASTED);
      });
    });

  test.describe('of one’s own choice', () => {
    test('opens a new document beside the paste, which says that there is nothing left to tidy', async ({ open }) => {
      const workbench = await open({ [FILE]: PASTED });
      await workbench.command('Annotated Reader: Tidy into Markdown');
      await button(workbench, 'Open as New Markdown').click();
      await workbench.tab('Untitled').waitFor();
      expect(workbench.folder.read(FILE)).toBe(PASTED);
      await workbench.command('Annotated Reader: Tidy into Markdown');
      await workbench.page.locator('.notifications-toasts').getByText('Nothing to tidy').waitFor();
      expect(await difference(workbench).count()).toBe(0);
    });
  });
});

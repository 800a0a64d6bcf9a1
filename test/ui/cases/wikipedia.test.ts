import { expect, test, type Files } from '../fixtures';
import { LOOKS } from '../themes';
import type { Encyclopedia } from '../scripts';
import type { Workbench } from '../workbench';

const FILES: Files = {
  'letters.md': `# Letters on an engine

Ada Lovelace wrote to Charles Babbage in 1843, and John Smith printed her letters.

The Royal Society heard of it. Mary Somerville kept a copy.
`,
};

const dialog = ({ page }: Workbench) => page.locator('.monaco-dialog-box');
const asked = async ({ address }: Encyclopedia): Promise<unknown> => (await fetch(`${address}/asked`)).json();

/** Looks a name up, and answers the question whether that may be. */
async function lookUp(workbench: Workbench, name: string, button: string): Promise<void> {
  await workbench.click(name);
  await workbench.command('Annotated Reader: Look Up on Wikipedia');
  await dialog(workbench).getByRole('button', { name: button }).click();
  await dialog(workbench).waitFor({ state: 'detached' });
}

test.describe('Wikipedia', () => {
  test.use({
    window: 'ownStart', // what the reader allows is remembered by VS Code as a whole
    settings: async ({ encyclopedia }, use) => use({ 'annotatedReader.wikipedia.baseUrl': encyclopedia.address }),
  });

  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('is allowed once, after a plain word about what is sent', async ({ open, encyclopedia }) => {
        const workbench = await open(FILES);
        const before = await asked(encyclopedia);
        await workbench.hover('Ada Lovelace', /person/);
        expect(await asked(encyclopedia), 'nothing is asked unallowed').toEqual(before);
        await workbench.leaveHover();
        await workbench.click('Ada Lovelace');
        await workbench.command('Annotated Reader: Look Up on Wikipedia');
        await expect(dialog(workbench)).toContainText(encyclopedia.address);
        await expect(dialog(workbench)).toContainText('Nothing else of the article');
        await workbench.screenshot('wikipedia-leave');
        await dialog(workbench).getByRole('button', { name: 'Turn On' }).click();
        await dialog(workbench).waitFor({ state: 'detached' });
        await workbench.cards().filter({ hasText: 'English mathematician' }).first().waitFor();
        await workbench.screenshot('wikipedia-card');
      });

      test('then ends every card of a person or an organization', async ({ open }) => {
        const workbench = await open(FILES);
        await lookUp(workbench, 'Ada Lovelace', 'Turn On');
        await workbench.hover('Royal Society', /academy of sciences/);
        await workbench.hover('John Smith', /several of this name/);
        await workbench.screenshot('wikipedia-choice');
        await workbench.hover('Mary Somerville', /no page of this name/);
        await workbench.screenshot('wikipedia-missing');
      });
    });

  test.describe('declined', () => {
    test('asks nobody, and does not ask the reader again', async ({ open, encyclopedia }) => {
      const workbench = await open(FILES);
      const before = await asked(encyclopedia);
      await lookUp(workbench, 'Ada Lovelace', 'Keep Off');
      await workbench.command('Annotated Reader: Look Up on Wikipedia');
      await workbench.page.locator('.notification-toast').filter({ hasText: 'Wikipedia is off' }).first().waitFor();
      expect(await dialog(workbench).count()).toBe(0);
      expect(await asked(encyclopedia)).toEqual(before);
    });
  });
});

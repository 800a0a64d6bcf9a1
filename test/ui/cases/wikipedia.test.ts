import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from 'chai';
import { theMachine, type Encyclopedia } from '../machine';
import { openWorkbench, type Theme, type Workbench } from '../workbench';

const ARTICLE = `# Letters on an engine

Ada Lovelace wrote to Charles Babbage in 1843, and John Smith printed her letters.

The Royal Society heard of it. Mary Somerville kept a copy.
`;

function writeArticle(): string {
  const path = join(theMachine().newFolder(), 'letters.md');
  writeFileSync(path, ARTICLE);
  return path;
}

describe('Wikipedia', () => {
  let encyclopedia: Encyclopedia;
  let file: string;

  before(async () => {
    encyclopedia = await theMachine().startEncyclopedia();
    file = writeArticle();
  });
  after(() => encyclopedia.stop());

  const open = (theme: Theme): Promise<Workbench> =>
    openWorkbench({ file, theme, settings: { 'annotatedReader.wikipedia.baseUrl': encyclopedia.address } });
  const asked = async (): Promise<readonly unknown[]> =>
    (await (await fetch(`${encyclopedia.address}/asked`)).json()) as readonly unknown[];
  const dialog = ({ page }: Workbench) => page.locator('.monaco-dialog-box');
  const answer = async (workbench: Workbench, button: string): Promise<void> => {
    await dialog(workbench).getByRole('button', { name: button }).click();
    await dialog(workbench).waitFor({ state: 'detached' });
  };

  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;
      before(async () => {
        workbench = await open(theme);
      });
      after(() => workbench.close());

      it('is allowed once, after a plain word about what is sent', async () => {
        const before = await asked();
        await workbench.hover('Ada Lovelace', /person/);
        assert.deepEqual(await asked(), before, 'nothing is asked unallowed');
        await workbench.leaveHover();
        await workbench.click('Ada Lovelace');
        await workbench.command('Annotated Reader: Look Up on Wikipedia');
        const words = await dialog(workbench).innerText();
        assert.include(words, encyclopedia.address);
        assert.include(words, 'Nothing else of the article');
        await workbench.screenshot('wikipedia-leave');
        await answer(workbench, 'Turn On');
        const card = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'English mathematician' });
        await card.first().waitFor();
        await workbench.screenshot('wikipedia-card');
      });

      it('then ends every card of a person or an organization', async () => {
        await workbench.hover('Royal Society', /academy of sciences/);
        await workbench.hover('John Smith', /several of this name/);
        await workbench.screenshot('wikipedia-choice');
        await workbench.hover('Mary Somerville', /no page of this name/);
        await workbench.screenshot('wikipedia-missing');
      });
    });

  describe('declined', () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await open('dark');
    });
    after(() => workbench.close());

    it('asks nobody, and does not ask the reader again', async () => {
      const before = await asked();
      const notice = workbench.page.locator('.notification-toast').filter({ hasText: 'Wikipedia is off' });
      await workbench.click('Ada Lovelace');
      await workbench.command('Annotated Reader: Look Up on Wikipedia');
      await answer(workbench, 'Keep Off');
      await workbench.command('Annotated Reader: Look Up on Wikipedia');
      await notice.first().waitFor();
      assert.strictEqual(await dialog(workbench).count(), 0);
      assert.deepEqual(await asked(), before);
    });
  });
});

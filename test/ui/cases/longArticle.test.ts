import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { theMachine } from '../machine';
import { openWorkbench, type Theme, type Workbench } from '../workbench';

/** Takes seconds to read, and is not yet so long that only its outline is read. */
const CHAPTERS = 900;
const LINES = 60;
const LINE = 'In 1912 Ada Lovell met Bob Marsh in Oslo, and they wrote to the Harbour Board.\n';
const BOOK = Array.from({ length: CHAPTERS }, (_, chapter) => `## Chapter ${chapter + 1}\n\n${LINE.repeat(LINES)}\n`);

for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
  describe(`a long article in the ${theme} theme`, () => {
    let workbench: Workbench;
    const sign = () => workbench.page.locator('.statusbar-item').filter({ hasText: 'Reading the article' });

    before(async () => {
      const file = join(theMachine().newFolder(), 'book.txt');
      writeFileSync(file, `# The Aurora\n\n${BOOK.join('')}`);
      workbench = await openWorkbench({ file, theme });
    });
    after(() => workbench.close());

    it('says that it is being read; a click there leaves it at the outline', async () => {
      await sign().waitFor();
      await workbench.screenshot('reading-long-article');
      await sign().click();
      await sign().waitFor({ state: 'detached' });
      await workbench.activity('Annotated Reader').click();
      await workbench.treeRow('Chapter 2').waitFor();
      await workbench.page.locator('.pane').getByText('Only the outline was read').waitFor();
      await workbench.command('Annotated Reader: Open Timeline');
      const timeline = await workbench.webview('.nothing');
      await timeline.getByText('Only the outline of this article was read').waitFor();
      await workbench.screenshot('outline-of-long-article');
    });

    it('is read in full on request, which a click ends as well', async () => {
      await workbench.command('Annotated Reader: Read This Article in Full');
      await sign().waitFor();
      await sign().click();
      await sign().waitFor({ state: 'detached' });
      await workbench.treeRow('Chapter 2').waitFor();
    });
  });

import { test, type Files } from '../fixtures';
import { LOOKS } from '../themes';
import type { Workbench } from '../workbench';

/** Takes seconds to read, and is not yet so long that only its outline is read. */
const CHAPTERS = 450;
const LINES = 60;
const LINE = 'In 1912 Ada Lovell met Bob Marsh in Oslo, and they wrote to the Harbour Board.\n';
const BOOK = Array.from({ length: CHAPTERS }, (_, chapter) => `## Chapter ${chapter + 1}\n\n${LINE.repeat(LINES)}\n`);
const FILES: Files = { 'book.txt': `# The Aurora\n\n${BOOK.join('')}` };

/** Stops the reading by a click on the sign that says so, which leaves the outline. */
async function stopReading(workbench: Workbench): Promise<void> {
  const sign = workbench.statusItem('Reading the article');
  await sign.click();
  await sign.waitFor({ state: 'detached' });
}

for (const theme of LOOKS)
  test.describe(`a long article in the ${theme} theme`, () => {
    test.use({ theme });

    test('says that it is being read; a click there leaves it at the outline', async ({ open }) => {
      const workbench = await open(FILES);
      await workbench.statusItem('Reading the article').waitFor();
      await workbench.screenshot('reading-long-article');
      await stopReading(workbench);
      await workbench.treeRow('Chapter 2').waitFor();
      await workbench.page.locator('.pane').getByText('Only the outline was read').waitFor();
      await workbench.command('Annotated Reader: Open Timeline');
      const timeline = await workbench.webview('.nothing');
      await timeline.getByText('Only the outline of this article was read').waitFor();
      await workbench.screenshot('outline-of-long-article');
    });

    test('is read in full on request, which a click ends as well', async ({ open }) => {
      const workbench = await open(FILES);
      await stopReading(workbench);
      await workbench.treeRow('Chapter 2').waitFor();
      await workbench.command('Annotated Reader: Read This Article in Full');
      await stopReading(workbench);
      await workbench.treeRow('Chapter 2').waitFor();
    });
  });

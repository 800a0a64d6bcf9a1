import { expect, sample, test } from '../fixtures';
import { LOOKS } from '../themes';
import { until } from '../until';
import type { Workbench } from '../workbench';

/** Pasted text: its headings are bare lines. */
const ARTICLE = 'the-frozen-peace.txt';
const HEADING = { text: 'Ozone, Minerals and Krill', line: 36 };

const isMarked = (workbench: Workbench, title: string) =>
  until(`the mark on ${title}`, async () =>
    (await workbench.treeRow(title).getAttribute('class'))?.includes('selected'),
  );

test.describe('the sections tree', () => {
  for (const theme of LOOKS)
    test.describe(`in the ${theme} theme`, () => {
      test.use({ theme });

      test('shows the headings of a pasted article, with words and notes', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        const row = workbench.treeRow(HEADING.text);
        await row.waitFor();
        await isMarked(workbench, 'Opening'); // the cursor is there, and the tree is at rest
        expect(await row.innerText()).toMatch(/\d+ words .* \d+ notes/s);
      });

      test('leads to a section by a click', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await isMarked(workbench, 'Opening');
        await workbench.treeRow(HEADING.text).click();
        await workbench.untilCursor('on the heading', ({ line }) => line === HEADING.line);
        await workbench.boxOf(HEADING.text);
      });

      test('follows the cursor', async ({ open }) => {
        const workbench = await open(sample(ARTICLE));
        await isMarked(workbench, 'Opening');
        await workbench.reveal(22);
        await isMarked(workbench, 'A Dinner in Silver Spring');
        await workbench.screenshot('sections');
      });
    });
});

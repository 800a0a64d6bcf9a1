import { assert } from 'chai';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

/** Pasted text: its headings are bare lines. */
const FILE = 'samples/the-frozen-peace.txt';
const HEADING = { text: 'Ozone, Minerals and Krill', line: 36 };

const isMarked = (workbench: Workbench, title: string) =>
  until(`the mark on ${title}`, async () =>
    (await workbench.treeRow(title).getAttribute('class'))?.includes('selected'),
  );

describe('the sections tree', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme });
        await workbench.activity('Annotated Reader').click();
      });
      after(() => workbench.close());

      it('shows the headings of a pasted article, with words and notes', async () => {
        const row = workbench.treeRow(HEADING.text);
        await row.waitFor();
        await isMarked(workbench, 'Opening'); // the caret is there, and the tree has come to rest
        assert.match(await row.innerText(), /\d+ words .* \d+ notes/s);
      });

      it('leads to a section by a click', async () => {
        await workbench.treeRow(HEADING.text).click();
        await until('the caret', async () => (await workbench.caret()).line === HEADING.line);
        await workbench.boxOf(HEADING.text);
      });

      it('follows the caret', async () => {
        await workbench.reveal(22);
        await isMarked(workbench, 'A Dinner in Silver Spring');
        await workbench.screenshot('sections');
      });
    });
});

import { assert } from 'chai';
import { openWorkbench, until, type Theme, type Workbench } from '../workbench';

/** Pasted text: its headings are bare lines. */
const FILE = 'samples/the-frozen-peace.txt';
const HEADING = { text: 'Ozone, Minerals and Krill', line: 36 };

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
        assert.match(await row.innerText(), /\d+ words .* \d+ notes/s);
      });

      it('leads to a section by a click', async () => {
        await workbench.treeRow(HEADING.text).click();
        await until('the caret', async () => (await workbench.caret()).line === HEADING.line);
        await workbench.boxOf(HEADING.text);
      });

      it('follows the caret', async () => {
        await workbench.reveal(22);
        const row = workbench.treeRow('A Dinner in Silver Spring');
        await until('the mark', async () => (await row.getAttribute('class'))?.includes('selected'));
        await workbench.screenshot('sections');
      });
    });
});

import { assert } from 'chai';
import { openWorkbench, type Theme, type Workbench } from '../workbench';

const FILE = 'samples/ninety-eight-words.md';

describe('cards', () => {
  for (const theme of ['dark', 'light', 'contrast'] satisfies Theme[])
    describe(`in the ${theme} theme`, () => {
      let workbench: Workbench;

      before(async () => {
        workbench = await openWorkbench({ file: FILE, theme });
        await workbench.reveal(10);
      });
      after(() => workbench.close());

      it('tell who a name is', async () => {
        const card = await workbench.hover('James Buchanan', /president of the United States/);
        assert.match(card, /person/);
        await workbench.screenshot('hover-actor');
      });

      it('tell what a note says', async () => {
        const card = await workbench.hover('[^1]', /Note 1/);
        assert.match(card, /ten hours/);
        await workbench.screenshot('hover-note');
      });
    });
});

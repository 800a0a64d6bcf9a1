import { assert } from 'chai';
import { openWorkbench, type Workbench } from '../workbench';

describe('a file is opened', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ file: 'samples/ninety-eight-words.md' });
  });
  after(() => workbench.close());

  it('shows its text', async () => {
    await workbench.boxOf('words');
    await workbench.screenshot('opened');
  });

  it('moves the caret', async () => {
    await workbench.reveal(3, 4);
    assert.deepEqual(await workbench.caret(), { line: 3, column: 4 });
  });
});

import { assert } from 'chai';
import { openWorkbench, type Workbench } from '../workbench';

/** VS Code trusts no folder by itself, and asks nothing. */
const SETTINGS = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

describe('a folder that the reader does not trust', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ file: 'samples/ninety-eight-words.md', settings: SETTINGS });
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
  });
  after(() => workbench.close());

  it('is read with cards', async () => {
    await workbench.reveal(10);
    assert.match(await workbench.hover('James Buchanan', /president of the United States/), /person/);
    await workbench.screenshot('restricted');
    await workbench.leaveHover();
  });

  it('has its sections and its cast', async () => {
    await workbench.activity('Annotated Reader').click();
    for (const row of ['Wires Under Water', 'People']) await workbench.treeRow(row).waitFor();
  });

  it('has its timeline', async () => {
    await workbench.command('Annotated Reader: Open Timeline');
    const frame = await workbench.webview('.event');
    assert.isAbove(await frame.locator('.event').count(), 3);
    await workbench.screenshot('restricted-timeline');
  });
});

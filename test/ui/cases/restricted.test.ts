import { expect, sample, test } from '../fixtures';

const ARTICLE = 'ninety-eight-words.md';

test.describe('a folder that the reader does not trust', () => {
  // VS Code trusts no folder by itself, and asks nothing.
  test.use({
    settings: {
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
      'security.workspace.trust.banner': 'never',
    },
  });

  test('is read with cards', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    await workbench.statusItem('Restricted Mode').waitFor();
    await workbench.reveal(10);
    expect(await workbench.hover('James Buchanan', /president of the United States/)).toMatch(/person/);
    await workbench.screenshot('restricted');
  });

  test('has its sections and its cast', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    await workbench.statusItem('Restricted Mode').waitFor();
    for (const row of ['Wires Under Water', 'People']) await workbench.treeRow(row).waitFor();
  });

  test('has its timeline', async ({ open }) => {
    const workbench = await open(sample(ARTICLE));
    await workbench.statusItem('Restricted Mode').waitFor();
    await workbench.command('Annotated Reader: Open Timeline');
    const frame = await workbench.webview('.event');
    expect(await frame.locator('.event').count()).toBeGreaterThan(3);
    await workbench.screenshot('restricted-timeline');
  });
});

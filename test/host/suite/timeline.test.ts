import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openArticle, until } from '../support';

const SAMPLE = 'samples/the-frozen-peace.txt';

const timelineTabs = (): vscode.Tab[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('annotatedReader.timeline'),
    );

describe('timeline', () => {
  afterEach(closeAll);

  it('opens one panel beside the text, and leaves the keyboard there', async () => {
    const { editor } = await openArticle(SAMPLE);
    await vscode.commands.executeCommand('annotatedReader.openTimeline');
    const [tab] = await until('the panel', () => (timelineTabs().length > 0 ? timelineTabs() : undefined));
    assert.equal(tab?.label, 'Timeline');
    assert.notEqual(tab?.group.viewColumn, editor.viewColumn);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('comes to the front when it is asked for again', async () => {
    await openArticle(SAMPLE);
    await vscode.commands.executeCommand('annotatedReader.openTimeline');
    await until('the panel', () => timelineTabs().length > 0);
    await vscode.commands.executeCommand('annotatedReader.openTimeline');
    await until('the panel to be active', () => timelineTabs()[0]?.isActive && timelineTabs()[0]?.group.isActive);
    assert.lengthOf(timelineTabs(), 1);
  });
});

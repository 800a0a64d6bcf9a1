import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { INITIAL_STATE, readTimelineState, type TimelineState } from '../../../shared/timelineProtocol';
import type { ReaderDeps } from '../../readerDeps';
import { registerExporting } from './exporting';
import { TimelinePanel, webviewOptions } from './panel';

/** The view type of the panel; `package.json` activates the extension for it after a reload. */
export const TIMELINE_VIEW = 'annotatedReader.timeline';

/** The timeline beside the text: one panel, which follows the article before the reader and comes back after a reload. */
export function registerTimeline(deps: ReaderDeps): vscode.Disposable {
  let timeline: TimelinePanel | undefined;
  const adopt = (panel: vscode.WebviewPanel, state: TimelineState): TimelinePanel => {
    timeline?.dispose();
    const adopted = new TimelinePanel(panel, deps, state);
    timeline = adopted;
    panel.onDidDispose(() => {
      if (timeline === adopted) timeline = undefined;
    });
    return adopted;
  };
  const open = () => adopt(createPanel(deps.context), INITIAL_STATE);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.openTimeline, () => {
      if (timeline) timeline.reveal();
      else open();
    }),
    vscode.window.registerWebviewPanelSerializer(TIMELINE_VIEW, {
      deserializeWebviewPanel(panel, state) {
        adopt(panel, readTimelineState(state));
        return Promise.resolve();
      },
    }),
    registerExporting(deps, {
      get shown() {
        return timeline?.shown;
      },
      picture: (format) => (timeline ?? open()).picture(format),
    }),
    { dispose: () => timeline?.dispose() },
  );
}

/** A new panel beside the text; the keyboard stays in the text, as with the Markdown preview. */
const createPanel = ({ extensionUri }: vscode.ExtensionContext): vscode.WebviewPanel =>
  vscode.window.createWebviewPanel(
    TIMELINE_VIEW,
    'Timeline',
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    webviewOptions(extensionUri),
  );

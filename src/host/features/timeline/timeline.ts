import * as vscode from 'vscode';
import { Command } from '../../../shared/commands';
import { registerLater } from '../../later';
import type { ReaderDeps } from '../../readerDeps';
import { TIMELINE_EDITOR, TIMELINE_VIEW } from './viewTypes';

const COMMANDS = [
  Command.openTimeline,
  Command.showOnTimeline,
  Command.moveTimeline,
  Command.searchTimeline,
  Command.partTimeline,
  Command.orderTimeline,
  Command.switchTimeline,
  Command.showAllOfTimeline,
  Command.zoomTimelineIn,
  Command.zoomTimelineOut,
  Command.fitTimeline,
  Command.exportTimeline,
  Command.copyTimeline,
];

/** The timeline: its commands, and the places in which VS Code brings it back. */
export function registerTimeline(deps: ReaderDeps): vscode.Disposable {
  const timeline = registerLater(
    deps,
    'the timeline',
    COMMANDS,
    async () => (await import('./timelineCommands')).registerTimelineCommands,
  );
  return vscode.Disposable.from(
    timeline,
    vscode.window.registerWebviewPanelSerializer(TIMELINE_EDITOR, {
      deserializeWebviewPanel: async (panel, state) => (await timeline.needed())?.places.adoptEditor(panel, state),
    }),
    vscode.window.registerWebviewViewProvider(TIMELINE_VIEW, {
      resolveWebviewView: async (view, { state }) => (await timeline.needed())?.places.adoptView(view, state),
    }),
  );
}

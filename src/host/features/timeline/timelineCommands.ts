import * as vscode from 'vscode';
import { visibleText } from '../../../core/cards/escape';
import { Command, isOnTimelineArguments, type CommandId } from '../../../shared/commands';
import { eventAt } from '../../../shared/timelineModel';
import { INITIAL_STATE, readTimelineState, type TimelineAction } from '../../../shared/timelineProtocol';
import { openDocumentAt } from '../../articleDocuments';
import type { ReaderDeps } from '../../readerDeps';
import { registerExporting } from './exporting';
import { TimelinePanel } from './panel';
import { TimelinePlaces } from './places';

/** What the page carries out for a command. */
const ACTIONS: Readonly<Partial<Record<CommandId, TimelineAction>>> = {
  [Command.searchTimeline]: 'search',
  [Command.partTimeline]: 'lanes',
  [Command.orderTimeline]: 'order',
  [Command.switchTimeline]: 'form',
  [Command.showAllOfTimeline]: 'all',
  [Command.zoomTimelineIn]: 'zoomIn',
  [Command.zoomTimelineOut]: 'zoomOut',
  [Command.fitTimeline]: 'zoomAll',
};

/** The timeline's commands, and the places where VS Code shows it. */
export interface TimelineCommands extends vscode.Disposable {
  readonly places: TimelinePlaces;
}

/** The timeline: one page, which follows the article before the reader and comes back after a reload. */
export function registerTimelineCommands(deps: ReaderDeps): TimelineCommands {
  let timeline: TimelinePanel | undefined;
  const places = new TimelinePlaces(deps.context, (surface, state) => {
    timeline?.dispose();
    const adopted = new TimelinePanel(surface, deps, readTimelineState(state ?? INITIAL_STATE));
    timeline = adopted;
    surface.onDidDispose(() => {
      if (timeline === adopted) timeline = undefined;
    });
  });
  const open = async (focus: boolean): Promise<TimelinePanel | undefined> => {
    if (timeline) timeline.reveal(focus);
    else await places.open(focus);
    return timeline;
  };
  const registered = vscode.Disposable.from(
    vscode.commands.registerCommand(Command.openTimeline, () => open(timeline !== undefined)),
    vscode.commands.registerCommand(Command.moveTimeline, async () => {
      timeline?.dispose();
      timeline = undefined;
      await places.move();
    }),
    vscode.commands.registerCommand(Command.showOnTimeline, async (target: unknown) => {
      const wanted = await wantedEvent(deps, target);
      if (wanted) (await open(true))?.goTo(wanted.event, wanted.actor);
    }),
    ...Object.entries(ACTIONS).map(([id, action]) =>
      vscode.commands.registerCommand(id, async () => (await open(action === 'search'))?.do(action)),
    ),
    registerExporting(deps, {
      get shown() {
        return timeline?.shown;
      },
      get chosen() {
        return timeline?.chosen ?? null;
      },
      picture: async (format) => (await open(false))!.picture(format),
    }),
    { dispose: () => timeline?.dispose() },
  );
  return { places, dispose: () => void registered.dispose() };
}

/** The event that a link on a card names, else the one that the caret is in; says where there is none. */
async function wantedEvent({ articles, active, log }: ReaderDeps, target: unknown) {
  if (target !== undefined && !isOnTimelineArguments(target)) {
    log.warn(`${Command.showOnTimeline} was called with something that names no event.`);
    return undefined;
  }
  const document = target ? openDocumentAt(target.uri) : active.document;
  const analysed = document && (await articles.current(document));
  const event = analysed && eventAt(analysed.article, target ? target.start : active.caret);
  if (event) return { event, actor: target ? visibleText(target.actor) : null };
  void vscode.window.showInformationMessage(
    'The timeline has no event for this place: put the caret into a dated sentence.',
  );
  return undefined;
}

/** Every command of the extension, by its id. `package.json` contributes those a reader may call by hand. */
export const Command = {
  openSample: 'annotatedReader.openSample',
  openTimeline: 'annotatedReader.openTimeline',
  showOnTimeline: 'annotatedReader.showOnTimeline',
  moveTimeline: 'annotatedReader.moveTimeline',
  searchTimeline: 'annotatedReader.searchTimeline',
  partTimeline: 'annotatedReader.partTimeline',
  orderTimeline: 'annotatedReader.orderTimeline',
  switchTimeline: 'annotatedReader.switchTimeline',
  showAllOfTimeline: 'annotatedReader.showAllOfTimeline',
  zoomTimelineIn: 'annotatedReader.zoomTimelineIn',
  zoomTimelineOut: 'annotatedReader.zoomTimelineOut',
  fitTimeline: 'annotatedReader.fitTimeline',
  exportTimeline: 'annotatedReader.exportTimeline',
  copyTimeline: 'annotatedReader.copyTimeline',
  openSource: 'annotatedReader.openSource',
  goToNote: 'annotatedReader.goToNote',
  nextMention: 'annotatedReader.nextMention',
  previousMention: 'annotatedReader.previousMention',
  goToSection: 'annotatedReader.goToSection',
  markSectionRead: 'annotatedReader.markSectionRead',
  markSectionUnread: 'annotatedReader.markSectionUnread',
  resumeReading: 'annotatedReader.resumeReading',
  forgetReading: 'annotatedReader.forgetReading',
  toggleActorDecorations: 'annotatedReader.toggleActorDecorations',
  showProblems: 'annotatedReader.showProblems',
  tidy: 'annotatedReader.tidy',
  applyTidy: 'annotatedReader.applyTidy',
  orderCast: 'annotatedReader.orderCast',
  findActor: 'annotatedReader.findActor',
  followActor: 'annotatedReader.followActor',
  unfollowActor: 'annotatedReader.unfollowActor',
  renameActor: 'annotatedReader.renameActor',
  retypeActor: 'annotatedReader.retypeActor',
  mergeActor: 'annotatedReader.mergeActor',
  splitActor: 'annotatedReader.splitActor',
  ignoreActor: 'annotatedReader.ignoreActor',
  restoreName: 'annotatedReader.restoreName',
  addActor: 'annotatedReader.addActor',
  undoCast: 'annotatedReader.undoCast',
  openCast: 'annotatedReader.openCast',
  lookUpOnWikipedia: 'annotatedReader.lookUpOnWikipedia',
  pinCard: 'annotatedReader.pinCard',
  unpinCard: 'annotatedReader.unpinCard',
  stopReading: 'annotatedReader.stopReading',
  readInFull: 'annotatedReader.readInFull',
  showLog: 'annotatedReader.showLog',
  /** Internal: the target of every link on a card, see `GoToArguments`. */
  goTo: 'annotatedReader._goTo',
} as const;

export type CommandId = (typeof Command)[keyof typeof Command];

/** A place in an article: what a link on a card, a tree item or the timeline leads to. */
export interface GoToArguments {
  /** The article's address, as `Uri.toString()` gives it. */
  readonly uri: string;
  /** UTF-16 code units of the article's text. */
  readonly start: number;
  readonly end: number;
}

/** Whether a value that came from outside is a place in an article. */
export function isGoToArguments(value: unknown): value is GoToArguments {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, start, end } = value as Partial<Record<keyof GoToArguments, unknown>>;
  return typeof uri === 'string' && isOffset(start) && isOffset(end) && start <= end;
}

const isOffset = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/** An event by a place in it, and whose events to show with it. */
export interface OnTimelineArguments extends GoToArguments {
  readonly actor: string;
}

/** Whether a value that came from outside names an event to show. */
export const isOnTimelineArguments = (value: unknown): value is OnTimelineArguments =>
  isGoToArguments(value) && typeof (value as Partial<Record<keyof OnTimelineArguments, unknown>>).actor === 'string';

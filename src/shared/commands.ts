/** Commands that `package.json` contributes, for a reader to call by hand. */
const NAMES = [
  'openSample',
  'openTimeline',
  'showOnTimeline',
  'moveTimeline',
  'searchTimeline',
  'partTimeline',
  'orderTimeline',
  'switchTimeline',
  'showAllOfTimeline',
  'zoomTimelineIn',
  'zoomTimelineOut',
  'fitTimeline',
  'exportTimeline',
  'copyTimeline',
  'openSource',
  'goToNote',
  'nextMention',
  'previousMention',
  'goToSection',
  'markSectionRead',
  'markSectionUnread',
  'resumeReading',
  'forgetReading',
  'toggleActorDecorations',
  'showProblems',
  'tidy',
  'applyTidy',
  'orderCast',
  'findActor',
  'followActor',
  'unfollowActor',
  'renameActor',
  'retypeActor',
  'mergeActor',
  'splitActor',
  'ignoreActor',
  'restoreName',
  'addActor',
  'undoCast',
  'openCast',
  'lookUpOnWikipedia',
  'pinCard',
  'unpinCard',
  'stopReading',
  'readInFull',
  'showLog',
  'highlight',
  'highlightAs',
  'annotate',
  'tagAnnotation',
  'recolourAnnotation',
  'deleteAnnotation',
  'goToAnnotation',
  'nextAnnotation',
  'previousAnnotation',
  'placeOrphan',
  'filterAnnotations',
  'unfilterAnnotations',
  'groupAnnotations',
  'scopeAnnotations',
  'exportAnnotations',
  'importAnnotations',
  'copyCitation',
] as const;

/** Commands behind links and buttons: `goTo` is the target of every link on a card, see `GoToArguments`. */
const INTERNAL = ['goTo', 'saveNote', 'editNote', 'saveEditedNote', 'cancelEditedNote', 'deleteNote'] as const;

type Ids<Names extends readonly string[], Prefix extends string> = {
  readonly [Name in Names[number]]: `annotatedReader.${Prefix}${Name}`;
};

/** Ids from names, so that the small entry holds each name once. */
const idsOf = <const Names extends readonly string[], Prefix extends string>(names: Names, prefix: Prefix) =>
  Object.fromEntries(names.map((name) => [name, `annotatedReader.${prefix}${name}`])) as Ids<Names, Prefix>;

/** Every command of the extension, by its id, e.g. `Command.openSample` is `annotatedReader.openSample`. */
export const Command = { ...idsOf(NAMES, ''), ...idsOf(INTERNAL, '_') };

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

import { EVERYTHING, readTimelineChoice, type TimelineChoice } from './timelineChoice';
import type { PictureFormatId } from './timelineExport/formats';
import type { TimelineModel } from './timelineModel';

/** What the timeline's webview is told. */
export type TimelineNews =
  /** Another article, or the same one read anew. */
  | { readonly type: 'show'; readonly uri: string; readonly model: TimelineModel }
  /** There is no article to show. */
  | { readonly type: 'empty' }
  /** The caret stands in this event, or in none. */
  | { readonly type: 'caret'; readonly event: string | null }
  /** Bring an event into view, with the keyboard, whatever filter hides it; with an actor, among that actor's events. */
  | { readonly type: 'go'; readonly event: string; readonly actor: string | null }
  /** A command of the extension that the page carries out. */
  | { readonly type: 'do'; readonly action: TimelineAction }
  /** Draw the axis as it is in view. */
  | { readonly type: 'picture'; readonly format: PictureFormatId };

/** What a command may ask of the page: each is also a key or a button on it. */
export type TimelineAction =
  'search' | 'narrow' | 'lanes' | 'order' | 'form' | 'zoomIn' | 'zoomOut' | 'zoomAll' | 'all';

/** What the timeline's webview asks for. */
export type TimelineRequest =
  /** The script runs and listens. */
  | { readonly type: 'ready' }
  /** Show an event's sentence; `focus` moves the keyboard there too. */
  | { readonly type: 'reveal'; readonly event: string; readonly focus: boolean }
  /** The axis as it is in view: SVG as text, PNG in base64. */
  | { readonly type: 'picture'; readonly format: PictureFormatId; readonly data: string }
  /** The picture that was asked for could not be drawn. */
  | { readonly type: 'noPicture'; readonly format: PictureFormatId; readonly message: string }
  /** Which events a filter leaves; null where there is none. Exports hold these. */
  | { readonly type: 'chosen'; readonly events: readonly string[] | null }
  /** Something went wrong that the reader did not see. */
  | { readonly type: 'failed'; readonly message: string };

/** The two forms of the timeline. */
export type TimelineForm = 'axis' | 'list';

/** What the webview keeps over a reload. */
export interface TimelineState {
  /** The article that was shown, as `Uri.toString()` gives it, or null. */
  readonly uri: string | null;
  readonly form: TimelineForm;
  /** First and last day in view, fractions included; null while all of them are. */
  readonly view: { readonly from: number; readonly to: number } | null;
  /** How far the list is scrolled, in pixels. */
  readonly scroll: number;
  readonly choice: TimelineChoice;
  /** Whether the row that searches, narrows and arranges is open. */
  readonly narrowing: boolean;
}

/** The state of a timeline that was never touched. */
export const INITIAL_STATE: TimelineState = {
  uri: null,
  form: 'axis',
  view: null,
  scroll: 0,
  choice: EVERYTHING,
  narrowing: false,
};

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** Whether a message from the webview is one that we know. Whatever it is not must be ignored. */
export function isTimelineRequest(value: unknown): value is TimelineRequest {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
      return true;
    case 'reveal':
      return typeof value.event === 'string' && typeof value.focus === 'boolean';
    case 'picture':
      return isPicture(value.format, value.data);
    case 'noPicture':
      return (value.format === 'svg' || value.format === 'png') && typeof value.message === 'string';
    case 'chosen':
      return value.events === null || isStrings(value.events);
    case 'failed':
      return typeof value.message === 'string';
    default:
      return false;
  }
}

/** No picture of a screen comes near it; more would only fill the memory. In UTF-16 code units. */
export const LARGEST_PICTURE = 32 * 1024 * 1024;
/** What every PNG begins with (PNG 3rd edition, 5.2), in base64 (RFC 4648, 4). */
const PNG_SIGNATURE = 'iVBORw0KGgo';
const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;

function isPicture(format: unknown, data: unknown): boolean {
  if (typeof data !== 'string' || data.length > LARGEST_PICTURE) return false;
  if (format === 'svg') return data.startsWith('<svg ');
  return format === 'png' && data.length % 4 === 0 && data.startsWith(PNG_SIGNATURE) && BASE64.test(data);
}

/** The state that VS Code kept for us; what does not look like ours is forgotten, field by field. */
export function readTimelineState(value: unknown): TimelineState {
  if (!isRecord(value)) return INITIAL_STATE;
  return {
    uri: typeof value.uri === 'string' ? value.uri : null,
    form: value.form === 'list' ? 'list' : 'axis',
    view: readView(value.view),
    scroll: isFinite(value.scroll) ? Math.max(0, value.scroll) : 0,
    choice: readTimelineChoice(value.choice),
    narrowing: value.narrowing === true,
  };
}

function readView(value: unknown): TimelineState['view'] {
  if (!isRecord(value)) return null;
  const { from, to } = value;
  return isFinite(from) && isFinite(to) && from < to ? { from, to } : null;
}

const isFinite = (value: unknown): value is number => Number.isFinite(value);

const isStrings = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');

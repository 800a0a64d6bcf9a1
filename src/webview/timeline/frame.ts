import type { TimelineModel } from '../../shared/timelineModel';
import type { Crowd } from './crowds';
import type { LabelOf } from './labels';
import type { Lanes } from './lanes';
import type { DayWindow } from './viewport';

/** How tall things are, in pixels. */
export interface Metrics {
  /** Head of the axis with dates. */
  readonly head: number;
  /** One lane, its gap included. */
  readonly lane: number;
  /** Lines of a label: 2 where there is room for date over summary. */
  readonly lines: 1 | 2;
}

/** The lanes for one scale; holds for every view up to a quarter of an octave deeper. */
export interface Arrangement {
  readonly lanes: Lanes;
  readonly crowds: readonly Crowd[];
  /** Made when asked for: of thousands of events only some are in view. */
  readonly labelOf: LabelOf;
  readonly metrics: Metrics;
  /** Names over the lanes, where these are parted. */
  readonly bands: readonly PlacedBand[];
  /** Where each lane begins, in pixels from the top. */
  readonly tops: readonly number[];
  /** The day at pixel 0 of the layout. */
  readonly origin: number;
  /** Pixels a day takes at the scale of the layout. */
  readonly dayWidth: number;
}

/** The name over some lanes. */
export interface PlacedBand {
  readonly name: string;
  /** How many events it has. */
  readonly events: number;
  /** Where its name's row begins, in pixels from the top. */
  readonly top: number;
}

/** Everything one picture of the axis is drawn from. */
export interface Frame {
  readonly model: TimelineModel;
  readonly arrangement: Arrangement;
  readonly view: DayWindow;
  readonly width: number;
  readonly height: number;
  /** Pixels a day takes now. */
  readonly dayWidth: number;
  /** Indices of the event the caret is in and of the one the keyboard is at, or null. */
  readonly caret: number | null;
  readonly current: number | null;
}

/** Head of the axis: one row of context above one of ticks. */
export const HEAD = 44;
/** Room for the row of counts, in pixels; only taken where there are any. */
export const CROWD_ROW = 30;

/** Height of a band's name, in pixels. */
export const BAND_HEAD = 24;
/** Above each lane, in pixels; the rest of a lane is its bar. */
export const LANE_SPACING = 5;

/** Lanes of one line, and of two. */
export const COMPACT: Metrics = { head: HEAD, lane: 26, lines: 1 };
export const ROOMY: Metrics = { head: HEAD, lane: 46, lines: 2 };

/** Where a day begins in the frame, in pixels. */
export const pixelOf = ({ view, dayWidth }: Pick<Frame, 'view' | 'dayWidth'>, day: number): number =>
  (day - view.from) * dayWidth;

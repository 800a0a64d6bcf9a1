import type { TimelineModel } from '../../shared/timelineModel';

/** The stretch of time in view: day numbers with fractions, `to` excluded. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** d3-zoom's transform, the part that runs along the time axis. */
export interface AxisTransform {
  readonly k: number;
  readonly x: number;
}

/** At the deepest zoom a day is this wide, in pixels: room for its label and its neighbours. */
const WIDEST_DAY = 120;
/** Room left free before the first event when everything is in view, in pixels. */
const MARGIN = 18;
/** Room behind the last event, for the labels of the latest: a share of the width, with a limit in pixels. */
const LABEL_MARGIN = 0.24;
const WIDEST_LABEL_MARGIN = 240;
/** A single day would fill any width: at least this many days are in view. */
const SHORTEST_FIT = 28;

/** The window in which every item lies, with a margin at both ends. */
export function fitWindow({ items, published }: Pick<TimelineModel, 'items' | 'published'>, width: number): DayWindow {
  if (items.length === 0) return around(published ?? 0, SHORTEST_FIT);
  let first = Infinity;
  let last = -Infinity;
  for (const item of items) {
    first = Math.min(first, item.first);
    last = Math.max(last, item.last + 1);
  }
  if (last - first < SHORTEST_FIT) return around((first + last) / 2, SHORTEST_FIT);
  const behind = Math.min(width * LABEL_MARGIN, WIDEST_LABEL_MARGIN);
  const day = (last - first) / Math.max(width - MARGIN - behind, MARGIN);
  return { from: first - day * MARGIN, to: last + day * behind };
}

const around = (middle: number, days: number): DayWindow => ({ from: middle - days / 2, to: middle + days / 2 });

/** How many days a window spans. */
export const daysIn = ({ from, to }: DayWindow): number => to - from;

/** Pixels a day takes. */
export const dayWidth = (view: DayWindow, width: number): number => width / daysIn(view);

/** How far one can zoom in from the fitting window: until a day has its full width. */
export const deepestZoom = (fit: DayWindow, width: number): number => Math.max(1, WIDEST_DAY / dayWidth(fit, width));

/** The window that a zoom transform shows. Scale 1 is the fitting window. */
export function windowOf({ k, x }: AxisTransform, fit: DayWindow, width: number): DayWindow {
  const dayAt = (pixel: number) => fit.from + ((pixel - x) / k / width) * daysIn(fit);
  return { from: dayAt(0), to: dayAt(width) };
}

/** The zoom transform that shows a window. */
export function transformOf(view: DayWindow, fit: DayWindow, width: number): AxisTransform {
  const k = daysIn(fit) / daysIn(view);
  return { k, x: ((fit.from - view.from) / daysIn(view)) * width };
}

/** The nearest window that lies in the fitting one and is no narrower than the deepest zoom. */
export function clampWindow(view: DayWindow, fit: DayWindow, width: number): DayWindow {
  const days = Math.min(Math.max(daysIn(view), daysIn(fit) / deepestZoom(fit, width)), daysIn(fit));
  const middle = (view.from + view.to) / 2;
  const from = Math.min(Math.max(middle - days / 2, fit.from), fit.to - days);
  return { from, to: from + days };
}

/** A window scaled about its middle; a factor below 1 zooms in. */
export function zoomWindow(view: DayWindow, factor: number): DayWindow {
  return around((view.from + view.to) / 2, daysIn(view) * factor);
}

/** A window moved by a share of its width; positive moves on in time. */
export function panWindow({ from, to }: DayWindow, share: number): DayWindow {
  const shift = (to - from) * share;
  return { from: from + shift, to: to + shift };
}

/** The window as it was where the item shows in it, else one of the same width around the item. */
export function windowShowing(view: DayWindow, item: { readonly first: number; readonly last: number }): DayWindow {
  const inset = daysIn(view) * 0.06;
  if (item.last + 1 > view.from + inset && item.first < view.to - inset * 4) return view;
  return around(Math.min(item.first + daysIn(view) / 4, (item.first + item.last + 1) / 2), daysIn(view));
}

/** The window part of the way from one to another; scale changes evenly to the eye, so it runs geometrically. */
export function betweenWindows(from: DayWindow, to: DayWindow, share: number): DayWindow {
  const days = daysIn(from) * (daysIn(to) / daysIn(from)) ** share;
  const scaled = Math.abs(daysIn(from) - daysIn(to)) > 1e-9;
  const progress = scaled ? (days - daysIn(from)) / (daysIn(to) - daysIn(from)) : share;
  const start = from.from + (to.from - from.from) * progress;
  return { from: start, to: start + days };
}

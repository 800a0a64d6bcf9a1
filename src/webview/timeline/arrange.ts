import type { TimelineModel } from '../../shared/timelineModel';
import { gatherCrowds } from './crowds';
import { COMPACT, CROWD_ROW, ROOMY, type Arrangement, type Metrics } from './frame';
import { labelOf, type Label, type LabelStyle, type Measure } from './labels';
import { BAR_PADDING, layOut, type LaneSpace, type Lanes } from './lanes';
import { dayWidth, daysIn, type DayWindow } from './viewport';

/** What an arrangement depends on, all but the scale. */
export interface Room {
  readonly model: TimelineModel;
  readonly fit: DayWindow;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly measureDate: Measure;
}

/** A panel narrower than this leaves dates to the axis, in pixels. */
const NARROW = 560;
/** Labels take this share of the width, within limits in pixels. */
const LABEL_SHARE = 0.3;
const SHORTEST_LABEL = 170;
const LONGEST_LABEL = 300;
/** Longest label inside a bar, in pixels: a line beyond it is no label any more. */
const LONGEST_INSIDE = 700;
/** A box wider than so many widths of the panel counts as an era. */
const WIDE = 0.75;

/** Places all items at one scale: in roomy lanes where the whole chronology fits in them, else in compact ones. */
export class Arranger {
  readonly #room: Room;
  #metrics: Metrics = ROOMY;
  #style: LabelStyle;
  /** Labels as they are where no bar offers them more room. */
  #labels: readonly Label[] = [];

  constructor(room: Room) {
    this.#room = room;
    this.#style = this.#setIn(ROOMY);
    if (this.#lanes(1, this.#labels, null).crowded.length > 0) this.#style = this.#setIn(COMPACT);
  }

  /** @param scale how much deeper than the fitting window, a `layoutScale` @param favoured index that needs a lane */
  at(scale: number, favoured: number | null): Arrangement {
    const { model } = this.#room;
    const space = this.#space(scale);
    const labels = this.#labelsAt(space.dayWidth);
    const lanes = this.#lanes(scale, labels, favoured);
    return {
      lanes,
      crowds: gatherCrowds(model.items, lanes.crowded, space),
      labels,
      metrics: this.#metrics,
      origin: space.origin,
      dayWidth: space.dayWidth,
    };
  }

  #setIn(metrics: Metrics): LabelStyle {
    const style = styleFor(this.#room, metrics);
    this.#metrics = metrics;
    this.#labels = this.#room.model.items.map((item) => labelOf(item, style));
    return style;
  }

  /** A label inside a bar may fill it. */
  #labelsAt(day: number): readonly Label[] {
    const { items } = this.#room.model;
    return this.#labels.map((label, index) => {
      const { first, last } = items[index]!;
      const inside = Math.min((last + 1 - first) * day - 2 * BAR_PADDING, LONGEST_INSIDE);
      return inside > this.#style.widest ? labelOf(items[index]!, { ...this.#style, widest: inside }) : label;
    });
  }

  /** The row of counts is only kept free where something must be counted. */
  #lanes(scale: number, labels: readonly Label[], favoured: number | null): Lanes {
    const { items } = this.#room.model;
    const widths = labels.map(({ width }) => width);
    const all = layOut(items, widths, this.#space(scale, 0), favoured);
    return all.crowded.length === 0 ? all : layOut(items, widths, this.#space(scale), favoured);
  }

  #space(scale: number, below: number = CROWD_ROW): LaneSpace {
    const { fit, width, height } = this.#room;
    const { head, lane } = this.#metrics;
    const day = dayWidth(fit, width) * scale;
    return {
      origin: fit.from,
      dayWidth: day,
      end: day * daysIn(fit),
      lanes: Math.max(0, Math.floor((height - head - below) / lane)),
      wide: width * WIDE,
    };
  }
}

function styleFor({ width, measure, measureDate }: Room, { lines }: Metrics): LabelStyle {
  const widest = Math.min(Math.max(width * LABEL_SHARE, SHORTEST_LABEL), LONGEST_LABEL);
  return { lines, dated: width >= NARROW, widest, measure, measureDate };
}

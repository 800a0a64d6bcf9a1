import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';
import { gatherCrowds } from './crowds';
import type { TimelineLanes } from '../../shared/timelineChoice';
import { bandsOf, type Band } from './bands';
import { layOutBands, type BandLayout } from './bandLayout';
import { COMPACT, CROWD_ROW, ROOMY, type Arrangement, type Metrics } from './frame';
import { labelOf, LONGEST_LABEL, remembered, type LabelOf, type LabelStyle, type Measure } from './labels';
import { BAR_PADDING, layOut, layOutAll, type LabelWidths, type LaneSpace } from './lanes';
import { roomForLabels } from './stretch';
import { dayWidth, daysIn, type DayWindow } from './viewport';

/** What an arrangement depends on, all but the scale. */
export interface Room {
  readonly model: TimelineModel;
  readonly lanes: TimelineLanes;
  readonly fit: DayWindow;
  readonly width: number;
  readonly height: number;
  readonly measure: Measure;
  readonly measureDate: Measure;
}

/** A panel narrower than this leaves dates to the axis, in pixels. */
const NARROW = 440;
/** Labels take this share of the width, in a narrow panel a larger one, within a limit in pixels. */
const LABEL_SHARE = 0.3;
const NARROW_LABEL_SHARE = 0.45;
const NARROW_LABEL = 230;
const LONGEST_SHARE = 300;
/** A box wider than so many widths of the panel counts as an era. */
const WIDE = 0.75;

/** More events than this never all have two lines: it is not tried. */
const ROOMY_LIMIT = 400;

/** A way to set labels: how tall a lane is, and the labels where nothing offers them more room. */
interface Setting {
  readonly metrics: Metrics;
  readonly style: LabelStyle;
  readonly labelOf: LabelOf;
}

/** Places all items at one scale: in roomy lanes where the whole chronology fits in them, else in compact ones. */
export class Arranger {
  readonly #room: Room;
  readonly #roomy: Setting | undefined;
  readonly #compact: Setting;
  readonly #bands: readonly Band[] | null;

  constructor(room: Room) {
    this.#room = room;
    this.#bands = room.lanes === 'none' ? null : bandsOf(room.model, room.lanes);
    this.#roomy = room.model.items.length > ROOMY_LIMIT ? undefined : settingOf(room, ROOMY);
    this.#compact = settingOf(room, COMPACT);
  }

  /** @param scale how much deeper than the fitting window, a `layoutScale` @param favoured index that needs a lane */
  at(scale: number, favoured: number | null): Arrangement {
    return (
      (this.#roomy && this.#arrange(this.#roomy, scale, favoured, 0)) ??
      this.#arrange(this.#compact, scale, favoured, 0) ??
      this.#arrange(this.#compact, scale, favoured, CROWD_ROW)!
    );
  }

  /** @param below room kept for counts; without any, the arrangement is given up where something must be counted */
  #arrange(setting: Setting, scale: number, favoured: number | null, below: number): Arrangement | undefined {
    const { items } = this.#room.model;
    const space = this.#space(setting, scale, below);
    const short = labelsAt(setting, items, space.dayWidth);
    const widths = (index: number) => short(index).width;
    const laid = this.#layOut(widths, space, setting.metrics, favoured, below);
    return (
      laid && {
        ...laid,
        crowds: gatherCrowds(items, laid.lanes.crowded, space),
        labelOf: stretched(setting, items, short, roomForLabels(items, widths, laid.lanes, space)),
        metrics: setting.metrics,
        origin: space.origin,
        dayWidth: space.dayWidth,
      }
    );
  }

  #layOut(
    widths: LabelWidths,
    space: LaneSpace,
    metrics: Metrics,
    favoured: number | null,
    below: number,
  ): BandLayout | undefined {
    const { model, height } = this.#room;
    if (this.#bands) {
      const laid = layOutBands(this.#bands, model.items, widths, space, { metrics, height: height - below, favoured });
      return below === 0 && laid.lanes.crowded.length > 0 ? undefined : laid;
    }
    const lanes = below === 0 ? layOutAll(model.items, widths, space) : layOut(model.items, widths, space, favoured);
    const tops = Array.from({ length: space.lanes }, (_, lane) => metrics.head + lane * metrics.lane);
    return lanes && { lanes, tops, bands: [] };
  }

  #space({ metrics: { head, lane }, style }: Setting, scale: number, below: number): LaneSpace {
    const { fit, width, height } = this.#room;
    const day = dayWidth(fit, width) * scale;
    return {
      origin: fit.from,
      dayWidth: day,
      end: day * daysIn(fit),
      lanes: Math.max(0, Math.floor((height - head - below) / lane)),
      wide: width * WIDE,
      longest: style.widest,
    };
  }
}

function settingOf(room: Room, metrics: Metrics): Setting {
  const style = styleFor(room, metrics);
  return { metrics, style, labelOf: remembered((index) => labelOf(room.model.items[index]!, style)) };
}

/** Labels at a scale: one inside a long bar may fill it. */
function labelsAt({ labelOf: usual, style }: Setting, items: readonly TimelineItem[], day: number): LabelOf {
  const insideOf = ({ first, last }: TimelineItem) =>
    Math.min((last + 1 - first) * day - 2 * BAR_PADDING, LONGEST_LABEL);
  const inside = remembered((index) => labelOf(items[index]!, { ...style, widest: insideOf(items[index]!) }));
  return (index) => (insideOf(items[index]!) > style.widest ? inside(index) : usual(index));
}

/** Labels that were cut, as long as the room beside them allows. */
function stretched(
  { style }: Setting,
  items: readonly TimelineItem[],
  short: LabelOf,
  room: ReadonlyMap<number, number>,
): LabelOf {
  return remembered((index) => {
    const [item, label] = [items[index]!, short(index)];
    const widest = Math.min(room.get(index) ?? 0, LONGEST_LABEL);
    return label.summary === item.summary || widest <= style.widest ? label : labelOf(item, { ...style, widest });
  });
}

function styleFor({ width, measure, measureDate }: Room, { lines }: Metrics): LabelStyle {
  const narrow = Math.min(width * NARROW_LABEL_SHARE, NARROW_LABEL);
  const widest = Math.min(Math.max(width * LABEL_SHARE, narrow), LONGEST_SHARE);
  return { lines, dated: width >= NARROW, widest, measure, measureDate };
}

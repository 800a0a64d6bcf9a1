import type { TimelineItem, TimelineModel } from '../../shared/timelineModel';

/** What both forms of the timeline ask for. */
export interface TimelineActions {
  /** Go to an event's sentence; `focus` takes the keyboard along. */
  reveal(item: TimelineItem, focus: boolean): void;
  /** Open the list at an event. */
  list(index: number): void;
  /** Something was moved that is kept over a reload. */
  changed(): void;
}

/** What both forms of the timeline do. Indices count `TimelineModel.items`. */
export interface TimelineFormView {
  readonly element: HTMLElement;
  /** The caret stands in this event: mark it and bring it into view, but leave the keyboard alone. */
  markCaret(index: number | null): void;
  focus(): void;
}

/** A chronology without events. */
export const NO_EVENTS: TimelineModel = {
  title: null,
  published: null,
  outlineOnly: false,
  items: [],
  actors: [],
  sections: [],
};

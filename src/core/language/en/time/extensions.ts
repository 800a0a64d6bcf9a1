import type { Extension } from '../../../time/cues';
import { amountAndRest, amountBeside, amountFromDay } from './amountExtensions';
import { dayAndClock, dayAndPart, setAndClock } from './clockExtensions';
import { weekdayOfWeek } from './weekExtensions';

/** How expressions go on, in the order they are tried. */
export const extensions: readonly Extension[] = [
  amountAndRest,
  amountFromDay,
  weekdayOfWeek,
  dayAndClock,
  dayAndPart,
  setAndClock,
  amountBeside,
];

import { civilFromDays, daysFromCivil, lastDayOfMonth } from '../../core/time/civil';
import { monthName, readableYear } from '../../core/readableDate';
import type { DayWindow } from './viewport';

/** A line of the time axis. */
export interface Tick {
  readonly day: number;
  readonly label: string;
}

/** A stretch that gives the ticks inside it their context: the year of months, the month of days. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What the head of the axis shows. */
export interface Ruler {
  readonly ticks: readonly Tick[];
  /** Empty where the ticks are years and speak for themselves. */
  readonly stretches: readonly Stretch[];
}

type Unit = 'day' | 'month' | 'year';

interface Level {
  readonly unit: Unit;
  readonly step: number;
  /** How far apart its ticks must be so that labels do not touch, in pixels. */
  readonly apart: number;
}

const DAYS_A_MONTH = 30.44;
const DAYS_A_YEAR = 365.2425;
const LEVELS: readonly Level[] = [
  { unit: 'day', step: 1, apart: 30 },
  { unit: 'day', step: 5, apart: 30 },
  { unit: 'day', step: 10, apart: 30 },
  { unit: 'month', step: 1, apart: 42 },
  { unit: 'month', step: 3, apart: 42 },
  { unit: 'month', step: 6, apart: 42 },
];
const NICE_YEARS = [1, 2, 5] as const;
const YEARS_APART = 52;

const DAYS_IN: Readonly<Record<Unit, number>> = { day: 1, month: DAYS_A_MONTH, year: DAYS_A_YEAR };

/** Ticks at round dates for a window, and their context. @param dayWidth pixels a day takes */
export function rulerOf(view: DayWindow, dayWidth: number): Ruler {
  const { unit, step } = levelFor(dayWidth);
  if (unit === 'year') return { ticks: yearTicks(view, step), stretches: [] };
  if (unit === 'month') return { ticks: monthTicks(view, step), stretches: yearStretches(view) };
  return { ticks: dayTicks(view, step), stretches: monthStretches(view) };
}

function levelFor(dayWidth: number): Level {
  const fine = LEVELS.find(({ unit, step, apart }) => DAYS_IN[unit] * step * dayWidth >= apart);
  if (fine) return fine;
  for (let scale = 1; ; scale *= 10) {
    const nice = NICE_YEARS.find((years) => years * scale * DAYS_A_YEAR * dayWidth >= YEARS_APART);
    if (nice) return { unit: 'year', step: nice * scale, apart: YEARS_APART };
  }
}

const firstOfYear = (year: number): number => daysFromCivil({ year, month: 1, day: 1 });
const yearAt = (day: number): number => civilFromDays(Math.floor(day)).year;
const inView = (view: DayWindow, day: number): boolean => day >= view.from && day < view.to;

/** Round years as historians count them: 100 BC and AD 100, not astronomical ones, and AD 1 where 0 would be. */
function yearTicks(view: DayWindow, step: number): Tick[] {
  const ticks: Tick[] = [];
  const last = yearAt(view.to);
  for (let round = Math.floor(yearAt(view.from) / step) * step - step; round <= last + step; round += step) {
    const year = step === 1 ? round : round > 0 ? round : round + 1;
    const day = firstOfYear(year);
    if (inView(view, day)) ticks.push({ day, label: tickYear(year) });
  }
  return ticks;
}

/** Between other years a number alone is a year, but for the first of the era. */
const tickYear = (year: number): string => (year > 1 ? String(year) : readableYear(year));

/** Calls back for every month that touches the window: months since January of year 0. */
function forMonths(view: DayWindow, call: (year: number, month: number) => void): void {
  const start = civilFromDays(Math.floor(view.from));
  const end = civilFromDays(Math.floor(view.to));
  const last = end.year * 12 + end.month - 1;
  for (let index = start.year * 12 + start.month - 1; index <= last; index += 1) {
    const year = Math.floor(index / 12);
    call(year, index - year * 12 + 1);
  }
}

function monthTicks(view: DayWindow, step: number): Tick[] {
  const ticks: Tick[] = [];
  forMonths(view, (year, month) => {
    const day = daysFromCivil({ year, month, day: 1 });
    if ((month - 1) % step === 0 && inView(view, day)) ticks.push({ day, label: monthName(month) });
  });
  return ticks;
}

/** Days 1, 6, 11, … of each month; one right before the next month's first is left out. */
function dayTicks(view: DayWindow, step: number): Tick[] {
  const ticks: Tick[] = [];
  forMonths(view, (year, month) => {
    const last = lastDayOfMonth(year, month);
    for (let date = 1; date <= (step === 1 ? last : last - step / 2); date += step) {
      const day = daysFromCivil({ year, month, day: date });
      if (inView(view, day)) ticks.push({ day, label: String(date) });
    }
  });
  return ticks;
}

function yearStretches(view: DayWindow): Stretch[] {
  const stretches: Stretch[] = [];
  for (let year = yearAt(view.from); year <= yearAt(view.to); year += 1) {
    stretches.push({ from: firstOfYear(year), to: firstOfYear(year + 1), label: readableYear(year) });
  }
  return stretches;
}

function monthStretches(view: DayWindow): Stretch[] {
  const stretches: Stretch[] = [];
  forMonths(view, (year, month) => {
    const from = daysFromCivil({ year, month, day: 1 });
    stretches.push({
      from,
      to: from + lastDayOfMonth(year, month),
      label: `${monthName(month)} ${readableYear(year)}`,
    });
  });
  return stretches;
}

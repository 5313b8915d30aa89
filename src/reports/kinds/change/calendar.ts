/** Days, months and quarters, and which of them lie whole within a stretch of days. */
import { dayNumber, isoDate } from '../../response-columns.ts';

/** Days since 1970-01-01, both ends included. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** Months of a calendar unit. */
export const UNITS = { month: 1, quarter: 3 } as const;
export type CalendarUnit = keyof typeof UNITS;

/** Days that may be missing at the ends of a whole unit: weekends and holidays. */
const SLACK = 3;

/** First day of the unit that holds `day`, `steps` units later. */
function unitStart(day: number, unit: CalendarUnit, steps: number): number {
  const [year = 0, month = 1] = (isoDate(day) ?? '').split('-').map(Number);
  const months = year * 12 + (month - 1);
  const start = (Math.floor(months / UNITS[unit]) + steps) * UNITS[unit];
  const text = `${String(Math.floor(start / 12)).padStart(4, '0')}-${String((start % 12) + 1).padStart(2, '0')}-01`;
  return dayNumber(text);
}

function unitOf(day: number, unit: CalendarUnit, steps: number): Days {
  return { from: unitStart(day, unit, steps), to: unitStart(day, unit, steps + 1) - 1 };
}

/** The last two units that lie whole within the days, the earlier first; null when there are none. */
export function lastTwoUnits({ from, to }: Days, unit: CalendarUnit): [Days, Days] | null {
  const last = unitOf(to, unit, 0);
  const isWhole = last.to - to <= SLACK;
  const second = isWhole ? last : unitOf(to, unit, -1);
  const first = unitOf(second.from, unit, -1);
  return from - first.from <= SLACK ? [first, second] : null;
}

/** The earlier and the later half; of an odd number of days the middle one belongs to the later. */
export function halves({ from, to }: Days): [Days, Days] {
  const middle = from + Math.floor((to - from + 1) / 2);
  return [
    { from, to: middle - 1 },
    { from: middle, to },
  ];
}

/** As many days, right before. */
export function daysBefore({ from, to }: Days): Days {
  return { from: from - (to - from + 1), to: from - 1 };
}

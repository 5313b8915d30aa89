/** Answers by week, or by month where weeks are too thin. */
import { MIN_BASE } from './gates.ts';
import { NO_DAY, dayNumber, isCommenter, isoDate, type ResponseColumns } from '../response-columns.ts';
import { dayAt } from '../stats/at.ts';
import type { Periods } from '../why-types.ts';

export interface PeriodReader extends Periods {
  /** Place of a row's day among the periods; -1 without a date. */
  readonly periodOf: (row: number) => number;
}

type Unit = Periods['unit'];

/** Days before 1970-01-05, the first Monday. */
const FIRST_MONDAY = 4;

/** Number of the week (since the first Monday of 1970) or month (since January 1970). */
function placeOf(unit: Unit, day: number): number {
  if (unit === 'week') {
    return Math.floor((day - FIRST_MONDAY) / 7);
  }
  const [year = 0, month = 1] = (isoDate(day) ?? '').split('-').map(Number);
  return year * 12 + month - 1;
}

function firstDay(unit: Unit, place: number): string {
  if (unit === 'week') {
    return isoDate(place * 7 + FIRST_MONDAY) ?? '';
  }
  const month = String((place % 12) + 1).padStart(2, '0');
  return isoDate(dayNumber(`${Math.floor(place / 12)}-${month}-01`)) ?? '';
}

function readerOf(columns: ResponseColumns, rows: Uint32Array, unit: Unit): PeriodReader | null {
  const places = new Map<number, number>();
  const absolute = (day: number): number => {
    const known = places.get(day) ?? placeOf(unit, day);
    places.set(day, known);
    return known;
  };
  const commenters = new Map<number, number>();
  for (const row of rows) {
    const day = dayAt(columns.day, row);
    if (day !== NO_DAY && isCommenter(columns, row)) {
      commenters.set(absolute(day), (commenters.get(absolute(day)) ?? 0) + 1);
    }
  }
  if (commenters.size === 0) {
    return null;
  }
  const ordered = [...commenters.keys()].toSorted((a, b) => a - b);
  const [first = 0, last = first] = [ordered[0], ordered.at(-1)];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    unit,
    from: all.map((place) => firstDay(unit, place)),
    commenters: all.map((place) => commenters.get(place) ?? 0),
    periodOf: (row) => {
      const day = dayAt(columns.day, row);
      return day === NO_DAY ? -1 : absolute(day) - first;
    },
  };
}

/** Weeks from Monday, without a gap from the first to the last with a commenter; null without dates. */
export function readWeeks(columns: ResponseColumns, rows: Uint32Array): PeriodReader | null {
  return readerOf(columns, rows, 'week');
}

/** Weeks (from Monday) with at least ten commenters on average, else months; null without dates. */
export function readPeriods(columns: ResponseColumns, rows: Uint32Array): PeriodReader | null {
  const weeks = readWeeks(columns, rows);
  if (weeks === null) {
    return null;
  }
  const total = weeks.commenters.reduce((sum, count) => sum + count, 0);
  return total >= MIN_BASE * weeks.commenters.length ? weeks : readerOf(columns, rows, 'month');
}

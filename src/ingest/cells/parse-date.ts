/** Dates as exports write them -> yyyy-mm-dd. */
import { isDateSerial, serialToIso, unixToIso } from '../container/excel-date.ts';
import { fold } from './fold.ts';
import { monthOf } from './month-names.ts';

/** Which of two small numbers is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** The three numbers of a date like 03/04/2024 in the order written. */
export interface NumericDate {
  readonly first: number;
  readonly second: number;
  readonly year: number;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?\d{4,6}Z?| \d{1,2}:.*)?$/;
const NUMERIC =
  /^(?:[\p{L}-]+[.,]*\s+)?(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})(?!\d|[-/.]\d)/u;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const UNIX_SECONDS = /^1\d{9}(?:\.\d+)?$/;
const UNIX_MS = /^1\d{12}$/;
const CLOCK = /\d{1,2}:\d{2}(?::\d{2})?/g;
const FIRST_YEAR = 1970;
const END_YEAR = 2100;

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string | null {
  const isReal =
    year >= FIRST_YEAR &&
    year < END_YEAR &&
    month >= 1 &&
    month < 13 &&
    day >= 1 &&
    day <= daysIn(month, year);
  return isReal ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null;
}

/** Two-digit years are those of 1970-2069. */
function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) {
    return year;
  }
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A date of two small numbers and a year, or null: what needs an order to be understood. */
export function numericDate(cell: string): NumericDate | null {
  const [, first, second, year] = NUMERIC.exec(cell.trim()) ?? [];
  return first === undefined || second === undefined || year === undefined
    ? null
    : { first: Number(first), second: Number(second), year: fullYear(year) };
}

function parseYearFirst(text: string): string | null | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? [];
  return year === undefined ? undefined : iso(Number(year), Number(month), Number(day));
}

function parseCounted(text: string): string | null {
  if (SERIAL.test(text)) {
    const serial = Number(text.replace(',', '.'));
    return isDateSerial(serial) ? serialToIso(serial).slice(0, 10) : null;
  }
  if (UNIX_SECONDS.test(text)) {
    return unixToIso(Number(text) * 1000);
  }
  return UNIX_MS.test(text) ? unixToIso(Number(text)) : null;
}

/** The first two numbers as day and year, or as year and day when the first has four digits. */
function dayAndYear(numbers: readonly string[]): readonly [day: string, year: string] | null {
  const [first = '', second = ''] = numbers;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return day !== '' && (year.length === 4 || year.length === 2) ? [day, year] : null;
}

/** The last name counts, as "mar, 2 abril 2024" is a Tuesday: "3 de març de 2024", "03-fev-2024", "4 d'abril de 2024", "March 3rd, 2024 10:22", "2024-mar-03". */
function parseNamed(text: string): string | null {
  const parts = fold(text.replaceAll(CLOCK, '')).match(/\p{L}+|\d+/gu) ?? [];
  const month = parts.map(monthOf).findLast((found) => found !== null);
  const numbers = dayAndYear(parts.filter((part) => /^\d/.test(part)));
  return month === undefined || month === null || numbers === null
    ? null
    : iso(fullYear(numbers[1]), month, Number(numbers[0]));
}

/**
 * Reads one date cell; the time of day and its zone are left aside: the day is the one written.
 * @returns yyyy-mm-dd, or null where nothing readable between 1970 and 2099 stands.
 */
export function parseDate(cell: string, order: DayOrder): string | null {
  const text = cell.trim().replace(/^(?:="?|')(.*?)["']?$/s, '$1');
  const yearFirst = parseYearFirst(text);
  if (yearFirst !== undefined) {
    return yearFirst;
  }
  const numeric = numericDate(text);
  if (numeric !== null) {
    const { first, second, year } = numeric;
    return order === 'day-first' ? iso(year, second, first) : iso(year, first, second);
  }
  return parseCounted(text) ?? parseNamed(text);
}

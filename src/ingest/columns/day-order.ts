/** Whether 03/04/2024 is in March or in April: decided once for the whole file. */
import { numericDate, type DayOrder } from '../cells/parse-date.ts';
import { UnusableInputError } from '../types.ts';

export interface DayOrderDecision {
  readonly order: DayOrder;
  /** Dates of this kind are there and none has a number above 12. */
  readonly isAmbiguous: boolean;
}

/** The order a `--date-format` names: by whether the day or the month comes first in it. */
export function orderOfFormat(format: string): DayOrder {
  const letters = format.toLowerCase();
  const day = letters.indexOf('d');
  const month = letters.indexOf('m');
  if (day < 0 || month < 0) {
    throw new UnusableInputError(
      `unknown date format "${format}"; type --date-format dd/mm/yyyy, mm/dd/yyyy or yyyy-mm-dd`,
    );
  }
  const isYearFirst = letters.indexOf('y') === 0 || letters.indexOf('a') === 0;
  return day < month || isYearFirst ? 'day-first' : 'month-first';
}

/** Counts the dates that only one order can read. */
export interface DayTally {
  seen: number;
  dayFirst: number;
  monthFirst: number;
}

export function createDayTally(): DayTally {
  return { seen: 0, dayFirst: 0, monthFirst: 0 };
}

/** Counts one date cell; anything but two small numbers and a year tells nothing. */
export function tallyDay(tally: DayTally, cell: string): void {
  const date = numericDate(cell);
  if (date === null) {
    return;
  }
  tally.seen += 1;
  if (date.first > 12 && date.second <= 12) {
    tally.dayFirst += 1;
  } else if (date.second > 12 && date.first <= 12) {
    tally.monthFirst += 1;
  }
}

/** Day first unless more dates can only be read month first; where none tells, as the headers' language has it. */
export function decideDayOrder(tally: DayTally, hasEnglishHeaders: boolean): DayOrderDecision {
  const { seen, dayFirst, monthFirst } = tally;
  const isAmbiguous = seen > 0 && dayFirst === 0 && monthFirst === 0;
  const isMonthFirst = isAmbiguous ? hasEnglishHeaders : monthFirst > dayFirst;
  return { order: isMonthFirst ? 'month-first' : 'day-first', isAmbiguous };
}

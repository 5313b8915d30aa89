/** What is compared with what: the option `against` becomes two sets of rows. */
import { findAttribute } from '../../findings/breakdown.ts';
import { MIN_RESPONSES_FOR_IMPACT } from '../../findings/gates.ts';
import { NO_DAY, dayNumber, isoDate, type ResponseColumns } from '../../response-columns.ts';
import { selectRows } from '../../select-rows.ts';
import { codeAt, dayAt } from '../../stats/at.ts';
import { KindOptionError, said, type KindOptions } from '../kind.ts';
import { daysBefore, halves, lastTwoUnits, UNITS, type CalendarUnit, type Days } from './calendar.ts';
import type { SideName } from './types.ts';

export interface SideRows {
  readonly name: SideName;
  readonly rows: Uint32Array;
}

export type Sides = readonly [first: SideRows, second: SideRows];

const PERIOD = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u;

function refuse(message: string): never {
  throw new KindOptionError('against', message);
}

function periodSide(columns: ResponseColumns, { from, to }: Days): SideRows {
  const name = { is: 'period', from: isoDate(from) ?? '', to: isoDate(to) ?? '' } as const;
  return { name, rows: selectRows(columns, name).rows };
}

/** First and last day of the rows; null without dates. */
function daysOf(columns: ResponseColumns, rows: Uint32Array): Days | null {
  let from = Infinity;
  let to = -Infinity;
  for (const row of rows) {
    const day = dayAt(columns.day, row);
    if (day !== NO_DAY) {
      from = Math.min(from, day);
      to = Math.max(to, day);
    }
  }
  return from > to ? null : { from, to };
}

/** Null for what is no day. */
function dayOf(iso: string): number | null {
  const day = dayNumber(iso);
  return !Number.isNaN(day) && isoDate(day) === iso ? day : null;
}

function parsePeriod(text: string): Days | null {
  const [, first = '', last = ''] = PERIOD.exec(text) ?? [];
  const from = dayOf(first);
  const to = dayOf(last);
  return from === null || to === null || from > to ? null : { from, to };
}

interface Asked {
  readonly columns: ResponseColumns;
  readonly options: KindOptions;
  /** Rows of the report's own period. */
  readonly rows: Uint32Array;
}

function isEnough(pair: readonly [Days, Days], { columns }: Asked): boolean {
  return pair.every((days) => periodSide(columns, days).rows.length >= MIN_RESPONSES_FOR_IMPACT);
}

/** Whole quarters, else whole months, else the two halves. */
function previousDays(asked: Asked, days: Days): readonly [Days, Days] {
  const candidates = [lastTwoUnits(days, 'quarter'), lastTwoUnits(days, 'month')];
  return candidates.find((pair) => pair !== null && isEnough(pair, asked)) ?? halves(days);
}

function datedPair(asked: Asked, word: 'previous' | CalendarUnit): readonly [Days, Days] {
  const { columns, options, rows } = asked;
  const days = daysOf(columns, rows) ?? refuse('there are no dates to tell periods apart');
  const { from, to } = options;
  if (word !== 'previous') {
    return lastTwoUnits(days, word) ?? refuse(`the answers do not span two whole ${word}s`);
  }
  if (from === null && to === null) {
    return previousDays(asked, days);
  }
  const second = {
    from: from === null ? days.from : dayNumber(from),
    to: to === null ? days.to : dayNumber(to),
  };
  return [daysBefore(second), second];
}

function segmentSide({ columns, rows }: Asked, text: string): SideRows {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  const attribute = at > 0 ? findAttribute(columns, name) : null;
  if (attribute === null) {
    const known = columns.attributes.map((one) => one.name).join(', ');
    refuse(
      `expected previous, month, quarter, a period like 2026-01-01..2026-03-31, or attribute=value with one of ${known || 'no attributes'}; got \`${text}\``,
    );
  }
  const wanted = text
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const code = attribute.values.findIndex((value) => value.toLowerCase() === wanted);
  if (code < 0) {
    refuse(`no answer has \`${text}\``);
  }
  const value = attribute.values[code] ?? '';
  return {
    name: { is: 'segment', attribute: attribute.name, value },
    rows: rows.filter((row) => codeAt(attribute.codes, row) === code),
  };
}

function sideOf(asked: Asked, text: string): SideRows {
  const days = parsePeriod(text);
  return days === null ? segmentSide(asked, text) : periodSide(asked.columns, days);
}

function without(rows: Uint32Array, out: Uint32Array): Uint32Array {
  const taken = new Set(out);
  return rows.filter((row) => !taken.has(row));
}

/** What a single value is compared with: everybody else, or the report's period (without one, the days after). */
function counterpart({ columns, options, rows }: Asked, one: SideRows): Sides {
  const { name } = one;
  if (name.is === 'segment') {
    return [{ name: { ...name, is: 'rest' }, rows: without(rows, one.rows) }, one];
  }
  const days = daysOf(columns, rows) ?? refuse('there are no dates to tell periods apart');
  const { from, to } = options;
  const after = name.is === 'period' ? dayNumber(name.to) + 1 : days.from;
  const second = { from: from === null ? after : dayNumber(from), to: to === null ? days.to : dayNumber(to) };
  return second.from > second.to
    ? refuse('no answers come after this period: say which with from and to')
    : [one, periodSide(columns, second)];
}

function isUnit(text: string): text is CalendarUnit {
  return Object.keys(UNITS).includes(text);
}

function namedSides(asked: Asked, texts: readonly string[]): Sides {
  const [one = 'previous', two] = texts;
  if (two !== undefined) {
    return [sideOf(asked, one), sideOf(asked, two)];
  }
  if (one === 'previous' || isUnit(one)) {
    const [first, second] = datedPair(asked, one);
    return [periodSide(asked.columns, first), periodSide(asked.columns, second)];
  }
  return counterpart(asked, sideOf(asked, one));
}

/**
 * The two sides; none shares an answer with the other.
 * @throws KindOptionError
 */
export function chooseSides(columns: ResponseColumns, options: KindOptions, rows: Uint32Array): Sides {
  const texts = said(options, 'against').map((text) => text.trim());
  if (texts.length > 2) {
    refuse('expected at most two');
  }
  const [first, second] = namedSides({ columns, options, rows }, texts);
  const shared = first.rows.length - without(first.rows, second.rows).length;
  return shared > 0 ? refuse(`the two share ${shared} answers`) : [first, second];
}

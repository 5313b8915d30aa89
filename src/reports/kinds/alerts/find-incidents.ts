/** Week after week: which cells jump, which of them go on, and which have come to rest. */
import { MIN_BASE, MIN_MENTIONS } from '../../findings/gates.ts';
import type { Share } from '../../stats/newcombe.ts';
import { judgeAlerts, type AlertVerdict } from '../../stats/series/alert-rule.ts';
import { MIN_SEGMENT_WEEK, weekOf, type Cell } from './week-table.ts';

/** Normal weeks without which nothing can be called unusual. */
export const BASELINE_WEEKS = 12;
/** Normal weeks in a row after which an incident is over. */
const REST = 2;

export interface ConfirmedWeek extends AlertVerdict {
  readonly week: number;
  /** Cells tested in this week. */
  readonly tested: number;
}

export interface Incident {
  readonly cell: Cell;
  /** The normal weeks before the first confirmed one. */
  readonly baseline: readonly number[];
  readonly confirmed: readonly [ConfirmedWeek, ...ConfirmedWeek[]];
  readonly isOpen: boolean;
}

/** What is known of a cell before a week. */
interface Watch {
  readonly cell: Cell;
  readonly normal: number[];
  readonly sum: { count: number; n: number };
  /** Weeks since the last confirmed one. */
  resting: number[];
  confirmed: ConfirmedWeek[];
  readonly over: Incident[];
}

export function poolWeeks(cell: Cell, weeks: readonly number[]): Share {
  return weeks.reduce(
    (sum, week) => {
      const { count, n } = weekOf(cell, week);
      return { count: sum.count + count, n: sum.n + n };
    },
    { count: 0, n: 0 },
  );
}

function settle(watch: Watch, weeks: readonly number[]): void {
  for (const week of weeks) {
    const { count, n } = weekOf(watch.cell, week);
    if (n > 0) {
      watch.normal.push(week);
      watch.sum.count += count;
      watch.sum.n += n;
    }
  }
}

/** Depends on the margins of the test only, so that it stays valid. */
function isTested({ cell, normal, sum }: Watch, week: number): boolean {
  const { count, n } = weekOf(cell, week);
  const least = cell.place.segment === null ? MIN_BASE : MIN_SEGMENT_WEEK;
  return normal.length >= BASELINE_WEEKS && n >= least && count + sum.count >= MIN_MENTIONS;
}

function incidentOf({ cell, normal, confirmed }: Watch, isOpen: boolean): Incident[] {
  const [first, ...rest] = confirmed;
  return first === undefined ? [] : [{ cell, baseline: [...normal], confirmed: [first, ...rest], isOpen }];
}

/** A week that was not confirmed; an untested one (`isNormal` false) neither ends an incident nor goes on with it. */
function rest(watch: Watch, week: number, isNormal: boolean): void {
  if (watch.confirmed.length === 0) {
    settle(watch, [week]);
    return;
  }
  if (isNormal) {
    watch.resting.push(week);
  }
  if (watch.resting.length >= REST) {
    watch.over.push(...incidentOf(watch, false));
    settle(watch, watch.resting);
    watch.resting = [];
    watch.confirmed = [];
  }
}

function judgeWeek(watches: readonly Watch[], week: number): number {
  const family = watches.filter((watch) => isTested(watch, week));
  const cells = family.map(({ cell, sum }) => ({ week: weekOf(cell, week), baseline: { ...sum } }));
  const verdicts = new Map(judgeAlerts(cells).map((verdict, index) => [family[index], verdict]));
  for (const watch of watches) {
    const verdict = verdicts.get(watch);
    if (verdict?.isAlert === true) {
      watch.confirmed.push({ week, tested: family.length, ...verdict });
      watch.resting = [];
    } else {
      rest(watch, week, verdict !== undefined);
    }
  }
  return family.length;
}

export interface FoundIncidents {
  readonly incidents: readonly Incident[];
  readonly tested: number;
  /** Weeks of each cell that belong to no incident. */
  readonly normal: ReadonlyMap<Cell, readonly number[]>;
}

/** Each week is held against the normal weeks before it; incidents do not become normal. */
export function findIncidents(cells: readonly Cell[], weeks: number): FoundIncidents {
  const watches = cells.map((cell): Watch => ({
    cell,
    normal: [],
    sum: { count: 0, n: 0 },
    resting: [],
    confirmed: [],
    over: [],
  }));
  let tested = 0;
  for (let week = 0; week < weeks; week += 1) {
    tested += judgeWeek(watches, week);
  }
  return {
    incidents: watches.flatMap((watch) => [...watch.over, ...incidentOf(watch, true)]),
    tested,
    normal: new Map(watches.map(({ cell, normal }) => [cell, normal])),
  };
}

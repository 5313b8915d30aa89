/** Week after week: which cells jump, which of them go on, and which have come to rest. */
import { MIN_BASE, MIN_MENTIONS } from '../../findings/gates.ts';
import type { Share } from '../../stats/newcombe.ts';
import { judgeAlerts, type AlertVerdict } from '../../stats/series/alert-rule.ts';
import { MIN_SEGMENT_WEEK, weekOf, type Cell } from './week-table.ts';

/** Normal weeks without which nothing can be called unusual. */
export const BASELINE_WEEKS = 12;
/** Weeks in a row without confirmation after which an incident is over. */
const REST = 2;
/** Expected in a week, below which no single week can tell: then the last four are taken together. */
const RARE = 3;
const WINDOW = 4;

export interface ConfirmedWeek extends AlertVerdict {
  /** First and last of the weeks that were tested together; the same but for rare themes. */
  readonly first: number;
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
  /** Weeks since the last confirmed one, while the incident is open. */
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

/** What is tested in a week, and what it is held against. */
interface Trial {
  readonly weeks: readonly number[];
  readonly own: Share;
  readonly baseline: Share;
}

/** The week alone; of a rare theme with the three before it, or with those since the incident's last confirmed one. */
function trialOf({ cell, normal, sum, confirmed, resting }: Watch, week: number): Trial {
  const alone = weekOf(cell, week);
  const isRare = alone.n * sum.count < RARE * sum.n;
  const near = normal.slice(1 - WINDOW).filter((one) => one > week - WINDOW);
  const before = confirmed.length > 0 ? resting : near.length === WINDOW - 1 ? near : [];
  const weeks = isRare ? [...before, week] : [week];
  const borrowed = poolWeeks(
    cell,
    weeks.filter((one) => confirmed.length === 0 && one !== week),
  );
  const baseline = { count: sum.count - borrowed.count, n: sum.n - borrowed.n };
  return { weeks, own: poolWeeks(cell, weeks), baseline };
}

/** Depends on the margins of the test only, so that it stays valid. */
function isTested({ cell, normal, confirmed }: Watch, { weeks, own, baseline }: Trial): boolean {
  const least = cell.place.segment === null ? MIN_BASE : MIN_SEGMENT_WEEK;
  const borrowed = confirmed.length === 0 ? weeks.length - 1 : 0;
  return (
    normal.length - borrowed >= BASELINE_WEEKS && own.n >= least && own.count + baseline.count >= MIN_MENTIONS
  );
}

/** The weeks of the trial are no longer normal. */
function confirm(watch: Watch, { weeks, baseline }: Trial, verdict: Omit<ConfirmedWeek, 'first'>): void {
  const first = weeks[0] ?? verdict.week;
  if (watch.confirmed.length === 0) {
    watch.normal.splice(watch.normal.length - weeks.length + 1);
    Object.assign(watch.sum, baseline);
  }
  watch.confirmed.push({ first, ...verdict });
  watch.resting = [];
}

function incidentOf({ cell, normal, confirmed }: Watch, isOpen: boolean): Incident[] {
  const [first, ...later] = confirmed;
  return first === undefined ? [] : [{ cell, baseline: [...normal], confirmed: [first, ...later], isOpen }];
}

/** A week that was not confirmed. */
function calmDown(watch: Watch, week: number): void {
  if (watch.confirmed.length === 0) {
    settle(watch, [week]);
    return;
  }
  watch.resting.push(week);
  if (watch.resting.length >= REST) {
    watch.over.push(...incidentOf(watch, false));
    settle(watch, watch.resting);
    watch.resting = [];
    watch.confirmed = [];
  }
}

/** All cells of a week are one family. */
function judgeWeek(watches: readonly Watch[], week: number): number {
  const family = watches.flatMap((watch) => {
    const trial = trialOf(watch, week);
    return isTested(watch, trial) ? [{ watch, trial }] : [];
  });
  const verdicts = judgeAlerts(family.map(({ trial }) => ({ week: trial.own, baseline: trial.baseline })));
  const judged = new Set<Watch>();
  family.forEach(({ watch, trial }, index) => {
    const verdict = verdicts[index];
    if (verdict?.isAlert === true) {
      judged.add(watch);
      confirm(watch, trial, { week, tested: family.length, ...verdict });
    }
  });
  watches.filter((watch) => !judged.has(watch)).forEach((watch) => calmDown(watch, week));
  return family.length;
}

export interface FoundIncidents {
  readonly incidents: readonly Incident[];
  readonly tested: number;
  /** Weeks of each cell that belong to no incident. */
  readonly normal: ReadonlyMap<Cell, readonly number[]>;
}

/** Each week is held against the normal weeks before it; weeks of an incident never become normal. */
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

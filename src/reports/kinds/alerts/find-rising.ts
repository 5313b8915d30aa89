/** What the moving average raises and the alert rule has not confirmed: watched, no alert. */
import { offsetAt } from '../../stats/at.ts';
import { alertFigures, excess } from './alert-figures.ts';
import { BASELINE_WEEKS, poolWeeks, type FoundIncidents } from './find-incidents.ts';
import { controlWeeks, raisedWeek } from './moving-average.ts';
import type { AlertReader } from './to-alerts.ts';
import type { Rising } from './types.ts';
import type { Cell } from './week-table.ts';

/** The last weeks, which the baseline does not hold. */
const RECENT_WEEKS = 4;
/** As for an alert. */
const MIN_COUNT = 5;

function risingOf(cell: Cell, normal: readonly number[], reader: AlertReader): Rising[] {
  const { columns, from, ownerOf, evidenceOf } = reader;
  const last = from.length - 1;
  const recent = normal.filter((week) => week > last - RECENT_WEEKS);
  const baseline = normal.slice(0, normal.length - recent.length);
  const figures = alertFigures(poolWeeks(cell, recent), poolWeeks(cell, baseline));
  const control = controlWeeks(cell, baseline);
  const isWatched = baseline.length >= BASELINE_WEEKS && recent.at(-1) === last && figures.count >= MIN_COUNT;
  if (!isWatched || excess(figures) <= 0 || control === null) {
    return [];
  }
  const isRaised = raisedWeek(control, [...baseline, ...recent.slice(0, -1)], [last]) !== null;
  const { theme, polarity } = cell;
  const evidence = (): number[] =>
    evidenceOf(cell, recent[0] ?? last, last).rows.map((row) => offsetAt(columns.line, row));
  return isRaised ? [{ theme, owner: ownerOf(theme), polarity, ...figures, evidence: evidence() }] : [];
}

/** Of all comments, not of segments: so many averages would raise false alarms every week. Largest excess first. */
export function findRising({ normal }: FoundIncidents, reader: AlertReader): Rising[] {
  return [...normal]
    .filter(([cell]) => cell.place.segment === null)
    .flatMap(([cell, weeks]) => risingOf(cell, weeks, reader))
    .toSorted((a, b) => excess(b) - excess(a));
}

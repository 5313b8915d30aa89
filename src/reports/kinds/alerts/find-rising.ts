/** What no single week shows: rare themes whose last weeks add up, and slow rises. */
import { MIN_MENTIONS } from '../../findings/gates.ts';
import { offsetAt } from '../../stats/at.ts';
import { judgeAlerts } from '../../stats/series/alert-rule.ts';
import { alertFigures } from './alert-figures.ts';
import { BASELINE_WEEKS, poolWeeks, type FoundIncidents } from './find-incidents.ts';
import { controlWeeks, raisedWeek } from './moving-average.ts';
import type { AlertReader } from './to-alerts.ts';
import type { Rising } from './types.ts';
import type { Cell } from './week-table.ts';

/** The last weeks that are taken together. */
export const RECENT_WEEKS = 4;
/** Expected a week below which no single week can tell. */
const RARE = 3;
const MIN_COUNT = 5;

interface Candidate {
  readonly cell: Cell;
  readonly baseline: readonly number[];
  readonly recent: readonly number[];
}

/** All comments only; none that is or has just been an incident. */
function candidatesOf(cells: readonly Cell[], { normal }: FoundIncidents, weeks: number): Candidate[] {
  const first = weeks - RECENT_WEEKS;
  return cells.flatMap((cell) => {
    const own = normal.get(cell) ?? [];
    const recent = own.filter((week) => week >= first);
    const baseline = own.filter((week) => week < first);
    const isEnough =
      baseline.length >= BASELINE_WEEKS &&
      recent.length === RECENT_WEEKS &&
      poolWeeks(cell, own).count >= MIN_MENTIONS;
    return cell.place.segment === null && isEnough ? [{ cell, baseline, recent }] : [];
  });
}

function isRaised({ cell, baseline, recent }: Candidate): boolean {
  const control = controlWeeks(cell, baseline);
  const last = recent.at(-1) ?? 0;
  return control !== null && raisedWeek(control, [...baseline, ...recent.slice(0, -1)], [last]) !== null;
}

/** Benjamini-Hochberg over all candidates: a family of its own, beside that of the weeks. */
export function findRising(cells: readonly Cell[], found: FoundIncidents, reader: AlertReader): Rising[] {
  const { columns, from, ownerOf, evidenceOf } = reader;
  const candidates = candidatesOf(cells, found, from.length);
  const verdicts = judgeAlerts(
    candidates.map(({ cell, baseline, recent }) => ({
      week: poolWeeks(cell, recent),
      baseline: poolWeeks(cell, baseline),
    })),
  );
  return candidates
    .flatMap((candidate, index): Rising[] => {
      const { cell, baseline, recent } = candidate;
      const figures = alertFigures(poolWeeks(cell, recent), poolWeeks(cell, baseline));
      const isConfirmed = verdicts[index]?.isAlert === true;
      const raised = figures.count >= MIN_COUNT && figures.count > figures.expected && isRaised(candidate);
      const linesOf = (): number[] =>
        evidenceOf(cell, from.length - RECENT_WEEKS, from.length - 1).rows.map((row) =>
          offsetAt(columns.line, row),
        );
      return isConfirmed || raised
        ? [
            {
              theme: cell.theme,
              owner: ownerOf(cell.theme),
              polarity: cell.polarity,
              ...figures,
              isRare: figures.expected / RECENT_WEEKS < RARE,
              isConfirmed,
              isRaised: raised,
              bh: verdicts[index]?.bh ?? 1,
              evidence: linesOf(),
            },
          ]
        : [];
    })
    .toSorted((a, b) => a.bh - b.bh);
}

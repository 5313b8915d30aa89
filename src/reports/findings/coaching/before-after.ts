/**
 * Before and after a training: a peer's change beside the change of all others in the same time (difference in
 * differences). Whoever was chosen for a low score rises by chance alone, which this does not take away.
 */
import type { Metric } from '../../../ingest/types.ts';
import { NO_DAY, dayNumber } from '../../response-columns.ts';
import { dayAt, signAt } from '../../stats/at.ts';
import type { GroupCounts } from '../../stats/counts.ts';
import { moverDifference, type Measured } from '../../stats/mover.ts';
import type { ScoreSummary } from '../../types.ts';
import { FULL_BASE } from '../gates.ts';
import { summarizeScore } from '../score.ts';
import { findPeers, type CoachingQuestion } from './peers.ts';

/** Changes are in points, after less before; null where a side has fewer than 30 answers. */
export interface BeforeAfter {
  readonly before: ScoreSummary;
  readonly after: ScoreSummary;
  readonly change: Measured | null;
  readonly othersChange: Measured | null;
  /** What the peer's change has beyond that of the others. */
  readonly beyondOthers: Measured | null;
}

export interface Training {
  /** Value of the attribute. */
  readonly peer: string;
  /** yyyy-mm-dd; this day counts as after. */
  readonly date: string;
}

type Sides = [before: GroupCounts, after: GroupCounts];

/** Answers of the rows that `belongs`, before and from the day on; those without a date are left out. */
function countSides(
  { columns, rows }: CoachingQuestion,
  day: number,
  belongs: (row: number) => boolean,
): Sides {
  const counts: [number, number, number][] = [
    [0, 0, 0],
    [0, 0, 0],
  ];
  for (const row of rows) {
    const date = dayAt(columns.day, row);
    const side = date === NO_DAY || !belongs(row) ? undefined : counts[Number(date >= day)];
    if (side !== undefined) {
      const group = signAt(columns.x, row) + 1;
      side[group] = (side[group] ?? 0) + 1;
    }
  }
  const sideAt = (index: number): GroupCounts => {
    const [detractors = 0, neutrals = 0, promoters = 0] = counts[index] ?? [];
    return { promoters, neutrals, detractors };
  };
  return [sideAt(0), sideAt(1)];
}

function measured({ value, interval }: ScoreSummary): Measured | null {
  return value === null || interval === null ? null : { value, interval };
}

function difference(first: Measured | null, second: Measured | null): Measured | null {
  return first === null || second === null ? null : moverDifference(first, second);
}

function summaries(sides: Sides, metric: Metric): [before: ScoreSummary, after: ScoreSummary] {
  return [summarizeScore(metric, sides[0], FULL_BASE), summarizeScore(metric, sides[1], FULL_BASE)];
}

/** Null without a score or where nobody has that name. */
export function beforeAfter(question: CoachingQuestion, { peer, date }: Training): BeforeAfter | null {
  const { metric } = question.columns;
  const peers = findPeers(question);
  const place = peers.names.indexOf(peer);
  if (metric === null || place < 0) {
    return null;
  }
  const day = dayNumber(date);
  const own = countSides(question, day, (row) => peers.placeOf(row) === place);
  const others = countSides(question, day, (row) => peers.placeOf(row) >= 0 && peers.placeOf(row) !== place);
  const [before, after] = summaries(own, metric);
  const [othersBefore, othersAfter] = summaries(others, metric);
  const change = difference(measured(after), measured(before));
  const othersChange = difference(measured(othersAfter), measured(othersBefore));
  return { before, after, change, othersChange, beyondOthers: difference(change, othersChange) };
}

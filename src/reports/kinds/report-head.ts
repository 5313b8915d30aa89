import type { ResponseColumns } from '../response-columns.ts';
import { summarizeScore } from '../findings/score.ts';
import { selectRows, type Selection } from '../select-rows.ts';
import { addAt, realAt, signAt } from '../stats/at.ts';
import type { GroupCounts } from '../stats/counts.ts';
import type { KindOptions } from './kind.ts';
import type { ReportHead, ReportKind } from './types.ts';

/** Detractors, neutrals and promoters among the rows. */
export function countGroups({ x }: ResponseColumns, rows: Uint32Array): GroupCounts {
  const counts = new Float64Array(3);
  for (const row of rows) {
    addAt(counts, signAt(x, row) + 1, 1);
  }
  return { detractors: realAt(counts, 0), neutrals: realAt(counts, 1), promoters: realAt(counts, 2) };
}

/** What every report begins with, and the rows that it is about. */
export function openHead<K extends ReportKind>(
  kind: K,
  columns: ResponseColumns,
  { input, from, to }: KindOptions,
): { head: ReportHead & { readonly kind: K }; selection: Selection } {
  const selection = selectRows(columns, { from, to });
  const { metric, engine, lexiconDigest } = columns;
  const score = metric === null ? null : summarizeScore(metric, countGroups(columns, selection.rows));
  const filter = { from, to, excluded: selection.excluded };
  return { head: { input, score, kind, engine, lexiconDigest, filter }, selection };
}

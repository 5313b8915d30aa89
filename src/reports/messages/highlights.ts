/** What the text alternatives of the pictures point out; the same in every language. */
import type { RejectReason } from '../../ingest/types.ts';
import type { Group, HeatmapRow, Reason, Report } from '../types.ts';

/** The commonest score and how often it was given; null without scores. */
export function commonestScore({ distribution }: Report): { score: number; count: number } | null {
  const count = Math.max(0, ...distribution);
  return count === 0 ? null : { score: distribution.indexOf(count), count };
}

/** Reasons with an impact, each theme and polarity once, worst first. */
export function impactsWorstFirst({ groups }: Report): Reason[] {
  const byKey = new Map<string, Reason>();
  for (const reason of groups.flatMap(({ reasons }) => reasons)) {
    if (reason.impact.value !== null) {
      byKey.set(`${reason.theme} ${reason.polarity}`, reason);
    }
  }
  return [...byKey.values()].toSorted((a, b) => (a.impact.value ?? 0) - (b.impact.value ?? 0));
}

export interface StrongestCell {
  readonly row: HeatmapRow;
  readonly group: Group;
  readonly share: number;
}

export function strongestCell({ heatmap }: Report): StrongestCell | null {
  const cells = heatmap.flatMap((row) =>
    (['detractor', 'neutral', 'promoter'] as const).map((group) => ({
      row,
      group,
      share: row.shares[group].value ?? 0,
    })),
  );
  const [first] = cells.toSorted((a, b) => b.share - a.share);
  return first === undefined || first.share === 0 ? null : first;
}

/** Rejected rows by reason, the commonest first. */
export function rejectedByReason({ input }: Report): [RejectReason, number][] {
  const counts = new Map<RejectReason, number>();
  for (const { reason } of input.rejected) {
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]);
}

/** First and last day that the report covers, where known. */
export function coveredPeriod({ input, filter }: Report): { from: string | null; to: string | null } {
  return { from: filter.from ?? input.dateFrom, to: filter.to ?? input.dateTo };
}

/** Comments in languages without a lexicon of their own, in per cent of all comments. */
export function otherLanguages({ languages }: Report): { codes: string[]; share: number } {
  const others = languages.filter(({ code }) => !['pt', 'ca', 'en', 'mixed', 'und'].includes(code));
  return { codes: others.map(({ code }) => code), share: others.reduce((sum, { share }) => sum + share, 0) };
}

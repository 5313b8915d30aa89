/** Answers by group: all that a score needs. */
export interface GroupCounts {
  readonly promoters: number;
  readonly neutrals: number;
  readonly detractors: number;
}

export function totalOf({ promoters, neutrals, detractors }: GroupCounts): number {
  return promoters + neutrals + detractors;
}

/** On the scale -1…1. */
export function netScore(counts: GroupCounts): number {
  return (counts.promoters - counts.detractors) / totalOf(counts);
}

/** Plug-in variance of one answer, p + d - (p - d)^2 (Rocks 2016, section 2). */
export function netVariance(counts: GroupCounts): number {
  const n = totalOf(counts);
  const net = netScore(counts);
  return (counts.promoters + counts.detractors) / n - net * net;
}

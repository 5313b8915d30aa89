import type { Polarity } from '../../analysis/types.ts';
import { GROUPS } from '../response-columns.ts';
import { sumGroups } from '../tally/tally.ts';
import type { Group, GroupSummary } from '../types.ts';
import { shareEstimate } from './estimates.ts';
import { reasonsOf } from './reasons.ts';
import type { Survey } from './survey.ts';

/** What a group's list opens with. */
const ORDER: Readonly<Record<Group, readonly Polarity[]>> = {
  detractor: ['neg', 'pos'],
  neutral: ['neg', 'pos'],
  promoter: ['pos', 'neg'],
};

/** Detractors, neutrals, promoters; empty without a score. */
export function summarizeGroups(survey: Survey): GroupSummary[] {
  const { tally, metric } = survey;
  if (metric === null) {
    return [];
  }
  const reasons = reasonsOf(
    survey,
    GROUPS.map((name, group) => ({ group, polarities: ORDER[name] })),
  );
  return GROUPS.map((group, index) => ({
    group,
    n: tally.responses[index] ?? 0,
    share: shareEstimate(tally.responses[index] ?? 0, sumGroups(tally.responses)),
    commenters: tally.commenters[index] ?? 0,
    unexplained: tally.unexplained[index] ?? 0,
    generalOnly: tally.generalOnly[index] ?? 0,
    reasons: reasons[index] ?? [],
  }));
}

import type { GroupSummary, UnexplainedPoints } from '../types.ts';
import { outcomes } from './impact.ts';
import type { Survey } from './survey.ts';

/** Impacts that the report shows, each once. */
function shownPoints(groups: readonly GroupSummary[]): number {
  const shown = new Map<string, number>();
  for (const { theme, polarity, impact } of groups.flatMap(({ reasons }) => reasons)) {
    shown.set(`${theme} ${polarity}`, impact.value ?? 0);
  }
  return [...shown.values()].reduce((sum, value) => sum + value, 0);
}

/** The score taken apart: four parts that add up to it. Null when there is no model. */
export function unexplainedPoints(survey: Survey, groups: readonly GroupSummary[]): UnexplainedPoints | null {
  const { model, metric, tally } = survey;
  if (typeof model === 'string' || metric === null) {
    return null;
  }
  const [detractors, neutrals, promoters] = tally.responses;
  const [low, middle, high] = outcomes(metric);
  const n = detractors + neutrals + promoters;
  const score = (100 * (low * detractors + middle * neutrals + high * promoters)) / n;
  const baseline = 100 * model.baseline;
  const noComment = 100 * model.noComment;
  const themes = shownPoints(groups);
  return { baseline, noComment, themes, other: score - baseline - noComment - themes };
}

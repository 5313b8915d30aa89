import type { Reading } from '../analyze.ts';
import { collectEvidence, type ClauseEvidence } from '../weighing/clause-evidence.ts';
import { HUNDREDTHS, voteWeight, type ThemeModel } from '../weighing/theme-model.ts';
import { findPeaks, weighClauses, weightOf } from '../weighing/weigh-clauses.ts';
import type { WeighedFeature } from './explanation.ts';

/** Features shown at most. */
const MOST = 8;

/** What speaks most for and against a theme in the clause where it peaks, the strongest first. */
export function citeWeights(theme: string, reading: Reading, model: ThemeModel): WeighedFeature[] {
  const { tokens, judgements, weighed, settled } = reading;
  const comment = { tokens, clauses: settled.clauses, judgements, claims: weighed.ruled };
  const head = model.numberOf.get(theme);
  if (head === undefined) return [];
  const peaks = findPeaks(weighClauses(comment, model), model.heads.length);
  const best = collectEvidence(comment)[peaks.clauses[head] ?? 0];
  if (best === null || best === undefined) return [];
  return [...votesFor(theme, best, model), ...featuresFor(head, best, model)]
    .filter(({ weight }) => weight !== 0)
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, MOST);
}

function votesFor(theme: string, { votes }: ClauseEvidence, model: ThemeModel): WeighedFeature[] {
  return [...votes.values()].flatMap(({ head, finding }) =>
    head === theme
      ? [{ feature: `(${finding})`, weight: voteWeight(model, head, finding) / HUNDREDTHS }]
      : [],
  );
}

function featuresFor(head: number, { features }: ClauseEvidence, model: ThemeModel): WeighedFeature[] {
  return [...features].map((feature) => ({ feature, weight: weightOf(feature, head, model) / HUNDREDTHS }));
}

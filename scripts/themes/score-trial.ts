import type { Settings } from '../../src/analysis/weighing/theme-model.ts';
import type { Candidate, Trial } from './try-out.ts';

/** What would be said of a candidate that stands. */
export function saidOf(
  candidate: Candidate,
  leans: ReadonlyMap<string, number>,
  settings: Settings,
): ReadonlySet<string> {
  if (candidate.ruled.size > 0) return candidate.ruled;
  const praise = settings.praiseShare * (candidate.ofClause + candidate.ofComment);
  return new Set([praise + (leans.get(candidate.theme) ?? 0) > 0 ? 'pos' : 'neg']);
}

export function stands({ logit, ruled }: Candidate, { ruledThreshold, weighedThreshold }: Settings): boolean {
  return logit >= (ruled.size > 0 ? ruledThreshold : weighedThreshold);
}

/** Micro-F1 of theme and polarity. */
export function pairF1(trial: Trial, leans: ReadonlyMap<string, number>, settings: Settings): number {
  let said = 0;
  let right = 0;
  let labelled = 0;
  for (const comment of trial) {
    labelled += comment.labelled;
    for (const candidate of comment.candidates) {
      if (!stands(candidate, settings)) continue;
      const polarities = saidOf(candidate, leans, settings);
      said += polarities.size;
      right += [...polarities].filter((polarity) => candidate.labelled.has(polarity)).length;
    }
  }
  return (2 * right) / (said + labelled);
}

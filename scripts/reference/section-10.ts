/** Section 10: satisfaction and effort. */
import type { GroupCounts } from '../../src/reports/stats/counts.ts';
import { meanInterval, standardError } from '../../src/reports/stats/score/mean-interval.ts';
import { sampleOf, scaleMoments } from '../../src/reports/stats/score/sample.ts';
import { shareOf } from '../../src/reports/stats/tagger/confusion.ts';
import { wilson } from '../../src/reports/stats/wilson.ts';
import { pair, summarizeScore } from './summaries.ts';
import type { Section } from './types.ts';

interface Scale {
  readonly steps: number;
  /** Satisfied from here on, dissatisfied up to there. */
  readonly top: number;
  readonly bottom: number;
}

const CSAT: Scale = { steps: 5, top: 4, bottom: 2 };
const CES: Scale = { steps: 7, top: 5, bottom: 3 };

function summarizeScale(answers: Int8Array, { steps, top, bottom }: Scale): object {
  const values = Array.from({ length: steps }, (_, index) => index + 1);
  const counts = values.map((value) => answers.filter((answer) => answer === value).length);
  const between = (from: number, to: number): number =>
    counts.slice(from - 1, to).reduce((sum, count) => sum + count, 0);
  const groups: GroupCounts = {
    promoters: between(top, steps),
    neutrals: between(bottom + 1, top - 1),
    detractors: between(1, bottom),
  };
  const n = between(1, steps);
  const sample = sampleOf(scaleMoments(values, counts));
  return {
    n,
    top_box_k: groups.promoters,
    top_box: shareOf({ count: groups.promoters, n }),
    wilson: pair(wilson(groups.promoters, n)),
    mean: sample?.mean,
    mean_se: sample === null ? null : standardError(sample),
    mean_t: pair(sample === null ? null : meanInterval(sample)),
    net: summarizeScore(groups),
  };
}

export const section10: Section = {
  's10.csat': (survey) => summarizeScale(survey.csat, CSAT),
  's10.ces': (survey) => summarizeScale(survey.ces, CES),
};

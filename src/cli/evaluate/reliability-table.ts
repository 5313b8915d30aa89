import { bootstrap } from './bootstrap.ts';
import { toFigure, toTable, withInterval } from './format.ts';
import { measureReliability, reliabilityBins } from './reliability.ts';
import type { CommentScore } from './score-comment.ts';

/** How far the confidence of mentions can be believed: ten bins, calibration error, AUROC; intervals over comments. */
export function reliabilityTable(scores: readonly CommentScore[]): string {
  const measureScores = (some: readonly CommentScore[]) =>
    measureReliability(some.flatMap(({ certainties }) => certainties));
  const values = measureScores(scores);
  const intervalOf = bootstrap(scores, measureScores);
  const bins = reliabilityBins(scores.flatMap(({ certainties }) => certainties)).map(
    ({ from, n, said, right }, bin) => [
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}`,
      n,
      toFigure(said),
      withInterval(right, intervalOf(`bin${bin}`)),
    ],
  );
  return `${toTable(['confidence', 'mentions', 'mean confidence', 'share right'], bins)}

Calibration error (ten bins): ${withInterval(values.error, intervalOf('error'))}; AUROC of right against wrong: \
${withInterval(values.auroc, intervalOf('auroc'))}.`;
}

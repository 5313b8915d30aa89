import type { SparseDesign } from '../../src/reports/stats/regression/sparse-design.ts';
import { NO_LEVEL, type CodedColumn, type ReferenceSurvey } from './types.ts';

/** x on the levels of these columns, each without its first level: R's lm(x ~ a + b + …). */
export function categoricalDesign(survey: ReferenceSurvey, factors: readonly CodedColumn[]): SparseDesign {
  const firsts = factors.map((_, index) =>
    factors.slice(0, index).reduce((sum, { levels }) => sum + levels.length - 1, 0),
  );
  const columns = 1 + factors.reduce((sum, { levels }) => sum + levels.length - 1, 0);
  const start = new Uint32Array(survey.n + 1);
  const active: number[] = [];
  for (let row = 0; row < survey.n; row += 1) {
    factors.forEach(({ codes }, factor) => {
      const code = codes[row] ?? NO_LEVEL;
      if (code !== 0 && code !== NO_LEVEL) {
        active.push((firsts[factor] ?? 0) + code);
      }
    });
    start[row + 1] = active.length;
  }
  return {
    rows: survey.n,
    columns,
    start,
    active: Uint16Array.from(active),
    origin: new Float64Array(columns),
    outcome: survey.x,
  };
}

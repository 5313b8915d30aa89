/** Segments x themes among detractors who commented. */
import {
  gammaPoisson,
  gammaPosterior,
  type GammaPrior,
} from '../../src/reports/stats/peers/gamma-poisson.ts';
import {
  segmentSearch,
  type SegmentCell,
  type SegmentFinding,
} from '../../src/reports/stats/peers/segment-search.ts';
import { gammaQuantile } from '../../src/reports/stats/special/incomplete-gamma.ts';
import { hasLevel, mentions, rowsWhere } from './rows.ts';
import type { ReferenceSurvey } from './types.ts';

/** Comments that a segment needs, and cells that are shown. */
const MIN_SEGMENT = 10;
const SHOWN = 25;
const SEGMENTS = ['channel', 'region', 'product', 'agent'] as const;

interface NamedCell extends SegmentCell {
  readonly segmentName: string;
  readonly themeName: string;
}

interface Result {
  readonly cell: NamedCell;
  readonly finding: SegmentFinding;
}

function cellsOf(survey: ReferenceSurvey, rows: readonly number[]): NamedCell[] {
  const themes = survey.themes
    .map((theme) => ({ name: theme.theme, rows: rows.filter(mentions(theme, 'neg')) }))
    .filter((theme) => theme.rows.length >= survey.settings.minMentions);
  const segments = SEGMENTS.flatMap((name) =>
    survey[name].levels.map((level) => {
      const isInside = hasLevel(survey[name], level);
      return { name: `${name}=${level}`, isInside, size: rows.filter((row) => isInside(row)).length };
    }),
  ).filter(({ size }) => size >= MIN_SEGMENT);
  return segments.flatMap((segment) =>
    themes.map((theme) => ({
      segmentName: segment.name,
      themeName: theme.name,
      count: theme.rows.filter((row) => segment.isInside(row)).length,
      segment: segment.size,
      theme: theme.rows.length,
    })),
  );
}

function line({ cell, finding }: Result, prior: GammaPrior | null): unknown {
  const { expected, ratio, interval, p, bh } = finding;
  const gamma = prior === null ? null : gammaPosterior({ count: cell.count, expected }, prior);
  return {
    segment: cell.segmentName,
    theme: cell.themeName,
    k: cell.count,
    m: cell.segment,
    E: expected,
    ratio: cell.count / expected,
    p,
    bh,
    shrunk_oe: ratio,
    oe025: interval[0],
    oe975: interval[1],
    gamma_eb: gamma === null ? null : gamma.shape / gamma.rate,
    gamma_eb05: gamma === null ? null : gammaQuantile(0.05, gamma.shape) / gamma.rate,
  };
}

export function segmentThemes(survey: ReferenceSurvey): unknown {
  const rows = rowsWhere(survey, (row) => survey.x[row] === -1 && survey.commented[row] === 1);
  const cells = cellsOf(survey, rows);
  const findings = segmentSearch(cells, rows.length);
  const prior = gammaPoisson(
    findings.map(({ expected }, index) => ({ count: cells[index]?.count ?? 0, expected })),
  );
  const results = cells.flatMap((cell, index) =>
    findings.slice(index, index + 1).map((finding) => ({ cell, finding })),
  );
  const order = results.toSorted(
    (a, b) => a.finding.bh - b.finding.bh || b.finding.interval[0] - a.finding.interval[0],
  );
  return {
    base_detractor_commenters: rows.length,
    cells_tested: cells.length,
    gamma_degenerate: prior === null,
    gamma_shape: prior?.shape ?? null,
    gamma_rate: prior?.rate ?? null,
    n_bh_05: findings.filter(({ bh }) => bh <= 0.05).length,
    n_flag: findings.filter(({ isRaised }) => isRaised).length,
    top: order.slice(0, SHOWN).map((result) => line(result, prior)),
  };
}

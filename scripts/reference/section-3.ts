/** Section 3: what a theme does to the score. */
import { ledger, tallyLedger } from '../../src/reports/stats/change/ledger.ts';
import { rawGap, weightedGap, type OutcomeCell, type RawGap } from '../../src/reports/stats/raw-gap.ts';
import { ledgerEntries, ledgerLines } from './ledger-lines.ts';
import { allRows } from './model-design.ts';
import { asSide, hasLevel, mentions, rowsWhere, themeNamed } from './rows.ts';
import { section3Models } from './section-3-models.ts';
import type { ReferenceSurvey, Section } from './types.ts';

const NOTHING = { contribution: 0, se: null, ci: [null, null], gap: null, gap_se: null };

function outcomeCells(
  survey: ReferenceSurvey,
  rows: readonly number[],
  { has, sizeOf }: { has: (row: number) => boolean; sizeOf: (row: number) => number },
): OutcomeCell[] {
  return [-1, 0, 1].map((outcome) => {
    const same = rows.filter((row) => survey.x[row] === outcome);
    const total = (of: readonly number[]): number => of.reduce((sum, row) => sum + sizeOf(row), 0);
    return { outcome, all: total(same), mentioned: total(same.filter((row) => has(row))) };
  });
}

function meanOf(cells: readonly OutcomeCell[], sizeOf: (cell: OutcomeCell) => number): number | null {
  const n = cells.reduce((sum, cell) => sum + sizeOf(cell), 0);
  return n === 0 ? null : cells.reduce((sum, cell) => sum + cell.outcome * sizeOf(cell), 0) / n;
}

const gapEntry = (gap: RawGap | null): object =>
  gap === null
    ? NOTHING
    : {
        contribution: gap.contribution,
        se: gap.se,
        ci: gap.interval,
        gap: gap.gap,
        gap_se: gap.gapSe,
      };

function leaveOut(survey: ReferenceSurvey, rows: readonly number[], has: (row: number) => boolean): object {
  const cells = outcomeCells(survey, rows, { has, sizeOf: () => 1 });
  const k = cells.reduce((sum, { mentioned }) => sum + mentioned, 0);
  return {
    k,
    n: rows.length,
    share: k / rows.length,
    nps_T: meanOf(cells, ({ mentioned }) => mentioned),
    nps_R: meanOf(cells, ({ all, mentioned }) => all - mentioned),
    ...gapEntry(rawGap(cells)),
  };
}

function ledgerOf(survey: ReferenceSurvey, rows: readonly number[]): object {
  const names = ledgerLines(survey);
  const lines = ledger(tallyLedger(ledgerEntries(survey, rows), names.length)) ?? [];
  return {
    lines: Object.fromEntries(names.map((name, line) => [name, lines[line]])),
    sum: lines.reduce((sum, { points }) => sum + points, 0),
    nps: rows.reduce((sum, row) => sum + (survey.x[row] ?? 0), 0) / rows.length,
  };
}

export const section3: Section = {
  ...section3Models,
  's3.leaveout': (survey, [sideName, name]) => {
    const side = asSide(sideName);
    const theme = themeNamed(survey, name);
    if (side === undefined || theme === undefined) {
      return undefined;
    }
    const has = mentions(theme, side);
    return {
      all: leaveOut(survey, allRows(survey), has),
      commenters: leaveOut(
        survey,
        rowsWhere(survey, (row) => survey.commented[row] === 1),
        has,
      ),
    };
  },
  's3.leaveout.weighted': (survey, [sideName, name]) => {
    const side = asSide(sideName);
    const theme = themeNamed(survey, name);
    if (side === undefined || theme === undefined) {
      return undefined;
    }
    const has = mentions(theme, side);
    const weightOf = (row: number): number => survey.weight[row] ?? 0;
    const rows = allRows(survey);
    const gap = weightedGap({
      n: survey.n,
      weights: outcomeCells(survey, rows, { has, sizeOf: weightOf }),
      squares: outcomeCells(survey, rows, { has, sizeOf: (row) => weightOf(row) ** 2 }),
    });
    return gapEntry(gap);
  },
  's3.ledger': (survey, [period]) =>
    ledgerOf(
      survey,
      period === undefined ? allRows(survey) : rowsWhere(survey, hasLevel(survey.period, period)),
    ),
};

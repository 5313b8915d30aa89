import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adjustedCost } from '../../../src/reports/stats/regression/adjusted-cost.ts';
import { adjustedWald } from '../../../src/reports/stats/adjusted-wald.ts';
import { benjaminiHochberg } from '../../../src/reports/stats/benjamini-hochberg.ts';
import { fisher } from '../../../src/reports/stats/fisher.ts';
import { koopman } from '../../../src/reports/stats/koopman.ts';
import { newcombe } from '../../../src/reports/stats/newcombe.ts';
import { rawGap } from '../../../src/reports/stats/raw-gap.ts';
import { scoreDifference } from '../../../src/reports/stats/score-difference.ts';
import { tango } from '../../../src/reports/stats/tango.ts';
import { wilson } from '../../../src/reports/stats/wilson.ts';
import {
  entries,
  entry,
  hasReference,
  misses,
  referenceDesign,
  referenceRows,
  says,
  type ReferenceRow,
} from './reference-data.ts';

const NONE = [null, null];
const X = [-1, 0, 1];

const tableSchema = z.object({ kD: z.number(), nD: z.number(), kP: z.number(), nP: z.number() });
const trinomialSchema = z.object({ P: z.number(), N: z.number(), D: z.number() });

describe.runIf(hasReference)('micro vectors', () => {
  test.for(entries('micro', 'micro.nps.'))('%s', ([, expected]) => {
    const { P, N, D } = trinomialSchema.parse(expected.value);
    const answers = { promoters: P, neutrals: N, detractors: D };
    const actual = { adjusted_wald: adjustedWald(answers) ?? NONE, tango: tango(answers) ?? NONE };
    expect(misses(actual, expected)).toEqual([]);
  });

  test.for(entries('micro', 'micro.prop.'))('%s', ([, expected]) => {
    const { k, n } = z.object({ k: z.number(), n: z.number() }).parse(expected.value);
    expect(misses({ wilson: wilson(k, n) }, expected)).toEqual([]);
  });

  test.for(entries('micro', 'micro.tab.'))('%s', ([, expected]) => {
    const { kD, nD, kP, nP } = tableSchema.parse(expected.value);
    const first = { count: kD, n: nD };
    const second = { count: kP, n: nP };
    const ratio = koopman(first, second);
    const actual = {
      p_fisher: fisher(first, second),
      rd_newcombe: newcombe(first, second),
      rr: ratio === null ? null : ratio.ratio,
      rr_koopman: ratio === null ? NONE : ratio.interval,
    };
    expect(misses(actual, expected)).toEqual([]);
  });

  test.for(entries('micro', 'micro.bh.'))('%s', ([, expected]) => {
    const { p } = z.object({ p: z.array(z.number()) }).parse(expected.value);
    expect(misses({ bh: benjaminiHochberg(p) }, expected)).toEqual([]);
  });
});

function cells(rows: readonly ReferenceRow[], has: (row: ReferenceRow) => boolean) {
  return X.map((outcome) => {
    const same = rows.filter((row) => row.x === outcome);
    return { outcome, all: same.length, mentioned: same.filter((row) => has(row)).length };
  });
}

function countGroups(rows: readonly ReferenceRow[]) {
  const [detractors = 0, neutrals = 0, promoters = 0] = X.map(
    (x) => rows.filter((row) => row.x === x).length,
  );
  return { promoters, neutrals, detractors };
}

describe.runIf(hasReference)('data sets', () => {
  describe.for([
    { name: 'small', minMentions: 3 },
    { name: 'large', minMentions: 10 },
  ])('$name vectors', ({ name, minMentions }) => {
    const { rows, themes } = referenceRows(name);
    const signals = themes.flatMap((theme) => [
      { id: `s3.leaveout.neg.${theme}`, has: (row: ReferenceRow) => says(row, 'neg', theme) },
      { id: `s3.leaveout.pos.${theme}`, has: (row: ReferenceRow) => says(row, 'pos', theme) },
    ]);

    test('score and interval', () => {
      const answers = countGroups(rows);
      const actual = { adjusted_wald: adjustedWald(answers), tango: tango(answers) };
      expect(misses(actual, entry(name, 's1.nps.overall'))).toEqual([]);
    });

    test('difference of two periods', () => {
      const change = scoreDifference(
        countGroups(rows.filter((row) => row.period === 'P1')),
        countGroups(rows.filter((row) => row.period === 'P2')),
      );
      const actual = { diff: change?.difference, adjusted_wald: change?.interval, adjusted_p: change?.p };
      expect(misses(actual, entry(name, 's1.diff.P2_minus_P1'))).toEqual([]);
    });

    test.for(signals)('$id', ({ id, has }) => {
      const gap = rawGap(cells(rows, has));
      const actual =
        gap === null
          ? { se: null, ci: NONE }
          : { contribution: gap.contribution, se: gap.se, ci: gap.interval };
      expect(misses({ all: actual }, entry(name, id))).toEqual([]);
    });

    test('regression-adjusted cost: beta and contribution with HC3 intervals', () => {
      const { design, terms } = referenceDesign(rows, themes, minMentions);
      const found = new Map<string, object>();
      for (const [column, part] of adjustedCost(design).contributions.entries()) {
        found.set(terms[column] ?? '', {
          beta: part?.beta,
          se_hc3: part?.betaSe,
          contribution: part?.contribution,
          contribution_se: part?.se,
          contribution_ci: part?.interval,
        });
      }
      const actual: object = { p: found.size, terms: Object.fromEntries<object>(found) };
      expect(misses(actual, entry(name, 's3.ols'))).toEqual([]);
    });
  });
});

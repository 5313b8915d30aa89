import { describe, expect, test } from 'vitest';
import {
  caveatsOf,
  estimateImpact,
  mentionsNeeded,
  verdictOf,
  type Impact,
} from '../../../src/reports/findings/impact.ts';
import { fitReasonModel } from '../../../src/reports/findings/reason-model.ts';
import { signAt } from '../../../src/reports/stats/at.ts';
import type { Estimate, NoEstimate } from '../../../src/reports/types.ts';
import { makeSurvey, plantedRows, repeat } from '../made-survey.ts';

function points(value: number, half: number): Estimate {
  return { value, interval: [value - half, value + half], n: 500, method: 'adjusted-cost', reason: null };
}
function none(reason: NoEstimate): Estimate {
  return { value: null, interval: null, n: 500, method: 'adjusted-cost', reason };
}

describe('what an impact allows to say', () => {
  const cases: {
    name: string;
    impact: Impact;
    base?: number;
    companion?: boolean;
    caveats: string[];
    verdict: string;
  }[] = [
    {
      name: 'clear',
      impact: { impact: points(-6, 1), rawGap: points(-7, 1) },
      caveats: [],
      verdict: 'solid',
    },
    {
      name: 'raw gap 1.5 times as large, with a companion',
      impact: { impact: points(-6, 1), rawGap: points(-9, 1) },
      companion: true,
      caveats: ['companion'],
      verdict: 'solid',
    },
    {
      name: 'the same without a companion',
      impact: { impact: points(-6, 1), rawGap: points(-9, 1) },
      caveats: ['raw-larger'],
      verdict: 'solid',
    },
    {
      name: 'interval holds zero',
      impact: { impact: points(-1, 2), rawGap: points(-1.2, 1) },
      caveats: ['interval-contains-zero'],
      verdict: 'tentative',
    },
    {
      name: 'more than ten points to either side',
      impact: { impact: points(-30, 12), rawGap: points(-31, 9) },
      caveats: ['wide-interval'],
      verdict: 'tentative',
    },
    {
      name: 'signs differ',
      impact: { impact: none('signs-differ'), rawGap: points(-1.2, 1) },
      caveats: ['signs-differ'],
      verdict: 'tentative',
    },
    {
      name: 'few comments in the group',
      impact: { impact: points(-6, 1), rawGap: points(-7, 1) },
      base: 20,
      caveats: ['low-base'],
      verdict: 'tentative',
    },
    {
      name: 'hardly any comment in the group',
      impact: { impact: points(-6, 1), rawGap: points(-7, 1) },
      base: 9,
      caveats: ['low-base'],
      verdict: 'too-few',
    },
    {
      name: 'too few mentions',
      impact: { impact: none('few-mentions'), rawGap: none('few-mentions') },
      caveats: [],
      verdict: 'too-few',
    },
    {
      name: 'judged by its share alone',
      impact: { impact: none('no-score'), rawGap: none('no-score') },
      caveats: [],
      verdict: 'solid',
    },
  ];

  test.for(cases)('$name', ({ impact, base = 100, companion = false, caveats, verdict }) => {
    const found = caveatsOf(impact, base, { hasCompanion: companion, dependsOnModel: false });
    expect({ caveats: found, verdict: verdictOf(impact, base, found) }).toEqual({ caveats, verdict });
  });
});

describe('how many mentions are missing', () => {
  test.for([
    { impact: none('few-mentions'), mentions: 4, needed: 6 },
    { impact: none('few-mentions'), mentions: 120, needed: null },
    { impact: points(-2, 1), mentions: 50, needed: null },
    { impact: points(-2, 4), mentions: 50, needed: 151 },
    { impact: points(-0.1, 4), mentions: 50, needed: null },
    { impact: none('few-responses'), mentions: 50, needed: null },
  ])('$mentions mentions -> $needed more', ({ impact, mentions, needed }) => {
    expect(mentionsNeeded({ impact, rawGap: impact }, mentions)).toBe(needed);
  });
});

describe('the model', () => {
  const ask = (rows: Parameters<typeof makeSurvey>[0]) => {
    const columns = makeSurvey(rows);
    return {
      columns,
      model: fitReasonModel({
        columns,
        rows: Uint32Array.from(rows, (_, index) => index),
        outcomeOf: (row) => signAt(columns.x, row),
        general: new Set(['general']),
        controls: null,
      }),
    };
  };

  test.for([
    { name: 'below a hundred answers', rows: repeat(99, { score: 2 }), why: 'few-responses' },
    { name: 'one group only', rows: repeat(100, { score: 2 }), why: 'no-variation' },
  ])('none $name', ({ rows, why }) => {
    expect(ask(rows).model).toBe(why);
  });

  test('rare themes share a column, so that the sum still holds', () => {
    const rare = Array.from({ length: 12 }, (_, index) => ({ score: 1, says: [`rare${index} neg`] }));
    const { model, columns } = ask([...plantedRows(300, 104729), ...rare]);
    const signal = columns.themes.indexOf('rare3') * 3;
    expect(typeof model === 'string' ? null : model.missing.get(signal)).toBe('few-mentions');
  });

  test('with few answers only the commonest themes get a column', () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({
      score: index % 11,
      says: [`theme${index % 10} neg`, `theme${(index * 7) % 10} pos`],
    }));
    const { model } = ask(rows);
    const reasons = typeof model === 'string' ? [] : [...model.missing.values()];
    expect(typeof model === 'string' ? 99 : model.impacts.size).toBeLessThanOrEqual(8);
    expect(reasons).toContain('few-responses');
  });

  test('two themes that always come together cannot be told apart', () => {
    const rows = plantedRows(300, 104729).map(({ says = [], ...row }) => ({
      ...row,
      says: says.flatMap((said) => (said === 'staff pos' ? [said, 'twin pos'] : [said])),
    }));
    const { model, columns } = ask(rows);
    const twin = columns.themes.indexOf('twin') * 3 + 2;
    expect(typeof model === 'string' ? null : model.missing.get(twin)).toBe('not-separable');
    const gap = estimateImpact({
      metric: 'nps',
      responses: [100, 100, 100, 0],
      mentions: [10, 10, 60, 0],
      signal: twin,
      isGeneral: false,
      model,
    });
    expect(gap.impact.reason).toBe('not-separable');
    expect(gap.rawGap.value).toBeGreaterThan(0);
  });
});

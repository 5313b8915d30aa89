import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildReport, type ReportOptions } from '../../src/reports/build-report.ts';
import type { Reason, Report } from '../../src/reports/types.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy, type MadeRow } from './made-survey.ts';

const CHANNEL = [{ header: 'channel', role: 'channel' as const, by: 'header' as const }];

function reportOf(
  rows: readonly MadeRow[],
  metric: 'nps' | 'csat' | 'ces' | null = 'nps',
  options: Partial<ReportOptions> = {},
): Report {
  return buildReport(makeSurvey(rows, metric, CHANNEL), { input, taxonomy, ...options });
}

function reasonOf(report: Report, theme: string, polarity: string): Reason | undefined {
  return report.groups
    .flatMap(({ reasons }) => reasons)
    .find((r) => r.theme === theme && r.polarity === polarity);
}

function sumOfParts({ unexplainedPoints }: Report): number {
  const { baseline = 0, noComment = 0, themes = 0, other = 0 } = unexplainedPoints ?? {};
  return baseline + noComment + themes + other;
}

describe('a survey with a planted truth', () => {
  const report = reportOf(plantedRows(3000, 104729));

  test('the guilty theme is found, solid, with the raw gap beside it', () => {
    const waiting = reasonOf(report, 'waiting', 'neg');
    expect(waiting).toMatchObject({ verdict: 'solid', owner: 'operations' });
    expect(waiting?.impact.value).toBeLessThan(-10);
    expect(Math.abs(waiting?.rawGap.value ?? 0)).toBeGreaterThan(Math.abs(waiting?.impact.value ?? 0) * 0.9);
    expect(report.groups[0]?.reasons[0]?.theme).toBe('waiting');
  });

  test('its innocent companion is not accused, though its raw gap is large', () => {
    const app = reasonOf(report, 'app', 'neg');
    expect(app?.rawGap.value).toBeLessThan(-5);
    expect(app?.impact.value ?? 0).toBeGreaterThan(-2);
    expect(app?.verdict).not.toBe('solid');
    expect(['signs-differ', 'interval-contains-zero']).toContain(app?.caveats[0]);
  });

  test('praise of staff gains points and opens the list of the promoters', () => {
    const [best] = report.groups[2]?.reasons ?? [];
    expect(best).toMatchObject({ theme: 'staff', polarity: 'pos', verdict: 'solid' });
    expect(best?.impact.value).toBeGreaterThan(2);
  });

  test('neutrals learn what separates them from both sides; the others do not', () => {
    const [detractors, neutrals] = report.groups;
    const staff = neutrals?.reasons.find(({ theme }) => theme === 'staff');
    expect(staff?.thresholds?.up.value).toBeGreaterThan(0);
    expect(detractors?.reasons[0]?.thresholds).toBeNull();
  });

  test('the parts add up to the score', () => {
    expect(sumOfParts(report)).toBeCloseTo(report.score?.value ?? 0, 9);
    expect(Math.abs(report.unexplainedPoints?.other ?? 99)).toBeLessThan(2);
  });

  test('no comment is quoted twice, and every quote comes from its group', () => {
    const quotes = report.groups.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.quotes));
    expect(new Set(quotes.map(({ line }) => line)).size).toBe(quotes.length);
    const detractorScores = report.groups[0]?.reasons.flatMap((reason) =>
      reason.quotes.map(({ score }) => score),
    );
    expect(Math.max(...(detractorScores ?? []).map((score) => score ?? 99))).toBeLessThan(7);
  });

  test('neutrals are ranked by what happens at their own borders', () => {
    const sizes = (report.groups[1]?.reasons ?? [])
      .filter(({ polarity }) => polarity === 'neg')
      .map(({ thresholds }) =>
        [thresholds?.up, thresholds?.down].map((border) => {
          const [low, high] = border?.interval ?? [0, 0];
          return low * high > 0 ? Math.abs(border?.value ?? 0) : 0;
        }),
      )
      .map((border) => Math.max(...border));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0);
  });

  test('every count carries the lines behind it', () => {
    const reasons = report.groups.flatMap((group) => group.reasons);
    expect(reasons.every(({ mentions, evidence }) => mentions === evidence.length)).toBe(true);
  });

  test('the same survey gives the same report', () => {
    expect(JSON.stringify(reportOf(plantedRows(3000, 104729)))).toBe(JSON.stringify(report));
  });
});

describe('channels are held equal', () => {
  // Complaints about the app come from the shop, where everybody scores lower, app or not.
  const rows = ['shop', 'web'].flatMap((channel) =>
    Array.from({ length: 400 }, (_, index) => ({
      score: channel === 'shop' ? ([2, 5, 7, 9][index % 4] ?? 0) : ([7, 9, 10, 10][index % 4] ?? 0),
      says: index % (channel === 'shop' ? 2 : 20) < 1 + (index % 8 < 4 ? 0 : 1) ? ['app neg'] : [],
      attributes: { channel },
    })),
  );

  test('the channel takes its own part', () => {
    const held = reasonOf(reportOf(rows), 'app', 'neg');
    const free = reasonOf(reportOf(rows, 'nps', { controls: [] }), 'app', 'neg');
    expect(Math.abs(held?.impact.value ?? 0)).toBeLessThan(Math.abs(free?.impact.value ?? 0));
  });
});

describe('little or nothing to say', () => {
  test('fewer than ten answers: counts only', () => {
    const report = reportOf(repeat(5, { score: 2, says: ['waiting neg'] }));
    expect(report.score).toEqual({
      metric: 'nps',
      n: 5,
      promoters: 0,
      neutrals: 0,
      detractors: 5,
      value: null,
      interval: null,
    });
    expect(report.notes).toContain('few-responses');
    expect(report.groups[0]?.reasons[0]).toMatchObject({
      mentions: 5,
      verdict: 'too-few',
      share: { value: null, reason: 'few-responses' },
      impact: { value: null, reason: 'few-responses' },
    });
  });

  test('fewer than a hundred: shares, but no impact', () => {
    const report = reportOf([
      ...repeat(25, { score: 2, says: ['waiting neg'] }),
      ...repeat(25, { score: 9 }),
    ]);
    expect(report.notes).toContain('impact-needs-more');
    expect(report.groups[0]?.reasons[0]).toMatchObject({
      verdict: 'too-few',
      caveats: ['low-base'],
      share: { value: 100 },
      impact: { reason: 'few-responses' },
    });
  });

  test('a rare theme says how many more mentions it needs', () => {
    const rows = [...plantedRows(300, 3), ...repeat(4, { score: 1, says: ['billing neg'] })];
    expect(reasonOf(reportOf(rows), 'billing', 'neg')).toMatchObject({
      verdict: 'too-few',
      mentionsNeeded: 6,
      impact: { reason: 'few-mentions' },
    });
  });

  test('everybody in one group: no model', () => {
    const report = reportOf(repeat(150, { score: 10, says: ['staff pos'] }));
    expect(report.unexplainedPoints).toBeNull();
    expect(reasonOf(report, 'staff', 'pos')?.impact).toMatchObject({ value: null, reason: 'few-mentions' });
  });

  test('general praise is counted, named as no reason, and given no points', () => {
    const rows = [...plantedRows(300, 5), ...repeat(60, { score: 10, says: ['general pos'] })];
    const report = reportOf(rows);
    expect(reasonOf(report, 'general', 'pos')).toMatchObject({
      mentions: 60,
      impact: { value: null, reason: 'names-no-reason' },
    });
    expect(report.groups[2]?.generalOnly).toBe(60);
  });

  test('without a score: themes by share, no groups', () => {
    const report = reportOf(
      [
        ...repeat(20, { score: null, says: ['waiting neg'] }),
        ...repeat(20, { score: null, says: ['staff neu'] }),
      ],
      null,
    );
    expect(report).toMatchObject({ score: null, groups: [], heatmap: [], breakdown: null, distribution: [] });
    expect(report.themes.map(({ theme, polarity }) => `${theme} ${polarity}`)).toEqual([
      'waiting neg',
      'staff neu',
    ]);
    expect(report.themes[0]).toMatchObject({
      share: { value: 50 },
      impact: { reason: 'no-score' },
      verdict: 'solid',
    });
  });

  test('an empty survey', () => {
    const report = reportOf([]);
    expect(report.score).toMatchObject({ n: 0, value: null });
    expect(report.notes).toEqual(['few-responses', 'no-comments']);
  });
});

test('reasons choose their quotes in turn: the first of the promoters before the last of the detractors', () => {
  const comment = 'The staff were kind and quick at the counter';
  const { groups } = reportOf([
    ...repeat(12, { score: 2, says: ['waiting neg'], comment: 'So much waiting at the counter today' }),
    ...repeat(4, { score: 2, says: ['price neg'], comment: 'The price is far too high for what it is' }),
    ...repeat(4, { score: 3, says: ['staff pos'], comment }),
    ...repeat(20, { score: 10, says: ['staff pos'], comment }),
  ]);
  const quoted = groups.map(({ reasons }) => reasons.map(({ theme, quotes }) => `${theme} ${quotes.length}`));
  expect(quoted).toEqual([['waiting 1', 'price 1', 'staff 0'], [], ['staff 1']]);
});

describe('filter, breakdown and form', () => {
  test('a period counts what it leaves out', () => {
    const rows = [{ score: 9, date: '2026-01-10' }, { score: 2, date: '2026-02-10' }, { score: 2 }];
    const report = reportOf(rows, 'nps', { from: '2026-02-01', to: '2026-02-28' });
    expect(report.filter).toEqual({ from: '2026-02-01', to: '2026-02-28', excluded: 2 });
    expect(report.score).toMatchObject({ n: 1, detractors: 1 });
    expect(report.notes).toContain('undated-excluded');
  });

  test('a breakdown by role, the largest value first, small ones without a figure', () => {
    const rows = [
      ...repeat(12, { score: 9, attributes: { channel: 'phone' } }),
      ...repeat(3, { score: 1, attributes: { channel: 'shop' } }),
    ];
    const { breakdown } = reportOf(rows, 'nps', { by: 'CHANNEL' });
    expect(breakdown?.values.map(({ value, score }) => [value, score.n, score.value])).toEqual([
      ['phone', 12, 100],
      ['shop', 3, null],
    ]);
  });

  test('an unknown attribute is refused with what there is', () => {
    const rows = [{ score: 9, attributes: { channel: 'phone' } }];
    expect(() => reportOf(rows, 'nps', { by: 'shop' })).toThrow(
      'Expected `by` to be one of "channel", got "shop"',
    );
  });

  test('CSAT is a share satisfied, and impacts add up to it', () => {
    const rows = plantedRows(600, 11).map((row) => ({
      ...row,
      score: Math.ceil((Number(row.score) + 1) / 2.2),
    }));
    const report = reportOf(rows, 'csat');
    expect(report.distribution).toHaveLength(6);
    expect(sumOfParts(report)).toBeCloseTo(report.score?.value ?? 0, 9);
    expect(report.score?.value).toBeCloseTo(Number(report.score?.promoters) / 6, 9);
  });

  test('input and score come first in the JSON', () => {
    expect(Object.keys(reportOf([{ score: 9 }])).slice(0, 2)).toEqual(['input', 'score']);
  });
});

function badNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') {
    return Number.isFinite(value) ? [] : [path];
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => badNumbers(part, `${path}.${key}`))
    : [];
}

const anyRow: fc.Arbitrary<MadeRow> = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 20 }),
  says: fc.uniqueArray(
    fc.constantFrom('waiting neg', 'waiting pos', 'staff pos', 'price neg', 'app neu', 'general neg'),
    { maxLength: 4 },
  ),
  comment: fc.constantFrom('', 'a few words', 'waiting and staff and price'),
  attributes: fc.record({ channel: fc.constantFrom('', 'phone', 'shop') }),
});

test('whatever the survey, no number is NaN or infinite, and every estimate has an interval or a reason', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 250, size: 'max' }),
      fc.constantFrom('nps' as const, 'csat' as const, null),
      (rows, metric) => {
        const report = reportOf(rows, metric, { by: rows.length > 0 ? 'channel' : null });
        expect(badNumbers(report)).toEqual([]);
        const estimates = report.groups.flatMap(({ share, reasons }) => [
          share,
          ...reasons.flatMap(({ share: own, reach, impact, rawGap }) => [own, reach, impact, rawGap]),
        ]);
        expect(estimates.every(({ interval, reason }) => (interval === null) === (reason !== null))).toBe(
          true,
        );
      },
    ),
    { numRuns: 60 },
  );
});

import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/ingest/types.ts';
import { buildChange } from '../../../../src/reports/kinds/change/build-change.ts';
import type { ChangeReport } from '../../../../src/reports/kinds/change/types.ts';
import { KindOptionError, type KindOptions } from '../../../../src/reports/kinds/kind.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const CHANNEL = { header: 'channel', role: 'channel', by: 'header' } as const;

/** Rows with days running through a quarter of 2026, 0 the first. */
function inQuarter(rows: readonly MadeRow[], quarter: 0 | 1): MadeRow[] {
  return rows.map((row, index) => {
    const month = quarter * 3 + 1 + (index % 3);
    return { ...row, date: `2026-0${month}-${String(1 + (index % 28)).padStart(2, '0')}` };
  });
}

function options(own: KindOptions['own'] = {}, period: Partial<KindOptions> = {}): KindOptions {
  return { input, taxonomy, from: null, to: null, by: null, own, ...period };
}

function report(
  rows: readonly MadeRow[],
  own: KindOptions['own'] = {},
  metric: Metric | null = 'nps',
): ChangeReport {
  return buildChange(makeSurvey(rows, metric, [CHANNEL]), options(own));
}

const saysWaiting = ({ says = [] }: MadeRow): boolean => says.includes('waiting neg');

/** Those who wait are three times as many among all. */
const moreWaiting = plantedRows(1500, 5).filter((row, index) => saysWaiting(row) || index % 3 === 0);
const before = inQuarter(plantedRows(600, 3), 0);
const waitingRose = [...before, ...inQuarter(moreWaiting, 1)];

/** Waiting costs those who tell of it next to nothing. */
const mild = plantedRows(900, 3).map((row) => {
  return saysWaiting(row) ? { ...row, score: Math.min(10, (row.score ?? 0) + 4) } : row;
});

function sum({ ledger }: ChangeReport): number {
  return ledger.reduce((total, { value }) => total + value, 0);
}

describe('the ledger', () => {
  const scored: readonly (readonly [string, ChangeReport])[] = [
    ['of two quarters', report(waitingRose)],
    [
      'of satisfaction',
      report(
        waitingRose.map((row) => ({ ...row, score: Math.ceil(((row.score ?? 0) + 1) / 2.2) })),
        {},
        'csat',
      ),
    ],
    ['of few answers', report([...before.slice(0, 40), ...inQuarter(plantedRows(45, 9), 1)])],
    ['of a target', report(waitingRose, { target: ['30'] })],
    [
      'of a segment',
      report(
        waitingRose.map((row, index) => ({
          ...row,
          attributes: { channel: index % 3 === 0 ? 'shop' : 'web' },
        })),
        { against: ['channel=shop'] },
      ),
    ],
  ];

  test.for(scored)('%s adds up to the difference exactly', ([, made]) => {
    expect(made.ledger.length).toBeGreaterThan(2);
    expect(made.difference.value).not.toBeNull();
    expect(sum(made)).toBeCloseTo(made.difference.value ?? NaN, 9);
  });

  test('turns its signs when the sides are swapped', () => {
    const periods = ['2026-01-01..2026-03-31', '2026-04-01..2026-06-30'];
    const forth = report(waitingRose, { against: periods });
    const back = report(waitingRose, { against: periods.toReversed() });
    for (const { kind, theme, value } of forth.ledger) {
      const other = back.ledger.find((step) => step.kind === kind && step.theme === theme);
      expect(other?.value).toBeCloseTo(-value, 9);
    }
  });
});

describe('what was planted', () => {
  test('a complaint that three times as many make is found as said more often; its innocent companion is not blamed', () => {
    const { findings, ledger, method, difference, frequencies } = report(waitingRose);
    expect(method).toBe('oaxaca-blinder');
    expect(difference.verdict).toBe('clear');
    const waiting = findings.find(({ id }) => id === 'said-more waiting neg');
    expect(waiting?.verdict).toBe('solid');
    expect(waiting?.value).toBeLessThan(-10);
    expect(findings.find(({ id }) => id === 'said-more app neg')?.verdict).toBe('too-few');
    expect(ledger.some(({ theme }) => theme === 'app')).toBe(false);
    expect(frequencies.find(({ theme }) => theme === 'waiting')?.verdict).toBe('solid');
  });

  test('a complaint that weighs more is found as hurting more, not as said more often', () => {
    const { findings } = report([...inQuarter(mild, 0), ...inQuarter(plantedRows(900, 7), 1)]);
    expect(findings.find(({ id }) => id === 'hurts-more waiting neg')?.value).toBeLessThan(-3);
    expect(findings.find(({ id }) => id === 'hurts-more waiting neg')?.verdict).not.toBe('too-few');
    expect(findings.find(({ id }) => id === 'said-more waiting neg')?.verdict).toBe('too-few');
  });

  test('where nothing changed nothing is found, and the report says what was looked for', () => {
    const { findings, difference, checks } = report([...before, ...inQuarter(plantedRows(600, 13), 1)]);
    expect(difference.verdict).toBe('cannot-tell');
    expect(findings.length).toBeGreaterThan(3);
    expect(findings.filter(({ verdict }) => verdict === 'solid')).toEqual([]);
    expect(checks.map(({ verdict }) => verdict)).not.toContain('changed');
  });

  test('a theme that one side hardly knows is not lost: the ledgers tell what the model cannot', () => {
    const billing: MadeRow[] = repeat(60, { score: 2, says: ['billing neg'] });
    const { method, findings } = report([...before, ...inQuarter([...plantedRows(500, 7), ...billing], 1)]);
    expect(method).toBe('ledger-difference');
    const found = findings.find(({ theme }) => theme === 'billing');
    expect(found?.verdict).toBe('solid');
    expect(found?.value).toBeCloseTo(-(100 * 60) / 560, 9);
  });

  test('what was found is quoted from the second side, word for word', () => {
    const { voices } = report(waitingRose);
    const quote = voices.find(({ theme }) => theme === 'waiting')?.quotes[0];
    expect(quote?.text.slice(quote.start, quote.end)).toBe('waiting');
    expect(quote?.date?.startsWith('2026-0')).toBe(true);
    expect(Number(quote?.date?.slice(5, 7))).toBeGreaterThan(3);
  });
});

describe('who answered', () => {
  const group = (channel: string, promoters: number, detractors: number): MadeRow[] => [
    ...repeat(promoters, { score: 10, attributes: { channel } }),
    ...repeat(detractors, { score: 2, attributes: { channel } }),
  ];
  /** Both channels rise by ten points; the worse one grows, so the total falls. */
  const simpson = report([
    ...inQuarter([...group('shop', 240, 60), ...group('phone', 20, 80)], 0),
    ...inQuarter([...group('shop', 85, 15), ...group('phone', 75, 225)], 1),
  ]);

  test('Simpson’s paradox is named, with the difference at the same mix', () => {
    const mix = simpson.mixes.find(({ attribute }) => attribute === 'channel');
    expect(mix?.isReversed).toBe(true);
    expect(mix?.rate).toBeCloseTo(10, 9);
    expect((mix?.rate ?? NaN) + (mix?.mix ?? NaN)).toBeCloseTo(simpson.difference.value ?? NaN, 9);
  });

  test('signs that differ by chance alone are no paradox', () => {
    const made = report([
      ...inQuarter([...group('shop', 150, 50), ...group('phone', 60, 140)], 0),
      ...inQuarter([...group('shop', 164, 56), ...group('phone', 50, 122)], 1),
    ]);
    expect(made.difference.value).toBeGreaterThan(0);
    expect(made.mixes[0]?.rate).toBeLessThan(0);
    expect(made.mixes[0]?.isReversed).toBe(false);
  });

  test('a channel mix that moved is said so', () => {
    const check = simpson.checks.find(({ attribute }) => attribute === 'channel');
    expect(check?.verdict).toBe('changed');
    expect(check?.moved).toBeCloseTo(50, 9);
  });

  test('the ledger gives the mix a line of its own', () => {
    const withThemes = (rows: readonly MadeRow[], shopPart: number): MadeRow[] =>
      rows.map((row, index) => {
        const isShop = index % 10 < shopPart;
        return {
          ...row,
          score: isShop ? row.score : Math.max(0, (row.score ?? 0) - 3),
          attributes: { channel: isShop ? 'shop' : 'phone' },
        };
      });
    const made = report([
      ...inQuarter(withThemes(plantedRows(800, 3), 8), 0),
      ...inQuarter(withThemes(plantedRows(800, 7), 2), 1),
    ]);
    expect(made.controls).toEqual(['channel']);
    const step = made.ledger.find(({ kind }) => kind === 'who-answered');
    expect(step?.interval?.[1]).toBeLessThan(0);
    expect(sum(made)).toBeCloseTo(made.difference.value ?? NaN, 9);
  });
});

describe('the trend', () => {
  test('weeks far below the first quarter’s lie outside its limits', () => {
    const { trend } = report([
      ...inQuarter(plantedRows(900, 3), 0),
      ...inQuarter(
        plantedRows(900, 7).map((row) => ({ ...row, score: Math.max(0, (row.score ?? 0) - 4) })),
        1,
      ),
    ]);
    expect(trend?.step).toBe('week');
    const outside = trend?.points.filter(({ isOutside }) => isOutside) ?? [];
    expect(outside.length).toBeGreaterThan(5);
    expect(outside.every(({ from }) => from >= '2026-03-30')).toBe(true);
    expect(trend?.drift?.isUp).toBe(false);
    expect(trend?.drift?.from).toBe('2026-03-30');
  });

  test('a shift too small for any single week is seen as a slow drift', () => {
    const lower = plantedRows(900, 11).map((row, index) => ({
      ...row,
      score: Math.max(0, (row.score ?? 0) - (index % 2)),
    }));
    const { trend } = report([...inQuarter(plantedRows(900, 3), 0), ...inQuarter(lower, 1)]);
    expect(trend?.points.filter(({ isOutside }) => isOutside)).toEqual([]);
    expect(trend?.drift?.isUp).toBe(false);
  });

  test('few answers a week are pooled into months', () => {
    expect(
      report([...inQuarter(plantedRows(60, 3), 0), ...inQuarter(plantedRows(60, 5), 1)]).trend?.step,
    ).toBe('month');
  });
});

describe('what cannot be told', () => {
  test('fewer than 30 on a side: scores, but no ledger', () => {
    const made = report([...before, ...inQuarter(plantedRows(20, 5), 1)], {
      against: ['2026-01-01..2026-03-31'],
    });
    expect(made).toMatchObject({
      noLedger: 'few-responses',
      ledger: [],
      difference: { verdict: 'cannot-tell' },
    });
  });

  test('a file without scores', () => {
    const made = report(
      before.map((row) => ({ ...row, score: null })),
      {},
      null,
    );
    expect(made).toMatchObject({ score: null, noLedger: 'no-score', difference: { value: null } });
  });

  test('answers without a date belong to no period and are counted', () => {
    expect(report([...waitingRose, ...repeat(7, { score: 9 })]).undated).toBe(7);
  });

  const refused: readonly (readonly [string, KindOptions['own']])[] = [
    ['an attribute that is not there', { against: ['store=1'] }],
    ['a value that nobody has', { against: ['channel=fax'] }],
    ['a period that ends before it begins', { against: ['2026-03-31..2026-01-01'] }],
    ['a day that no calendar has', { against: ['2026-02-30..2026-03-31'] }],
    ['two periods that share answers', { against: ['2026-01-01..2026-03-31', '2026-03-01..2026-06-30'] }],
    ['a period after which nothing comes', { against: ['2026-04-01..2026-12-31'] }],
    ['three things', { against: ['channel=a', 'channel=b', 'channel=c'] }],
    ['a target off the scale', { target: ['101'] }],
    ['a target that is no number', { target: ['many'] }],
    ['a target and something else', { target: ['30'], against: ['month'] }],
  ];

  test.for(refused)('%s is refused', ([, own]) => {
    expect(() => report(waitingRose, own)).toThrow(KindOptionError);
  });
});

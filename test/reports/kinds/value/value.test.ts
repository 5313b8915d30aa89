import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/ingest/types.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { buildValue } from '../../../../src/reports/kinds/value/build-value.ts';
import { tellValue } from '../../../../src/reports/kinds/value/tell-value.ts';
import type { ValueReport } from '../../../../src/reports/kinds/value/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import type { Measured } from '../../../../src/reports/stats/mover.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

function valueOf(rows: readonly MadeRow[], metric: Metric | null = 'nps'): ValueReport {
  const options = { input, taxonomy, from: null, to: null, by: null, own: {} };
  return buildValue(makeSurvey(rows, metric), options);
}

/** Every third customer is worth three times as much. */
const RICH_AND_POOR = plantedRows(600, 7).map((row, index) => ({ ...row, value: index % 3 === 0 ? 3 : 1 }));
/** The same, with three answers in place of one that weighs three. */
const REPEATED = RICH_AND_POOR.flatMap((row) => repeat(row.value, { ...row, value: 1 }));

function impacts({ reasons }: ValueReport): [string, number][] {
  return reasons.map(({ theme, polarity, impact }) => [`${theme} ${polarity}`, impact.value]);
}

function width(measured: Measured | undefined): number {
  const [low = NaN, high = NaN] = measured?.interval ?? [];
  return high - low;
}

describe('by value', () => {
  const report = valueOf(RICH_AND_POOR);

  test('a customer worth three times as much counts three times, in score and reasons', () => {
    const repeated = valueOf(REPEATED);
    expect(report.figures?.byValue.value).toBeCloseTo(repeated.figures?.byCustomer.value ?? NaN, 9);
    const own = new Map(impacts(repeated));
    for (const [reason, points] of impacts(report)) {
      expect([reason, points.toFixed(9)]).toEqual([reason, own.get(reason)?.toFixed(9)]);
    }
    expect(impacts(report).length).toBeGreaterThan(1);
  });

  test('but does not make the report any surer: fewer answers are effective than were given', () => {
    // (200 x 3 + 400)^2 / (200 x 9 + 400)
    expect(report.base.effectiveN).toBeCloseTo(1_000_000 / 2200, 9);
    expect(width(report.figures?.byValue)).toBeGreaterThan(width(valueOf(REPEATED).figures?.byCustomer));
  });

  test('the culprit is found, the innocent companion is not accused', () => {
    const found = new Map(report.reasons.map((reason) => [`${reason.theme} ${reason.polarity}`, reason]));
    expect(found.get('waiting neg')).toMatchObject({ verdict: 'solid' });
    expect(found.get('waiting neg')?.impact.interval[1]).toBeLessThan(0);
    expect(found.get('app neg')?.verdict).toBe('tentative');
  });

  test('shares of the value add up to all of it', () => {
    const shares = report.figures?.groups.map(({ share }) => share.value) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 9);
  });

  test('where all are worth the same nothing shifts', () => {
    const same = valueOf(RICH_AND_POOR.map((row) => ({ ...row, value: 250 })));
    expect(same.figures?.shift.value).toBeCloseTo(0, 9);
    expect(same.figures?.byValue.value).toBeCloseTo(same.figures?.byCustomer.value ?? NaN, 9);
    expect(same.base.effectiveN).toBeCloseTo(same.base.n, 9);
  });

  test('unhappy big customers shift the score down, and come first in the list', () => {
    const rows = [
      ...repeat(60, { score: 10, value: 10 }),
      ...repeat(38, { score: 2, value: 40, says: ['price neg'] }),
      { score: 1, value: 70, says: ['waiting neg', 'app neg'] },
      { score: 0, value: 60 },
    ];
    const found = valueOf(rows);
    expect(found.figures?.shift.interval[1]).toBeLessThan(0);
    expect(found.detractors).toHaveLength(20);
    expect(found.detractors[0]).toMatchObject({ line: 100, value: 70, themes: ['waiting', 'app'] });
    expect(found.detractors[0]?.quote?.text).toContain('waiting');
    expect(found.detractors[1]).toMatchObject({ value: 60, themes: [], quote: null });
  });

  test('per cent satisfied is weighed as well', () => {
    const rows = [...repeat(30, { score: 5, value: 30 }), ...repeat(30, { score: 2, value: 10 })];
    expect(valueOf(rows, 'csat').figures).toMatchObject({
      byValue: { value: 75 },
      byCustomer: { value: 50 },
    });
  });
});

describe('what cannot be said by value', () => {
  test.for([
    { title: 'no scores', rows: repeat(40, { score: null, comment: 'Hm', value: 5 }), code: 'no-score' },
    { title: 'no values', rows: repeat(40, { score: 9 }), code: 'no-value' },
    { title: 'values of nothing', rows: repeat(40, { score: 9, value: 0 }), code: 'no-value' },
    { title: 'nine customers', rows: repeat(9, { score: 9, value: 5 }), code: 'few-responses' },
    {
      title: 'one customer with a tenth of all value',
      rows: [...repeat(99, { score: 9, value: 1 }), { score: 0, value: 12 }],
      code: 'one-dominates',
    },
  ])('$title: $code', ({ rows, code }) => {
    const found = valueOf(rows, code === 'no-score' ? null : 'nps');
    expect(found).toMatchObject({ figures: null, noFigures: code, reasons: [] });
  });

  test('answers without a value are counted and left out', () => {
    const rows = [...repeat(40, { score: 9, value: 5 }), ...repeat(7, { score: 0 }), { score: 0, value: -3 }];
    const { base, score, figures } = valueOf(rows);
    expect(base).toMatchObject({ n: 40, withoutValue: 8 });
    expect(score?.n).toBe(48);
    expect(figures?.byCustomer.value).toBe(100);
  });

  test('under 100 effective answers there are no reasons in points', () => {
    const few = RICH_AND_POOR.slice(0, 110);
    expect(valueOf(few)).toMatchObject({ reasons: [], noReasons: 'few-responses' });
  });
});

test.for(['pt', 'ca', 'en'] as const)('told in %s: whole, and claims no cause', (language) => {
  const report = valueOf(RICH_AND_POOR);
  const messages = messagesFor(language);
  const { engine, lexiconDigest } = report;
  const cover = { messages, title: 'survey', engine, lexiconDigest, delimiter: null };
  const text = toMarkdown(tellValue(report, { messages, taxonomy, title: null }), cover);
  expect(text).toContain(messages.mentionOf('neg', 'waiting'));
  expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|because of|due to|por causa|a causa de/iu);
});

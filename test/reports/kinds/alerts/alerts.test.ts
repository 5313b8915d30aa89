import { describe, expect, test } from 'vitest';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { buildAlerts } from '../../../../src/reports/kinds/alerts/build-alerts.ts';
import { tellAlerts } from '../../../../src/reports/kinds/alerts/tell-alerts.ts';
import type { Alert, AlertsReport } from '../../../../src/reports/kinds/alerts/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import { input, makeSurvey, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

/** 2026-01-05 is a Monday. */
const FIRST_MONDAY = Date.UTC(2026, 0, 5);
const DAY = 86_400_000;

function monday(week: number): string {
  return new Date(FIRST_MONDAY + 7 * week * DAY).toISOString().slice(0, 10);
}

const COLUMNS = [
  { header: 'product', role: 'product', by: 'header' },
  { header: 'agent', role: 'agent', by: 'header' },
] as const;

interface Week {
  readonly billing: number;
  readonly staff: number;
  readonly product?: string;
}

/** Of one week: complaints about billing, then praise of staff. */
function weekOf(index: number, { billing, staff, product = 'fibre' }: Week): MadeRow[] {
  const common = { date: monday(index), attributes: { product } };
  return [
    ...repeat(billing, { score: 3, says: ['billing neg'], ...common }),
    ...repeat(staff, { score: 9, says: ['staff pos'], ...common }),
  ];
}

function quiet(from: number, to: number, product = 'fibre'): MadeRow[] {
  return Array.from({ length: to - from }, (_, index) => from + index).flatMap((index) =>
    weekOf(index, { billing: 4, staff: 36, product }),
  );
}

function alertsOf(rows: readonly MadeRow[], by: string | null = null): AlertsReport {
  return buildAlerts(makeSurvey(rows, 'nps', COLUMNS), {
    input,
    taxonomy,
    from: null,
    to: null,
    by,
    own: {},
  });
}

function name({ theme, polarity, segment, firstWeek, lastWeek, isOpen }: Alert): string {
  const where = segment === null ? 'everywhere' : segment.value;
  return `${theme} ${polarity} ${where} ${firstWeek} ${lastWeek} ${isOpen ? 'open' : 'over'}`;
}

const JUMP = [
  ...quiet(0, 14),
  ...weekOf(14, { billing: 20, staff: 20 }),
  ...weekOf(15, { billing: 18, staff: 22 }),
];

describe('alerts', () => {
  test('a theme that jumps after a quiet quarter is one alert, still open', () => {
    const report = alertsOf(JUMP);
    expect(report.alerts.map(name)).toEqual([`billing neg everywhere ${monday(14)} ${monday(15)} open`]);
    expect(report.alerts[0]).toMatchObject({
      id: `billing:neg:${monday(14)}`,
      count: 38,
      n: 80,
      expected: 8,
      share: { value: 47.5 },
      before: { value: 10, n: 560 },
      raised: monday(14),
      rule: { weeks: 2 },
      baselineWeeks: 14,
      verdict: 'solid',
      caveats: [],
    });
  });

  test('quotes hold their evidence, and the source lines are those of the jump alone', () => {
    const [alert] = alertsOf(JUMP).alerts;
    expect(alert?.evidence).toHaveLength(38);
    expect(Math.min(...(alert?.evidence ?? []))).toBe(14 * 40 + 2);
    expect(alert?.quotes.map(({ text, start, end }) => text.slice(start, end))).toEqual(['billing']);
  });

  test('two normal weeks end it; the next jump is another alert against the same normal weeks', () => {
    const rows = [
      ...JUMP,
      ...quiet(16, 18),
      ...weekOf(18, { billing: 20, staff: 20 }),
      ...weekOf(19, { billing: 4, staff: 36 }),
    ];
    const found = alertsOf(rows).alerts;
    expect(found.map(name)).toEqual([
      `billing neg everywhere ${monday(18)} ${monday(18)} open`,
      `billing neg everywhere ${monday(14)} ${monday(15)} over`,
    ]);
    expect(found[0]).toMatchObject({ before: { value: 10 }, baselineWeeks: 16, caveats: ['one-week'] });
  });

  test('one normal week between does not make two alerts of one', () => {
    const rows = [...JUMP, ...quiet(16, 17), ...weekOf(17, { billing: 20, staff: 20 }), ...quiet(18, 20)];
    expect(alertsOf(rows).alerts.map(name)).toEqual([
      `billing neg everywhere ${monday(14)} ${monday(17)} over`,
    ]);
  });

  test('a jump in all of a product is one alert with the product named', () => {
    const rows = [
      ...quiet(0, 14, 'fibre'),
      ...quiet(0, 15, 'mobile'),
      ...weekOf(14, { billing: 24, staff: 16, product: 'fibre' }),
    ];
    const found = alertsOf(rows).alerts;
    expect(found.map(name)).toEqual([`billing neg everywhere ${monday(14)} ${monday(14)} open`]);
    expect(found[0]?.also).toEqual([
      expect.objectContaining({ segment: { attribute: 'product', value: 'fibre' }, count: 24, expected: 4 }),
    ]);
  });

  test('a rare theme that no single week shows is found by four weeks together', () => {
    const rare = (index: number, count: number): MadeRow[] => [
      ...repeat(count, { score: 2, says: ['delivery neg'], date: monday(index) }),
      ...weekOf(index, { billing: 4, staff: 36 - count }),
    ];
    const rows = [
      ...Array.from({ length: 16 }, (_, index) => rare(index, index % 8 === 0 ? 1 : 0)).flat(),
      ...[16, 17, 18, 19].flatMap((index) => rare(index, 4)),
    ];
    expect(alertsOf(rows).alerts.map(name)).toEqual([
      expect.stringMatching(/^delivery neg everywhere \S+ \S+ open$/u),
    ]);
  });

  test('a jump within chance is none, and what only the moving average raises is watched', () => {
    expect(alertsOf([...quiet(0, 14), ...weekOf(14, { billing: 6, staff: 34 })]).alerts).toEqual([]);
    const slow = [
      ...quiet(0, 16),
      ...[16, 17, 18, 19].flatMap((index) => weekOf(index, { billing: 9, staff: 31 })),
    ];
    const report = alertsOf(slow);
    expect([...report.alerts, ...report.rising].map(({ theme, polarity }) => `${theme} ${polarity}`)).toEqual(
      ['billing neg'],
    );
  });

  test('twelve weeks are a baseline, not yet an alert: it says how many are missing', () => {
    expect(alertsOf(quiet(0, 12))).toMatchObject({ noAlerts: 'few-weeks', weeksNeeded: 1, alerts: [] });
    expect(alertsOf(quiet(0, 13))).toMatchObject({ noAlerts: null, weeksNeeded: 0 });
    const undated = repeat(40, { score: 3, says: ['billing neg'] });
    expect(alertsOf(undated)).toMatchObject({ noAlerts: 'no-dates', undated: 40 });
  });

  test('the order of the answers changes nothing but the quotes', () => {
    const bare = ({ alerts }: AlertsReport) =>
      alerts.map(({ weeks, rule, count, n }) => ({ weeks, rule, count, n }));
    expect(bare(alertsOf(JUMP.toReversed()))).toEqual(bare(alertsOf(JUMP)));
  });

  test('named people are not watched unless somebody asks', () => {
    expect(alertsOf(JUMP).attributes).toEqual(['product']);
    expect(() => alertsOf(JUMP, 'shop')).toThrow('expected one of "product"');
  });

  test.for(['pt', 'ca', 'en'] as const)('told in %s: whole, and claims no cause', (language) => {
    const messages = messagesFor(language);
    for (const report of [alertsOf(JUMP), alertsOf(quiet(0, 5)), alertsOf(quiet(0, 14))]) {
      const { engine, lexiconDigest } = report;
      const cover = { messages, title: 'survey', engine, lexiconDigest, delimiter: null };
      const text = toMarkdown(tellAlerts(report, { messages, taxonomy, title: null }), cover);
      expect(text).not.toMatch(
        /undefined|null|NaN|Infinity|\[object|because of|due to|por causa|a causa de/iu,
      );
    }
  });
});

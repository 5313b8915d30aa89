import { describe, expect, test } from 'vitest';
import type { Metric } from '../../../../src/ingest/types.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { buildSegments } from '../../../../src/reports/kinds/segments/build-segments.ts';
import { tellSegments } from '../../../../src/reports/kinds/segments/tell-segments.ts';
import type { RaisedCell, SegmentsReport } from '../../../../src/reports/kinds/segments/types.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import { input, makeSurvey, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const COLUMNS = (['agent', 'product', 'region'] as const).map((header) => ({
  header,
  role: header === 'region' ? ('attribute' as const) : header,
  by: 'header' as const,
}));

interface Place {
  readonly product: string;
  readonly region: string;
  readonly language?: string;
  readonly agent?: string;
}

/** Detractors at a place: `count` complain of the app, `rest` of the price. */
function at({ language = 'en', ...attributes }: Place, count: number, rest: number): MadeRow[] {
  return [
    ...repeat(count, { score: 2, says: ['app neg'], language, attributes }),
    ...repeat(rest, { score: 2, says: ['price neg'], language, attributes }),
  ];
}

interface Asked {
  readonly metric?: Metric | null;
  readonly by?: string | null;
}

function segments(rows: readonly MadeRow[], { metric = 'nps', by = null }: Asked = {}): SegmentsReport {
  const columns = makeSurvey(rows, metric, COLUMNS);
  return buildSegments(columns, { input, taxonomy, from: null, to: null, by, own: {} });
}

function name({ theme, segment }: RaisedCell): string {
  return `${theme} in ${segment.map(({ value }) => value).join(' + ')}`;
}

function complaints(report: SegmentsReport): readonly RaisedCell[] {
  return report.searches.find(({ polarity }) => polarity === 'neg')?.cells ?? [];
}

const EVEN = ['north', 'south'].flatMap((region) => [
  ...at({ product: 'fibre', region }, 10, 40),
  ...at({ product: 'mobile', region }, 10, 40),
]);
const ROUTER = ['north', 'south'].flatMap((region) => at({ product: 'router', region }, 20, 20));

describe('segments', () => {
  const report = segments([...EVEN, ...ROUTER]);

  test('where a theme comes more often stands out, and nothing else', () => {
    const cells = complaints(report);
    expect(cells.map(name)).toEqual(['app in router']);
    expect(cells[0]).toMatchObject({
      count: 40,
      verdict: 'solid',
      caveats: [],
      share: { value: 50, n: 80 },
      elsewhere: { value: 20, n: 200 },
    });
  });

  test('the ratio is drawn toward 1, and lies in its interval', () => {
    const [{ ratio, interval, count, expected } = expect.fail('no cell')] = complaints(report);
    expect(ratio).toBeCloseTo((count + 0.5) / (expected + 0.5), 12);
    expect(interval[0]).toBeLessThan(ratio);
    expect(interval[1]).toBeGreaterThan(ratio);
  });

  test('all combinations are counted: 2 themes by 3 products and 2 regions', () => {
    expect(report.searches[0]?.searched).toBe(10);
  });

  test('quotes hold their evidence, and every source line is named', () => {
    const [cell] = complaints(report);
    expect(cell?.quotes.map(({ text, start, end }) => text.slice(start, end))).toEqual(['app']);
    expect(cell?.evidence).toHaveLength(40);
  });

  test('where everybody says the same nothing stands out', () => {
    expect(complaints(segments(EVEN))).toEqual([]);
  });

  test('two columns together are looked at where each stands out alone', () => {
    const rows = [
      ...at({ product: 'fibre', region: 'south' }, 5, 95),
      ...at({ product: 'router', region: 'south' }, 20, 40),
      ...at({ product: 'fibre', region: 'north' }, 20, 40),
      ...at({ product: 'router', region: 'north' }, 38, 2),
    ];
    expect(complaints(segments(rows)).map(name)).toEqual(
      expect.arrayContaining(['app in router', 'app in north', 'app in router + north']),
    );
  });

  test('what is a matter of language says so', () => {
    const rows = [
      ...at({ product: 'fibre', region: 'south', language: 'en' }, 5, 95),
      ...at({ product: 'mobile', region: 'south', language: 'en' }, 5, 95),
      ...at({ product: 'router', region: 'south', language: 'ca' }, 30, 30),
      ...at({ product: 'fibre', region: 'south', language: 'ca' }, 30, 30),
    ];
    const router = complaints(segments(rows)).find(({ segment }) => segment[0]?.value === 'router');
    expect(router).toMatchObject({ caveats: ['language'], verdict: 'tentative' });
  });

  test('named people are not searched unless somebody asks', () => {
    const rows = [
      ...at({ product: 'fibre', region: 'north', agent: 'Ana' }, 30, 10),
      ...at({ product: 'fibre', region: 'north', agent: 'Bea' }, 10, 90),
    ];
    expect(segments(rows).attributes).toEqual(['product', 'region']);
    expect(complaints(segments(rows, { by: 'agent' })).map(name)).toContain('app in Ana');
  });

  test('praise is searched among promoters', () => {
    const praise = (product: string, count: number, rest: number): MadeRow[] => [
      ...repeat(count, { score: 10, says: ['staff pos'], attributes: { product } }),
      ...repeat(rest, { score: 10, says: ['price pos'], attributes: { product } }),
    ];
    const [, found] = segments([...praise('fibre', 5, 95), ...praise('mobile', 30, 30)]).searches;
    expect(found).toMatchObject({ group: 'promoter', polarity: 'pos', comments: 160 });
    expect(found?.cells.map(name)).toEqual(['staff in mobile']);
  });

  test('without scores all comments are searched', () => {
    const unscored = [...EVEN, ...ROUTER].map((row) => ({ ...row, score: null }));
    const found = segments(unscored, { metric: null });
    expect(found.searches.map(({ group }) => group)).toEqual([null, null]);
    expect(complaints(found).map(name)).toEqual(['app in router']);
  });

  test('the heat map hides what fewer than five say, and marks what stands out', () => {
    const rows = [...EVEN, ...ROUTER, ...at({ product: 'landline', region: 'north' }, 4, 36)];
    const map = segments(rows).searches[0]?.heatmaps.find(({ attribute }) => attribute === 'product');
    const app = map?.rows.find(({ theme }) => theme === 'app');
    const cells = map?.values.map(({ value }, index) => [value, app?.cells[index]]);
    expect(cells).toEqual([
      ['fibre', { share: 20, isRaised: false }],
      ['mobile', { share: 20, isRaised: false }],
      ['router', { share: 50, isRaised: true }],
      ['landline', { share: null, isRaised: false }],
    ]);
  });

  test('an unknown column is named with those that there are', () => {
    expect(() => segments(EVEN, { by: 'shop' })).toThrow('expected one of "product", "region", got "shop"');
  });

  test.for(['pt', 'ca', 'en'] as const)('told in %s: whole, and claims no cause', (language) => {
    const messages = messagesFor(language);
    const { engine, lexiconDigest } = report;
    const cover = { messages, title: 'survey', engine, lexiconDigest, delimiter: null };
    const text = toMarkdown(tellSegments(report, { messages, taxonomy, title: null }), cover);
    expect(text).toContain('router (product)');
    expect(text).toMatch(/40 de 80|40 of 80/u);
    expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object|because of|due to|por causa|a causa de/iu);
  });
});

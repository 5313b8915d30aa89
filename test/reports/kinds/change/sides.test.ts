import { describe, expect, test } from 'vitest';
import { daysBefore, halves, lastTwoUnits } from '../../../../src/reports/kinds/change/calendar.ts';
import { chooseSides } from '../../../../src/reports/kinds/change/sides.ts';
import type { KindOptions } from '../../../../src/reports/kinds/kind.ts';
import { dayNumber, isoDate } from '../../../../src/reports/response-columns.ts';
import { selectRows } from '../../../../src/reports/select-rows.ts';
import { input, makeSurvey, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const days = (text: string) => {
  const [from = '', to = ''] = text.split('..');
  return { from: dayNumber(from), to: dayNumber(to) };
};
const written = (pair: readonly { readonly from: number; readonly to: number }[] | null): string[] =>
  (pair ?? []).map(({ from, to }) => `${isoDate(from)}..${isoDate(to)}`);

describe('the last two whole units', () => {
  test.for([
    ['quarter', '2026-01-01..2026-06-30', ['2026-01-01..2026-03-31', '2026-04-01..2026-06-30']],
    ['quarter', '2025-10-02..2026-05-10', ['2025-10-01..2025-12-31', '2026-01-01..2026-03-31']],
    ['month', '2026-01-01..2026-03-15', ['2026-01-01..2026-01-31', '2026-02-01..2026-02-28']],
    ['month', '2023-12-01..2024-02-29', ['2024-01-01..2024-01-31', '2024-02-01..2024-02-29']],
    ['month', '2026-01-20..2026-03-02', []],
    ['quarter', '2026-01-01..2026-05-31', []],
  ] as const)('%s in %s', ([unit, within, expected]) => {
    expect(written(lastTwoUnits(days(within), unit))).toEqual(expected);
  });
});

test('halves and the days before are as long as they should be', () => {
  expect(written(halves(days('2026-01-01..2026-01-31')))).toEqual([
    '2026-01-01..2026-01-15',
    '2026-01-16..2026-01-31',
  ]);
  expect(written([daysBefore(days('2026-03-01..2026-03-31'))])).toEqual(['2026-01-29..2026-02-28']);
});

describe('sides', () => {
  const monthly = (count: number): MadeRow[] =>
    ['01', '02', '03', '04', '05', '06'].flatMap((month) => [
      ...repeat(count, { score: 9, date: `2026-${month}-01`, attributes: { shop: 'Braga' } }),
      ...repeat(count, { score: 6, date: `2026-${month}-28`, attributes: { shop: 'Girona' } }),
    ]);

  function sidesOf(
    rows: readonly MadeRow[],
    against: readonly string[],
    period: Partial<KindOptions> = {},
  ): string[] {
    const columns = makeSurvey(rows);
    const asked = { input, taxonomy, from: null, to: null, by: null, own: { against }, ...period };
    const { rows: selected } = selectRows(columns, asked);
    return chooseSides(columns, asked, selected).map(({ name, rows: own }) =>
      name.is === 'period'
        ? `${name.from}..${name.to} ${own.length}`
        : `${JSON.stringify(Object.values(name))} ${own.length}`,
    );
  }

  test.for([
    [
      'whole quarters where there are two',
      monthly(20),
      [],
      {},
      ['2026-01-01..2026-03-31 120', '2026-04-01..2026-06-30 120'],
    ],
    [
      'months where quarters are too few',
      monthly(60).slice(0, 480),
      ['previous'],
      {},
      ['2026-03-01..2026-03-31 120', '2026-04-01..2026-04-30 120'],
    ],
    [
      'halves where nothing is whole',
      monthly(3),
      [],
      {},
      ['2026-01-01..2026-03-30 18', '2026-03-31..2026-06-28 18'],
    ],
    [
      'the days before a period asked for',
      monthly(20),
      [],
      { from: '2026-03-01', to: '2026-03-31' },
      ['2026-01-29..2026-02-28 40', '2026-03-01..2026-03-31 40'],
    ],
    [
      'a period against the days after it',
      monthly(20),
      ['2026-01-01..2026-04-30'],
      {},
      ['2026-01-01..2026-04-30 160', '2026-05-01..2026-06-28 80'],
    ],
    [
      'a value against everybody else',
      monthly(20),
      ['shop=braga'],
      {},
      ['["rest","shop","Braga"] 120', '["segment","shop","Braga"] 120'],
    ],
    [
      'two values',
      monthly(20),
      ['shop=Braga', 'shop=Girona'],
      {},
      ['["segment","shop","Braga"] 120', '["segment","shop","Girona"] 120'],
    ],
  ] as const)('%s', ([, rows, against, period, expected]) => {
    expect(sidesOf(rows, against, period)).toEqual(expected);
  });
});

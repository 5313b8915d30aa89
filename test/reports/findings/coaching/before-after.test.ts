import { describe, expect, test } from 'vitest';
import { beforeAfter, type BeforeAfter } from '../../../../src/reports/findings/coaching/before-after.ts';
import type { Measured } from '../../../../src/reports/stats/mover.ts';
import { makeSurvey, repeat, type MadeRow } from '../../made-survey.ts';

const AGENT = [{ header: 'agent', role: 'agent' as const, by: 'header' as const }];

function month(agent: string, date: string, [good, bad]: readonly [number, number]): MadeRow[] {
  const row = { date, attributes: { agent } };
  return [...repeat(good, { ...row, score: 10 }), ...repeat(bad, { ...row, score: 2 })];
}

function trained(rows: readonly MadeRow[], peer = 'Ana'): BeforeAfter | null {
  const columns = makeSurvey(rows, 'nps', AGENT);
  const [attribute] = columns.attributes;
  return attribute === undefined
    ? null
    : beforeAfter(
        { columns, rows: Uint32Array.from(rows.keys()), attribute, taxonomy: [], controls: null },
        { peer, date: '2026-03-01' },
      );
}

/** Points, and whether the change is surely a rise. */
function rounded(change: Measured | null | undefined): [number, boolean] | null {
  return change ? [Math.round(change.value), change.interval[0] > 0] : null;
}

const OTHERS = [...month('Bea', '2026-02-10', [60, 40]), ...month('Bea', '2026-03-10', [70, 30])];

describe('before and after a training', () => {
  test('what everybody gained is not the gain of the training', () => {
    const found = trained([
      ...OTHERS,
      ...month('Ana', '2026-02-28', [50, 50]),
      ...month('Ana', '2026-03-01', [70, 30]),
    ]);
    // 0 to 40 points, the others 20 to 40.
    const changes = [found?.change, found?.othersChange, found?.beyondOthers].map(rounded);
    expect(changes).toEqual([
      [40, true],
      [20, false],
      [20, false],
    ]);
  });

  test('under 30 answers on a side there is no change to speak of', () => {
    const found = trained([
      ...OTHERS,
      ...month('Ana', '2026-02-28', [5, 24]),
      ...month('Ana', '2026-03-01', [70, 30]),
    ]);
    expect(found?.before).toMatchObject({ n: 29, value: null });
    expect(found).toMatchObject({ change: null, beyondOthers: null });
    expect(found?.othersChange).not.toBeNull();
  });

  test('answers without a date stand on no side', () => {
    const undated = repeat(50, { score: 0, attributes: { agent: 'Ana' } });
    const dated = [...month('Ana', '2026-02-28', [30, 0]), ...month('Ana', '2026-03-01', [30, 0])];
    expect(trained([...OTHERS, ...dated, ...undated])?.before.n).toBe(30);
  });

  test('nobody of that name', () => {
    expect(trained(OTHERS, 'Ana')).toBeNull();
  });
});

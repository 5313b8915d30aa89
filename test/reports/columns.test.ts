import { describe, expect, test } from 'vitest';
import { NO_DAY, dayNumber, isCommenter, isoDate, signalsOf } from '../../src/reports/response-columns.ts';
import { selectRows } from '../../src/reports/select-rows.ts';
import { makeSurvey, repeat } from './made-survey.ts';

describe('groups', () => {
  test.for([
    { metric: 'nps' as const, scores: [0, 6, 7, 8, 9, 10], x: [-1, -1, 0, 0, 1, 1] },
    { metric: 'csat' as const, scores: [1, 2, 3, 4, 5], x: [-1, -1, 0, 1, 1] },
    { metric: 'ces' as const, scores: [1, 3, 4, 5, 7], x: [-1, -1, 0, 1, 1] },
  ])('$metric scores fall into their groups', ({ metric, scores, x }) => {
    const columns = makeSurvey(
      scores.map((score) => ({ score })),
      metric,
    );
    expect([...columns.x]).toEqual(x);
  });

  test('a score outside the scale, a broken one and none count as no score', () => {
    const columns = makeSurvey([{ score: 11 }, { score: 7.5 }, { score: null }, { score: 0 }]);
    expect([...columns.score]).toEqual([-1, -1, -1, 0]);
    expect([...selectRows(columns, { from: null, to: null }).unscored]).toEqual([0, 1, 2]);
  });
});

describe('columns', () => {
  test('mentions of a row stay together, each theme and polarity once', () => {
    const columns = makeSurvey([
      { score: 3, says: ['waiting neg', 'waiting neg', 'waiting pos'] },
      { score: 9 },
      { score: 9, says: ['staff pos'] },
    ]);
    const said = [0, 1, 2].map((row) => [...signalsOf(columns, row)].map(({ mention }) => mention));
    expect(said).toEqual([[0, 2], [], [3]]);
    expect(columns.themes).toEqual(['waiting', 'staff']);
  });

  test('a comment that says nothing makes no commenter, unless a theme was found in it', () => {
    const columns = makeSurvey([
      { score: 9, comment: 'nothing to add', kind: ['none'] },
      { score: 9, comment: 'nothing, the app is fine', kind: ['none'], says: ['app pos'] },
      { score: 9, comment: '   ' },
      { score: 9, comment: 'we called twice' },
    ]);
    expect([0, 1, 2, 3].map((row) => isCommenter(columns, row))).toEqual([false, true, false, true]);
  });

  test('attributes are coded, and a column of individuals is dropped', () => {
    const rows = Array.from({ length: 2500 }, (_, index) => ({
      score: 9,
      attributes: { channel: index % 2 === 0 ? 'shop' : 'phone', ticket: `T${index}` },
    }));
    const { attributes } = makeSurvey(rows, 'nps', [{ header: 'channel', role: 'channel', by: 'header' }]);
    expect(attributes.map(({ name, role, values }) => ({ name, role, values }))).toEqual([
      { name: 'channel', role: 'channel', values: ['', 'shop', 'phone'] },
    ]);
  });

  test('an attribute that appears late reads empty before', () => {
    const rows = [...repeat(300, { score: 9 }), { score: 9, attributes: { shop: 'Lisboa' } }];
    const [attribute] = makeSurvey(rows).attributes;
    expect(attribute?.codes).toHaveLength(301);
    expect([attribute?.codes[0], attribute?.codes[300]]).toEqual([0, 1]);
  });
});

test('days count from 1970-01-01 and come back', () => {
  expect(dayNumber('1970-01-02')).toBe(1);
  expect(isoDate(dayNumber('2024-02-29'))).toBe('2024-02-29');
  expect(isoDate(NO_DAY)).toBeNull();
});

test('a period keeps both its ends and leaves out what has no date', () => {
  const dates = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01'];
  const columns = makeSurvey([...dates.map((date) => ({ score: 9, date })), { score: 9 }]);
  const selection = selectRows(columns, { from: '2026-02-01', to: '2026-02-28' });
  expect([...selection.rows]).toEqual([1, 2]);
  expect(selection).toMatchObject({ excluded: 3, undated: 1 });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ledger,
  ledgerDifference,
  mergeLedgers,
  tallyLedger,
} from '../../../../src/reports/stats/change/ledger.ts';
import { oaxacaBlinder, oaxacaParts } from '../../../../src/reports/stats/change/oaxaca-blinder.ts';
import { segmentChange } from '../../../../src/reports/stats/change/segment-change.ts';
import { themeChange } from '../../../../src/reports/stats/change/theme-change.ts';
import type { Moments } from '../../../../src/reports/stats/moments.ts';
import { designOf, meanOutcome, present, repeat, rowsWith } from '../regression/sparse-rows.ts';

function groupOf(promoters: number, neutrals: number, detractors: number): Moments {
  return {
    n: promoters + neutrals + detractors,
    sum: promoters - detractors,
    squares: promoters + detractors,
  };
}

const EMPTY = groupOf(0, 0, 0);

const count = fc.integer({ min: 0, max: 40 });
const groups = fc.tuple(count, count, count).map((counts) => groupOf(...counts));

describe('ledger', () => {
  const entries = fc.array(
    fc.record({
      x: fc.constantFrom(-1, 0, 1),
      lines: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 40 },
  );

  test('a detractor is shared by the themes of the comment, and a promoter by its own', () => {
    const tally = tallyLedger(
      [
        { x: -1, lines: [0, 1] },
        { x: 1, lines: [2] },
        { x: 0, lines: [] },
        { x: 1, lines: [3] },
      ],
      4,
    );
    expect(ledger(tally)?.map(({ points }) => points)).toEqual([-0.125, -0.125, 0.25, 0.25]);
    // parts of the first line: -1/2, 0, 0, 0
    expect(ledger(tally)?.[0]?.se).toBeCloseTo(0.125, 12);
  });

  test('its lines add up to the score, and merged tallies are the tally of all', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const all = [...first, ...second];
        const lines = present(ledger(tallyLedger(all, 5)));
        const score = all.reduce((sum, { x }) => sum + x, 0) / all.length;
        expect(lines.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 12);
        const merged = present(ledger(mergeLedgers(tallyLedger(first, 5), tallyLedger(second, 5))));
        merged.forEach(({ points, se }, line) => {
          expect(points).toBeCloseTo(lines[line]?.points ?? 9, 12);
          expect(se).toBeCloseTo(lines[line]?.se ?? 9, 9);
        });
      }),
    );
  });

  test('the difference of two ledgers adds up to the difference of the scores', () => {
    fc.assert(
      fc.property(entries, entries, (first, second) => {
        const lines = present(ledgerDifference(tallyLedger(first, 5), tallyLedger(second, 5)));
        const scores = [first, second].map((all) => all.reduce((sum, { x }) => sum + x, 0) / all.length);
        const total = lines.reduce((sum, { points }) => sum + points, 0);
        expect(total).toBeCloseTo((scores[1] ?? 9) - (scores[0] ?? 0), 12);
      }),
    );
  });

  test('nobody: no ledger; one respondent: no error', () => {
    expect(ledger(tallyLedger([], 2))).toBeNull();
    expect(ledgerDifference(tallyLedger([], 2), tallyLedger([{ x: 1, lines: [0] }], 2))).toBeNull();
    expect(ledger(tallyLedger([{ x: 1, lines: [0] }], 1))).toEqual([{ points: 1, se: null }]);
  });
});

describe('one theme in two groups', () => {
  test('the same answers, mentioned twice as often, are all prevalence', () => {
    const change = present(
      themeChange(
        { mentioners: groupOf(1, 1, 8), rest: groupOf(54, 27, 9) },
        { mentioners: groupOf(2, 2, 16), rest: groupOf(48, 24, 8) },
      ),
    );
    // ten points more mention it, and they score 1.2 lower
    expect(change.prevalence.value).toBeCloseTo(0.1 * (-0.7 - 0.5), 12);
    expect(change.severity.value).toBeCloseTo(0, 12);
    expect(change.rest.value).toBeCloseTo(0, 12);
  });

  test('prevalence, severity and rest add up to the change, also where a part is empty', () => {
    fc.assert(
      fc.property(fc.tuple(groups, groups, groups, groups), ([a, b, c, d]) => {
        fc.pre(a.n + b.n > 0 && c.n + d.n > 0);
        const change = present(themeChange({ mentioners: a, rest: b }, { mentioners: c, rest: d }));
        const { prevalence, severity, rest, total } = change;
        expect(prevalence.value + severity.value + rest.value).toBeCloseTo(total, 9);
        expect(prevalence.se === null).toBe(change.isBorrowed);
      }),
    );
  });

  test('an empty group: no change', () => {
    const some = { mentioners: groupOf(1, 2, 3), rest: groupOf(4, 5, 6) };
    expect(themeChange({ mentioners: EMPTY, rest: EMPTY }, some)).toBeNull();
  });
});

describe('exclusive segments', () => {
  test('both segments rise and the total falls: the mix did it, and it is said so', () => {
    // phone 50 -> 60, chat 0 -> 10; the phone's share falls from 70% to 30%
    const change = present(
      segmentChange(
        [groupOf(350, 350, 0), groupOf(100, 100, 100)],
        [groupOf(180, 120, 0), groupOf(170, 430, 100)],
      ),
    );
    expect(change.total).toBeCloseTo(-0.1, 12);
    expect(change.mix).toBeCloseTo(-0.2, 12);
    expect(change.rate).toBeCloseTo(0.1, 12);
    expect(change.allOpposite).toBe(true);
    expect(change.isReversed).toBe(true);
  });

  test('small segments cannot contradict the total on their own', () => {
    const change = present(
      segmentChange([groupOf(9, 0, 1), groupOf(2, 0, 8)], [groupOf(5, 0, 0), groupOf(6, 0, 9)]),
    );
    expect(change.allOpposite).toBe(false);
  });

  test('a segment that nobody had before is mix', () => {
    const change = present(segmentChange([groupOf(5, 3, 2), EMPTY], [groupOf(5, 3, 2), groupOf(0, 5, 5)]));
    expect(change.segments[1]).toMatchObject({ rate: 0, isBorrowed: true });
    expect(change.rate).toBeCloseTo(0, 12);
  });

  test('mix and rate add up to the change, in any order of the segments', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(groups, groups), { minLength: 1, maxLength: 6 }), (pairs) => {
        const first = pairs.map(([one]) => one);
        const second = pairs.map(([, two]) => two);
        const change = segmentChange(first, second);
        fc.pre(change !== null);
        const reversed = present(segmentChange(first.toReversed(), second.toReversed()));
        expect(present(change).mix + present(change).rate).toBeCloseTo(present(change).total, 9);
        expect(reversed.mix).toBeCloseTo(present(change).mix, 9);
      }),
    );
  });
});

test('a line that comes twice in an answer takes both parts as one', () => {
  const twice = tallyLedger([{ x: -1, lines: [0, 0, 1] }], 2);
  const expected = [4 / 9, 1 / 9];
  expect([...twice.sums].map((sum) => -3 * sum)).toEqual([2, 1]);
  twice.squares.forEach((square, line) => expect(square).toBeCloseTo(expected[line] ?? NaN, 12));
});

describe('all themes in two groups', () => {
  test('talked about more and hurts more add up to the change', () => {
    fc.assert(
      fc.property(rowsWith(4), rowsWith(4), (first, second) => {
        const change = oaxacaBlinder(designOf(first, 4), designOf(second, 4));
        fc.pre(change !== null);
        const { explained, unexplained, terms } = present(change);
        expect(explained + unexplained).toBeCloseTo(meanOutcome(second) - meanOutcome(first), 9);
        expect(terms.every(({ prevalence, rate }) => Number.isFinite(prevalence.se + rate.se))).toBe(true);
      }),
    );
  });

  test('columns together have the sum of their parts, and no more error than they have apart', () => {
    fc.assert(
      fc.property(rowsWith(4), rowsWith(4), (first, second) => {
        const change = oaxacaBlinder(designOf(first, 4), designOf(second, 4));
        fc.pre(change !== null);
        const { terms, fits } = present(change);
        const both = oaxacaParts(fits, [1, 2]);
        for (const part of ['prevalence', 'rate'] as const) {
          const apart = [terms[1]?.[part], terms[2]?.[part]].map((one) => one ?? { value: NaN, se: NaN });
          const [one = { value: NaN, se: NaN }, two = one] = apart;
          expect(both[part].value).toBeCloseTo(one.value + two.value, 9);
          expect(both[part].se).toBeLessThanOrEqual(one.se + two.se + 1e-9);
        }
      }),
    );
  });

  test('a complaint that is only made more often moves prevalence alone', () => {
    const first = [...repeat(10, [-1, [1]]), ...repeat(10, [0, [1]]), ...repeat(80, [1, []])];
    const second = [...repeat(20, [-1, [1]]), ...repeat(20, [0, [1]]), ...repeat(60, [1, []])];
    const { terms } = present(oaxacaBlinder(designOf(first, 2), designOf(second, 2)));
    expect(terms[1]?.prevalence.value).toBeCloseTo(0.2 * -1.5, 12);
    expect(terms[1]?.rate.value).toBeCloseTo(0, 12);
  });

  test('a theme that one person mentions in one group: no answer', () => {
    const first = designOf([...repeat(5, [1, []]), ...repeat(5, [-1, []]), [-1, [1]]], 2);
    const second = designOf([...repeat(5, [1, []]), ...repeat(5, [-1, [1]])], 2);
    expect(oaxacaBlinder(first, second)).toBeNull();
  });

  test('a theme that nobody mentions in one group: no answer', () => {
    const first = designOf([...repeat(5, [1, []]), ...repeat(5, [-1, []])], 2);
    const second = designOf([...repeat(5, [1, []]), ...repeat(5, [-1, [1]])], 2);
    expect(oaxacaBlinder(first, second)).toBeNull();
    expect(oaxacaBlinder(designOf([], 2), second)).toBeNull();
  });
});

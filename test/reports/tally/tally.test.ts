import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectEvidence } from '../../../src/reports/tally/collect-evidence.ts';
import { mergeTallies } from '../../../src/reports/tally/merge-tallies.ts';
import { tallyResponses } from '../../../src/reports/tally/tally-responses.ts';
import { selectRows } from '../../../src/reports/select-rows.ts';
import type { Tally } from '../../../src/reports/tally/tally.ts';
import { makeSurvey, type MadeRow } from '../made-survey.ts';

const GENERAL = new Set(['general']);
const ALWAYS = { from: null, to: null };

function tallyOf(rows: readonly MadeRow[], metric: 'nps' | null = 'nps'): Tally {
  const columns = makeSurvey(rows, metric);
  return tallyResponses(columns, selectRows(columns, ALWAYS), GENERAL);
}

const madeRow: fc.Arbitrary<MadeRow> = fc.record({
  score: fc.option(fc.integer({ min: 0, max: 10 })),
  language: fc.constantFrom('pt', 'ca', 'en'),
  comment: fc.constantFrom('', 'some words about it'),
  says: fc.uniqueArray(fc.constantFrom('waiting neg', 'waiting pos', 'staff pos', 'general neg'), {
    maxLength: 3,
  }),
});

function sorted({ scores, languages, mentions, ...rest }: Tally): object {
  const byKey = (a: readonly [unknown, unknown], b: readonly [unknown, unknown]): number =>
    String(a[0]) < String(b[0]) ? -1 : 1;
  return {
    ...rest,
    scores: [...scores].toSorted(byKey),
    languages: [...languages].toSorted(byKey),
    mentions: [...mentions].toSorted(byKey),
  };
}

describe('tally', () => {
  test('counts groups, comments and themes', () => {
    const tally = tallyOf([
      { score: 2, says: ['waiting neg', 'waiting neg'] },
      { score: 8, says: [] },
      { score: 10, says: ['general pos'] },
      { score: 10 },
      { score: 9, comment: 'nothing', kind: ['none'] },
      { score: null, says: ['waiting neg'] },
    ]);
    expect(tally).toMatchObject({
      responses: [1, 1, 3, 0],
      commented: 4,
      saidNothing: 1,
      commentsWithoutScore: 1,
      commenters: [1, 1, 1, 0],
      unexplained: [0, 1, 0, 0],
      generalOnly: [0, 0, 1, 0],
    });
    expect(Object.fromEntries(tally.mentions)).toEqual({
      'waiting neg': [1, 0, 0, 0],
      'general pos': [0, 0, 1, 0],
    });
    expect(tally.languages.get('en')).toBe(5);
  });

  test('without a score column everybody is counted, in no group', () => {
    const tally = tallyOf([{ score: null, says: ['waiting neg'] }, { score: null }], null);
    expect(tally).toMatchObject({
      responses: [0, 0, 0, 2],
      commenters: [0, 0, 0, 1],
      commentsWithoutScore: 1,
    });
  });

  test('tallies add up: the merge of two is the tally of all', () => {
    fc.assert(
      fc.property(fc.array(madeRow), fc.array(madeRow), (a, b) => {
        expect(sorted(mergeTallies(tallyOf(a), tallyOf(b)))).toEqual(sorted(tallyOf([...a, ...b])));
      }),
    );
  });

  test('the order of the responses changes nothing', () => {
    fc.assert(
      fc.property(fc.array(madeRow), (rows) => {
        expect(sorted(tallyOf(rows.toReversed()))).toEqual(sorted(tallyOf(rows)));
      }),
    );
  });
});

test('evidence lists every response behind a count', () => {
  const columns = makeSurvey([
    { score: 2, says: ['waiting neg'] },
    { score: 9, says: ['waiting neg', 'staff pos'] },
    { score: 3, says: ['waiting neg', 'waiting neg'] },
  ]);
  const [detractors, , promoters] = collectEvidence(columns, selectRows(columns, ALWAYS).rows);
  expect(detractors?.get('waiting neg')?.rows).toEqual([0, 2]);
  expect(promoters?.get('staff pos')).toEqual({ rows: [1], mentions: [2] });
});

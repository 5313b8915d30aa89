import { expect, test } from 'vitest';
import { endOf } from '../../../src/cli/evaluate/rated.ts';

test.for([
  [1, '1-5', 'low'],
  [2, '1-5 stars', 'low'],
  [3, '1-5', null],
  [4, undefined, 'high'],
  [5, '0-5 stars (source stores stars minus 2.5)', 'high'],
  [1, '1-5 (1=very good .. 5=very poor)', 'high'],
  [4, '1-5 (1=very good .. 5=very poor)', 'low'],
  [0, '0-10 NPS', 'low'],
  [6, '0-10 NPS', 'low'],
  [7, '0-10', null],
  [9, '0-10', 'high'],
  [null, '0-10', null],
] as const)('a rating of %s on %s is %s', ([rating, ratingScale, wanted]) => {
  expect(endOf({ source: 'shop', text: 'Tot bé', rating, ratingScale })).toBe(wanted);
});

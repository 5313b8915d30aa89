import { expect, test } from 'vitest';
import { parseNumber } from '../../src/ingest/cells/parse-number.ts';

const cells: readonly (readonly [cell: string, value: number | null])[] = [
  ['45', 45],
  ['1.234,56', 1234.56],
  ['1,234.56', 1234.56],
  ['45,90', 45.9],
  ['45.90', 45.9],
  ['1.200', 1200],
  ['1,200', 1200],
  ['R$ 1.200', 1200],
  ['€ 45', 45],
  ['45,5 €', 45.5],
  ['1 234,5', 1234.5],
  ["1'234.5", 1234.5],
  ['EUR 12', 12],
  ['-12,5', -12.5],
  ['(12,50)', -12.5],
  ['12,50-', -12.5],
  ['', null],
  ['abc', null],
  ['12 mil', null],
  ['1.2.3', null],
];

test.for(cells)('reads %j as %j', ([cell, value]) => {
  expect(parseNumber(cell)).toBe(value);
});

test('a number that never was text keeps its point', () => {
  expect(parseNumber('1.234', true)).toBe(1.234);
  expect(parseNumber('1.234,5', true)).toBe(1234.5);
});

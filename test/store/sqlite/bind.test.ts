import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindValue } from '../../../src/store/sqlite/bind.ts';

describe('bindValue(value)', () => {
  test.for<[string, unknown]>([
    ['a bigint', 10n],
    ['a object', {}],
    ['a undefined', undefined],
    ['a boolean', true],
    ['the number NaN', Number.NaN],
    ['the number Infinity', Infinity],
    ['the number 1152921504606847000', 2 ** 60],
    ['a text with U+0000', 'bom\0dia'],
  ])('refuses %s', ([described, value]) => {
    expect(() => bindValue(value)).toThrow(described);
  });

  test('never repeats a refused text', () => {
    expect(() => bindValue('segredo\0')).not.toThrow('segredo');
  });

  test('makes a text well-formed', () => {
    expect(bindValue('a\ud800b')).toBe('a\ufffdb');
  });

  test('keeps every other text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(bindValue(text)).toBe(text);
      }),
    );
  });
});

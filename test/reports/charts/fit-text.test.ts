import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateWidth, fitText, textMark } from '../../../src/reports/charts/fit-text.ts';

describe('fitText', () => {
  test('breaks at spaces', () => {
    expect(fitText('Tempo de espera e rapidez do atendimento', 150, 2)).toEqual({
      lines: ['Tempo de espera e', 'rapidez do atendime…'],
      isCut: true,
    });
    expect(fitText('Temps d’espera i rapidesa en l’atenció', 190, 2)).toEqual({
      lines: ['Temps d’espera i rapidesa', 'en l’atenció'],
      isCut: false,
    });
  });

  test('a word too long is cut, and an empty text stays one empty line', () => {
    expect(fitText('Responsabilização', 60, 1)).toEqual({ lines: ['Respo…'], isCut: true });
    expect(fitText('', 60, 1)).toEqual({ lines: [''], isCut: false });
  });

  test('no line is wider than asked, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const { lines } = fitText(text, width, 2);
        expect(lines.length).toBeLessThanOrEqual(2);
        expect(Math.max(...lines.map((line) => estimateWidth(line)))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('textMark', () => {
  const place = { x: 0, y: 10, fill: 'black' };

  test('a cut text carries its full wording', () => {
    expect(textMark('Cobranças <b>', place, fitText('Cobranças <b>', 60, 1))).toBe(
      '<text x="0" y="10" fill="black"><title>Cobranças &lt;b&gt;</title>Cobran…</text>',
    );
  });

  test('several lines are several spans', () => {
    expect(textMark('a b', place, { lines: ['a', 'b'], isCut: false })).toBe(
      '<text x="0" y="10" fill="black"><tspan x="0">a</tspan><tspan x="0" dy="16">b</tspan></text>',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

describe('tokenize', () => {
  test.for([
    ["l'atenció d'en Pau", ["l'", 'atenció', "d'", 'en', 'pau']],
    ['don’t wait', ['don', "'t", 'wait']],
    ['don\ufffdt wait', ['don', "'t", 'wait']],
    ["truca'm demà", ['truca', "'m", 'demà']],
    ['resolveram-me tudo', ['resolveram', 'me', 'tudo']],
    ['check-in rápido', ['check', 'in', 'rápido']],
    ['col·laboració', ['col·laboració']],
    ['esperei 40min', ['esperei', '40', 'min']],
    ['paguei 1.840,50 €', ['paguei', '1.840,50', '€']],
    ['às 10:30.', ['às', '10:30', '.']],
    ['bom!!! ótimo :)', ['bom', '!!!', 'ótimo', ':)']],
    ['👍🏽 top', ['👍', 'top']],
    ['família 👨‍👩‍👧 feliz', ['família', '👨', 'feliz']],
    ['um\n\ndois', ['um', '\n', 'dois']],
    ['ok - mas', ['ok', '-', 'mas']],
    ['', []],
    ['   ', []],
  ] as const)('cuts %j', ([text, norms]) => {
    expect(tokenize(text).map((token) => token.norm)).toEqual(norms);
  });

  test('loses nothing: between tokens lie only spaces, joiners and inner hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(at, token.start)).not.toMatch(/\p{L}|\p{Nd}/u);
          at = token.end;
        }
        expect(text.slice(at)).not.toMatch(/\p{L}|\p{Nd}/u);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectLanguage, detectParts } from '../../src/analysis/detect-language.ts';
import { loadLanguageModel } from '../../src/lexicons/load-language-model.ts';

const model = loadLanguageModel();
const HOME = ['pt', 'ca', 'en'];

describe('the language of short comments', () => {
  test.for<[string, string]>([
    ['Muito bom', 'pt'],
    ['Molt bé', 'ca'],
    ['Great!', 'en'],
    ['Excellent service as usual', 'en'],
    ['Péssimo atendimento, nunca mais', 'pt'],
    ['Atenció pèssima, mai més', 'ca'],
    ['Still waiting for my refund', 'en'],
    ['Ninguém atende o telefone', 'pt'],
    ['Ningú no agafa el telèfon', 'ca'],
    ['Muy amables, volveremos', 'es'],
    ['Non me gustou nada o trato, tiven que agardar unha hora', 'gl'],
    ['Avèm esperat una ora e degun nos a pas respondut', 'oc'],
    ['Oso gustura egon gara hotelean', 'eu'],
    ['Le personnel était très accueillant', 'fr'],
    ['Siamo stati benissimo, torneremo presto', 'it'],
  ])('%s is %s', ([text, language]) => {
    expect(detectLanguage(text, model)).toMatchObject({ language });
    expect(detectParts(text, model)).toMatchObject({ code: language });
  });

  test.for<[string, string]>([
    ['nao recebi o produto ate agora', 'pt'],
    ['l atencio es molt dolenta', 'ca'],
    ['BOOOOOM DEMAAAAIS', 'pt'],
    ['mto ruim o atendimento, qro meu dinheiro de volta', 'pt'],
    ['k tal tot? moltes gracies x tot', 'ca'],
    ['El servici ha sigut roín, hui no torne', 'ca'],
    ['S’al·lota mos va atendre molt bé', 'ca'],
    ['👍👍 thanks a lot 😀', 'en'],
    ['https://example.com/great-service Entrega rápida, recomendo @loja', 'pt'],
  ])('%s is %s though it is not written by the book', ([text, language]) => {
    expect(detectLanguage(text, model, { candidates: HOME }).language).toBe(language);
  });

  test('letters and their accents may come apart (NFD)', () => {
    expect(detectLanguage('Atenció pèssima'.normalize('NFD'), model)).toEqual(
      detectLanguage('Atenció pèssima', model),
    );
  });
});

describe('what nobody could tell', () => {
  test.for(['', '   ', '10', '👍', '...', '-', '5/10 !!!'])('%j is und', (text) => {
    expect(detectLanguage(text, model).language).toBe('und');
    expect(detectParts(text, model)).toEqual({ code: 'und', confidence: 1 });
  });

  test.for(['ok', 'Maria', 'Hotel Barcelona', 'Vodafone', 'OK!! 👍'])(
    '%j says nothing, among candidates too',
    (text) => {
      expect(detectLanguage(text, model).language).toBe('und');
      expect(detectLanguage(text, model, { candidates: HOME }).language).toBe('und');
    },
  );
});

describe('candidates and prior', () => {
  test('only candidates are answered', () => {
    expect(detectLanguage('Muy amables, volveremos', model, { candidates: HOME }).language).toBe('ca');
    expect(
      detectLanguage('Sehr gutes Hotel, wir kommen gerne wieder', model, { candidates: HOME }).language,
    ).not.toBe('de');
  });

  test('a prior decides where the text does not', () => {
    const text = 'hotel';
    const asked = HOME.map(
      (code) => detectLanguage(text, model, { candidates: HOME, weights: { [code]: 1000 } }).language,
    );
    expect(asked).toEqual(HOME);
  });

  test('a prior does not overrule a clear text', () => {
    expect(detectLanguage('Molt bona atenció, moltes gràcies', model, { weights: { pt: 50 } }).language).toBe(
      'ca',
    );
  });
});

describe('other languages', () => {
  test.for<[string, string]>([
    ['Das Hotel war sehr schön und das Personal war freundlich und hilfsbereit', 'de'],
    ['De medewerkers waren vriendelijk en de kamer was schoon en netjes opgeruimd', 'nl'],
    ['Otel çok güzeldi, çalışanlar çok ilgiliydi ve odalar tertemizdi', 'tr'],
    ['Πολύ καλή εξυπηρέτηση', 'el'],
    ['非常好的服务', 'zh'],
  ])('%s is %s', ([text, language]) => {
    expect(detectLanguage(text, model).language).toBe(language);
  });
});

describe('two languages in one comment', () => {
  test('each part is told where sentences change', () => {
    const text =
      'O atendimento foi muito bom. The app does not work since the update. Obrigado pela ajuda de todos vocês.';
    const { code, parts } = detectParts(text, model);
    expect(code).toBe('mixed');
    expect(parts?.map((part) => [part.code, text.slice(part.start, part.end)])).toEqual([
      ['pt', 'O atendimento foi muito bom'],
      ['en', 'The app does not work since the update'],
      ['pt', 'Obrigado pela ajuda de todos vocês'],
    ]);
  });

  test.for<[string, string]>([
    ['O app é top, o check-in foi fácil e o wifi funciona', 'pt'],
    ['El delivery va bé, però el feedback del xat és un show', 'ca'],
    ['Bueno, el servei va ser molt bo, vale la pena', 'ca'],
  ])('loans do not make %s mixed', ([text, code]) => {
    expect(detectParts(text, model).code).toBe(code);
  });
});

describe('for any text', () => {
  test('the answer is a candidate or und, and confidences are probabilities', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { language, confidence, runnerUp } = detectLanguage(text, model, { candidates: HOME });
        expect([...HOME, 'und']).toContain(language);
        expect(confidence).toBeGreaterThanOrEqual(runnerUp.confidence);
        expect(confidence + runnerUp.confidence).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('the same text has the same answer whatever was read before', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.string({ maxLength: 100 }), (text, other) => {
        const first = detectParts(text, model);
        detectParts(other, model);
        expect(detectParts(text, model)).toEqual(first);
      }),
    );
  });

  test('parts follow one another inside the text', () => {
    const sentence = fc.constantFrom(
      'Tudo muito bem feito.',
      'No vull tornar mai més aquí!',
      'I will never come back here;',
      'ok',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 8 }), (sentences) => {
        const text = sentences.join(' ');
        let from = 0;
        for (const part of detectParts(text, model).parts ?? []) {
          expect(part.start).toBeGreaterThanOrEqual(from);
          expect(part.end).toBeGreaterThan(part.start);
          from = part.end;
        }
        expect(from).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

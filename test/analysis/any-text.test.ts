import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { loadResources } from '../../src/lexicons/load-resources.ts';

const resources = loadResources();
const read = (text: string) => analyze(text, resources);

describe('any text gets an answer', () => {
  test.for([
    ['nothing', '', 'und'],
    ['spaces', ' \t\n ', 'und'],
    ['an emoji', '👍🏽', 'und'],
    ['a number', '10', 'und'],
    ['punctuation', '?!…', 'und'],
    ['Spanish', 'El técnico llegó tarde y no arregló nada de lo que le pedimos', 'es'],
    ['German', 'Der Kundendienst war leider sehr unfreundlich und hat uns nicht weitergeholfen', 'de'],
    ['Russian', 'Обслуживание было очень медленным, и никто нам не помог', 'ru'],
  ] as const)('%s', ([, text, code]) => {
    expect(read(text).language.code).toBe(code);
  });

  test.for([
    ['a megabyte of one word', 'não '.repeat(260_000)],
    ['a megabyte of praise', 'bom atendimento '.repeat(66_000)],
    ['a hundred thousand emoji', '😡'.repeat(100_000)],
    ['combining marks only', '\u0301'.repeat(200_000)],
    ['lone surrogates', '\ud800'.repeat(100_000)],
    ['one endless word', 'a'.repeat(500_000)],
    ['right to left', 'הכול טוב \u202e'.repeat(10_000)],
  ] as const)('%s', ([, text]) => {
    const { mentions } = read(text);
    for (const { evidence } of mentions) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    expect(mentions.length).toBeLessThan(100);
  });

  test('evidence is exact, figures lie in their ranges, twice gives the same', () => {
    const word = fc.constantFrom(
      'o',
      'atendimento',
      'ótimo',
      'não',
      'mas',
      'la',
      'factura',
      'cara',
      'no',
      'the',
      'staff',
      'rude',
      'but',
      ',',
      '.',
      '?',
      '\n',
      '😡',
      'e\u0301',
      '40',
      'min',
      'minuts',
      "l'",
      'app',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.constantFrom(' ', '', '  '), (words, space) => {
        const text = words.join(space);
        const analysis = read(text);
        expect(Math.abs(analysis.valence)).toBeLessThanOrEqual(1);
        for (const { evidence, intensity, confidence } of analysis.mentions) {
          expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
          expect(evidence.text).not.toBe('');
          expect(Math.min(intensity, confidence)).toBeGreaterThanOrEqual(0);
          expect(Math.max(intensity, confidence)).toBeLessThanOrEqual(1);
        }
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(analysis));
      }),
    );
  });

  test('a comment in two languages is read in both', () => {
    const text = 'El personal va ser molt amable. The room was dirty and smelled of damp.';
    const { language, mentions } = read(text);
    expect(language.code).toBe('mixed');
    expect(language.parts?.map(({ code }) => code)).toEqual(['ca', 'en']);
    const said = mentions.map(({ theme, polarity }) => `${theme} ${polarity}`);
    expect(said).toContain('agent.courtesy pos');
    expect(said).toContain('place.cleanliness neg');
  });
});

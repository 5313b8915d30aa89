import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IDENTIFIER_KINDS } from '../../../src/analysis/redact/identifiers.ts';
import { redact as redactWith } from '../../../src/analysis/redact/redact.ts';
import { loadRedactionWords } from '../../../src/lexicons/load-redaction-words.ts';
import { readExamples } from './examples.ts';

const WORDS = loadRedactionWords();
const redact = (text: string) => redactWith(text, WORDS);

describe('redact', () => {
  test.for([
    ['meu e-mail é rosa.lima+nps@exemplo.com.br, respondam', 'meu e-mail é [e-mail], respondam'],
    ['CPF 529.982.247-25 e nada', 'CPF [CPF] e nada'],
    ['cpf 52998224725', 'cpf [CPF]'],
    ['a empresa 11.222.333/0001-81', 'a empresa [CNPJ]'],
    ['cnpj novo 12.ABC.345/01DE-35', 'cnpj novo [CNPJ]'],
    ['o meu NIF é 123456789', 'o meu NIF é [NIF]'],
    ['DNI 12345678Z', 'DNI [DNI]'],
    ['nie X1234567L', 'nie [NIE]'],
    ['IBAN PT50 0002 0123 1234 5678 9015 4', 'IBAN [IBAN]'],
    ['ES91 2100 0418 4502 0005 1332 és el compte', '[IBAN] és el compte'],
    ['cartão 4111 1111 1111 1111', 'cartão [PAN]'],
    ['liguem para (11) 98765-4321', 'liguem para [tel.]'],
    ['ligo do +351 912 345 678', 'ligo do [tel.]'],
    ['truqueu-me al 612 345 678', 'truqueu-me al [tel.]'],
    ['telèfon 93 412 34 56 si us plau', 'telèfon [tel.] si us plau'],
  ] as const)('%j', ([text, redacted]) => {
    expect(redact(text).text).toBe(redacted);
  });

  test('a number with wrong check digits is an identifier where it is called one, and only there', () => {
    expect(redact('cpf errado 529.982.247-24').removed).toEqual([{ start: 11, end: 25, kind: 'cpf' }]);
    expect(redact('deu 529.982.247-24').removed).toEqual([]);
  });

  test('offsets are UTF-16 code units of the text as received', () => {
    expect(redact('😀 nif 123456789').removed).toEqual([{ start: 7, end: 16, kind: 'nif' }]);
  });

  test.for([
    'paguei 1.840,50 € em 12/03/2026',
    'esperei 45 minutos, nota 10',
    'encomendei 3 caixas de 500 e 12 de 250',
    'desde 1998 sou cliente',
    '10:30 - 11:45',
    '',
  ])('leaves alone: %j', (text) => {
    expect(redact(text)).toEqual({ text, removed: [] });
  });

  test('spans are in order, do not overlap, and what is between them stays', () => {
    const PIECES = [
      '529.982.247-25',
      'a@b.pt',
      ' e ',
      '12345678Z',
      '912345678',
      '.',
      'ok ',
      'Rua A, 12, ',
      '\n',
      'João Sá',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), (pieces) => {
        const received = pieces.join('');
        const { text, removed } = redact(received);
        let rebuilt = '';
        let at = 0;
        for (const { start, end, kind } of removed) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rebuilt += `${received.slice(at, start)}${WORDS.placeholders.get(kind) ?? ''}`;
          at = end;
        }
        expect(text).toBe(rebuilt + received.slice(at));
      }),
    );
  });

  test('what is redacted once has nothing left to redact', () => {
    for (const { text } of readExamples('examples.tsv')) {
      const once = redact(text).text;
      expect(redact(once)).toEqual({ text: once, removed: [] });
    }
  });

  test('every kind has a placeholder of its own', () => {
    expect(new Set(WORDS.placeholders.values()).size).toBe(IDENTIFIER_KINDS.length);
  });

  /** Each would take hours if any shape tried again from every place. */
  test.for([
    ['digits', '1'],
    ['digits and spaces', '1 '],
    ['dots', '.'],
    ['letters', 'a'],
    ['capital words', 'Ana '],
    ['at signs', 'a@'],
    ['labels', 'cpf '],
    ['link words', 'nif é o '],
    ['streets', 'rua a '],
    ['hyphens', '9-'],
    ['links', 'http://a.b/'],
    ['punctuation of a link', 'http://a.b/????????????????????????????????????????'],
    ['brackets', '(('],
    ['plus signs', '+1'],
    ['codes', 'A1-'],
    ['domains', 'a.b.'],
    ['line breaks', '\n'],
    ['spoken addresses', 'a arroba b ponto '],
  ] as const)('100 kB of %s are read to the end', ([, piece]) => {
    const received = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(redact(received).removed.every(({ start, end }) => start < end)).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../src/analysis/redact/redact.ts';

describe('redact', () => {
  test.for([
    ['meu e-mail é rosa.lima+nps@exemplo.com.br, respondam', 'meu e-mail é [email], respondam'],
    ['CPF 529.982.247-25 e nada', 'CPF [cpf] e nada'],
    ['cpf 52998224725', 'cpf [cpf]'],
    ['a empresa 11.222.333/0001-81', 'a empresa [cnpj]'],
    ['cnpj novo 12.ABC.345/01DE-35', 'cnpj novo [cnpj]'],
    ['o meu NIF é 123456789', 'o meu NIF é [nif]'],
    ['DNI 12345678Z', 'DNI [dni]'],
    ['nie X1234567L', 'nie [nie]'],
    ['IBAN PT50 0002 0123 1234 5678 9015 4', 'IBAN [iban]'],
    ['ES91 2100 0418 4502 0005 1332 és el compte', '[iban] és el compte'],
    ['cartão 4111 1111 1111 1111', 'cartão [card]'],
    ['liguem para (11) 98765-4321', 'liguem para [phone]'],
    ['ligo do +351 912 345 678', 'ligo do [phone]'],
    ['truqueu-me al 612 345 678', 'truqueu-me al [phone]'],
    ['telèfon 93 412 34 56 si us plau', 'telèfon [phone] si us plau'],
  ] as const)('%j', ([text, redacted]) => {
    expect(redact(text).text).toBe(redacted);
  });

  test.for([
    'paguei 1.840,50 € em 12/03/2026',
    'esperei 45 minutos, nota 10',
    'encomendei 3 caixas de 500 e 12 de 250',
    'desde 1998 sou cliente',
    'cpf errado 529.982.247-24',
    '10:30 - 11:45',
  ])('leaves alone: %j', (text) => {
    expect(redact(text)).toEqual({ text, removed: [] });
  });

  test('spans are in order, do not overlap, and what is between them stays', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('529.982.247-25', 'a@b.pt', ' e ', '12345678Z', '912345678', '.', 'ok '), {
          maxLength: 12,
        }),
        (pieces) => {
          const received = pieces.join('');
          const { text, removed } = redact(received);
          let rebuilt = '';
          let at = 0;
          for (const { start, end, kind } of removed) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            rebuilt += `${received.slice(at, start)}[${kind}]`;
            at = end;
          }
          expect(text).toBe(rebuilt + received.slice(at));
        },
      ),
    );
  });
});

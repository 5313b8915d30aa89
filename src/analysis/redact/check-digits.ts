/** Check digits of identifiers. Arguments are digits (and letters) without separators. */

const digitsOf = (text: string): number[] => text.split('').map(Number);

/** Weighted sum of the first digits modulo 11, as Brazil and Portugal use it: 10 and 11 become 0. */
function modulo11(digits: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  const rest = 11 - (sum % 11);
  return rest >= 10 ? 0 : rest;
}

const isRepeated = (text: string): boolean => new Set(text).size === 1;

/** Brazil, Cadastro de Pessoas Físicas: 11 digits (Receita Federal). */
export function isCpf(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 11 || isRepeated(text)) return false;
  const first = modulo11(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]);
  const second = modulo11(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  return digits[9] === first && digits[10] === second;
}

/** Brazil, Cadastro Nacional da Pessoa Jurídica: 14 places, letters allowed since 2026 (Receita Federal, IN 2229/2024). */
export function isCnpj(text: string): boolean {
  if (text.length !== 14 || isRepeated(text)) return false;
  const values = text
    .toUpperCase()
    .split('')
    .map((char) => char.charCodeAt(0) - 48);
  const first = modulo11(values, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  const second = modulo11(values, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]);
  return values[12] === first && values[13] === second;
}

/** Portugal, Número de Identificação Fiscal: 9 digits, the first not 0 or 4 (Autoridade Tributária). */
export function isNif(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length !== 9 || !/^[1235689]/.test(text)) return false;
  return digits[8] === modulo11(digits, [9, 8, 7, 6, 5, 4, 3, 2]);
}

const DNI_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Spain, DNI: 8 digits and a letter (Ministerio del Interior). */
export function isDni(text: string): boolean {
  return DNI_LETTERS[Number(text.slice(0, 8)) % 23] === text.at(-1)?.toUpperCase();
}

/** Spain, NIE: X, Y or Z, 7 digits and a letter. */
export function isNie(text: string): boolean {
  return isDni(`${'XYZ'.indexOf(text.charAt(0).toUpperCase())}${text.slice(1)}`);
}

/** IBAN, ISO 13616: modulo 97 over letters and digits. */
export function isIban(text: string): boolean {
  const moved = (text.slice(4) + text.slice(0, 4)).toUpperCase();
  let rest = 0;
  for (const char of moved) {
    const value = parseInt(char, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1;
}

/** Payment card, ISO/IEC 7812 (Luhn). */
export function isCard(text: string): boolean {
  const digits = digitsOf(text).toReversed();
  const sum = digits.reduce((total, digit, at) => {
    const doubled = digit * 2;
    return total + (at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0 && !isRepeated(text);
}

/** Portugal, Número de Identificação de Segurança Social: 11 digits from 1 or 2, weighted by primes (Segurança Social). */
export function isNiss(text: string): boolean {
  if (!/^[12]\d{10}$/.test(text)) return false;
  const digits = digitsOf(text);
  const weights = [29, 23, 19, 17, 13, 11, 7, 5, 3, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  return digits[10] === 9 - (sum % 10);
}

/** Portugal, number of a cartão de cidadão: 9 digits, 2 letters or digits, 1 digit; Luhn with A = 10 (IRN). */
export function isCitizenCard(text: string): boolean {
  if (!/^\d{9}[\da-z]{2}\d$/i.test(text)) return false;
  const sum = text.split('').reduce((total, char, at) => {
    const value = parseInt(char, 36) * (at % 2 === 0 ? 2 : 1);
    return total + (at % 2 === 0 && value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

import { isIban } from './check-digits.ts';
import type { Candidate } from './identifiers.ts';
import { compact } from './patterns.ts';
import { matchAt, type Source } from './source.ts';

/** Lengths of IBANs (SWIFT, IBAN registry) in the euro area, Brazil and around. */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    AD: 24,
    AT: 20,
    BE: 16,
    BG: 22,
    BR: 29,
    CH: 21,
    CY: 28,
    CZ: 24,
    DE: 22,
    DK: 18,
    EE: 20,
    ES: 24,
    FI: 18,
    FR: 27,
    GB: 22,
    GI: 23,
    GR: 27,
    HR: 21,
    HU: 28,
    IE: 22,
    IS: 26,
    IT: 27,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
    MC: 27,
    MT: 31,
    NL: 18,
    NO: 15,
    PL: 28,
    PT: 25,
    RO: 24,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    UA: 29,
  }),
);

const BEGINNING = /(?<![\p{L}\p{Nd}])[a-z]{2} ?\d{2}(?=[ .\-/]{0,2}[\da-z])/giu;
const NEXT = /[ \t\u00a0.\-/]{0,2}[\da-z]/iuy;
const WORD_GOES_ON = /[\p{L}\p{Nd}]/u;

/** End of a number of `length` letters and digits from `start`; -1 if it ends earlier or goes on. */
function endOf(text: string, start: number, length: number): number {
  let at = start;
  for (let count = 0; count < length; count++) {
    const next = matchAt(NEXT, text, at);
    if (next === null) return -1;
    at += next[0].length;
  }
  return WORD_GOES_ON.test(text.charAt(at)) ? -1 : at;
}

/** An IBAN that begins at an offset, right or wrong, by the length of its country; -1 if there is none. */
export function endOfIban(text: string, start: number): number {
  const length = LENGTHS.get(text.slice(start, start + 2).toUpperCase());
  return length === undefined ? -1 : endOf(text, start, length);
}

/** IBANs with the right check digits. */
export function findIbans({ text }: Source): Candidate[] {
  return [...text.matchAll(BEGINNING)].flatMap(({ index: start }) => {
    const end = endOfIban(text, start);
    if (end < 0 || !isIban(compact(text.slice(start, end)))) return [];
    return [{ start, end, kind: 'iban' as const, isLabelled: false }];
  });
}

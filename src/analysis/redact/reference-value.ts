import { fold } from '../text/fold.ts';
import type { Span } from '../types.ts';
import type { Lead } from './lead.ts';
import { sticky } from './patterns.ts';
import { isAmount, matchAt, type Source } from './source.ts';

const PART = String.raw`[\p{L}\p{Nd}]{1,40}`;
const VALUE = sticky(
  String.raw`${PART}(?:[-–./_][\p{L}\p{Nd}]{1,40}){0,7}(?:(?<=\d)[ ]\d{3,10}(?![,.:%€]\d?)(?:[-./]\d{1,6})?){0,4}(?:(?<=\d) \d{1,2}(?=[.,;!?)]|$))?`,
);
/** "FT 2024/118273": letters apart from their number. */
const SPLIT = sticky(String.raw`\p{L}{1,4}[ ]\d{2,12}(?:[-./]\d{1,12}){0,4}`);
const LOCATOR = sticky(String.raw`\p{Lu}{5,8}`);
const NOT_A_NUMBER =
  /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,3}\.\d{3}|\d{1,2}[h:]\d{0,2}|\d{1,2}x)$/iu;
const YEAR = /^(?:19|20)\d{2}$/u;

/** Digits that a bare number needs; fewer where a word says "number". */
const LEAST_DIGITS = 4;
const LEAST_NUMBERED = 3;
/** Digits and letters that a value needs where strange words stand before it, or the label is weak. */
const LEAST_FAR = 6;

function count(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}

/** Whether letters and digits are a number of something, as far as the way to it demands. */
function isReference(value: string, lead: Lead, strength: 'usual' | 'weak'): boolean {
  if (NOT_A_NUMBER.test(value)) return false;
  const numbers = count(value, /\p{Nd}/gu);
  const letters = count(value, /\p{L}/gu);
  if (numbers === 0 || (letters > 6 && letters > numbers)) return false;
  const isFar = lead.strangers > 0 || (strength === 'weak' && !lead.hasNumberSign);
  if (isFar) return numbers >= 3 && numbers + letters >= LEAST_FAR;
  if (letters > 0)
    return (numbers >= 2 || value === value.toUpperCase()) && numbers + letters >= LEAST_DIGITS;
  if (lead.hasNumberSign) return numbers >= LEAST_NUMBERED;
  return numbers >= LEAST_DIGITS && !YEAR.test(value);
}

/** Whether a word in capitals, alone among small letters, is a locator such as `QXYTPL`. */
function isLocator(text: string, start: number): boolean {
  const word = matchAt(LOCATOR, text, start)?.[0] ?? '';
  return /^\p{Lu}+$/u.test(word) && /\p{Ll}/u.test(text.slice(Math.max(0, start - word.length), start));
}

/** Whether the letters of "FT 2024/118273" are a series, and no word that stands between label and value. */
function isSeries(value: string, { words }: Source): boolean {
  const letters = value.slice(0, value.indexOf(' '));
  return /^\p{Lu}+$/u.test(letters) && words.valueOf('link', fold(letters)) === undefined;
}

/** Takes a number of a contract, order, parcel … that begins at an offset. */
export function referenceAt(strength: 'usual' | 'weak') {
  return (source: Source, start: number, lead: Lead): Span | null => {
    const { text } = source;
    const split = matchAt(SPLIT, text, start);
    if (split !== null && lead.strangers === 0 && isSeries(split[0], source))
      return { start, end: start + split[0].length };
    if (strength === 'usual' && lead.strangers === 0 && isLocator(text, start)) {
      return { start, end: start + (matchAt(LOCATOR, text, start)?.[0].length ?? 0) };
    }
    const value = matchAt(VALUE, text, start)?.[0];
    if (value === undefined || !isReference(value, lead, strength)) return null;
    const span = { start, end: start + value.length };
    return isAmount(source, span) ? null : span;
  };
}

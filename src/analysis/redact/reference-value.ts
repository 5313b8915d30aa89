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

/** Letters of a value that may outnumber its digits. */
const MOST_LETTERS = 6;

/** Words such as "fatura" often stand before other numbers: they are weak labels. */
type Strength = 'usual' | 'weak';

function count(value: string, pattern: RegExp): number {
  return value.match(pattern)?.length ?? 0;
}

/** Letters and digits of a value, counted. */
interface Size {
  readonly letters: number;
  readonly numbers: number;
}

/** Whether a value is long enough where strange words stand before it, or the label is weak. */
const isLongEnoughFar = ({ letters, numbers }: Size): boolean =>
  numbers >= 3 && numbers + letters >= LEAST_FAR;

/** Whether letters with digits, right after a label, are a number of something. */
const isMixed = (value: string, { letters, numbers }: Size): boolean =>
  (numbers >= 2 || value === value.toUpperCase()) && numbers + letters >= LEAST_DIGITS;

/** Whether digits right after a label are a number of something. */
const isBare = (value: string, { numbers }: Size, { hasNumberSign }: Lead): boolean =>
  hasNumberSign ? numbers >= LEAST_NUMBERED : numbers >= LEAST_DIGITS && !YEAR.test(value);

/** Whether letters and digits are a number of something, as far as the way to it demands. */
function isReference(value: string, lead: Lead, strength: Strength): boolean {
  const size = { numbers: count(value, /\p{Nd}/gu), letters: count(value, /\p{L}/gu) };
  const { letters, numbers } = size;
  if (NOT_A_NUMBER.test(value) || numbers === 0 || letters > Math.max(MOST_LETTERS, numbers)) return false;
  if (lead.strangers > 0 || (strength === 'weak' && !lead.hasNumberSign)) return isLongEnoughFar(size);
  return letters > 0 ? isMixed(value, size) : isBare(value, size, lead);
}

/** A word in capitals after small letters, a locator such as `QXYTPL`. */
function locatorAt({ text }: Source, start: number): string | undefined {
  const word = matchAt(LOCATOR, text, start)?.[0] ?? '';
  const isAlone = /\p{Ll}/u.test(text.slice(Math.max(0, start - word.length), start));
  return isAlone && /^\p{Lu}+$/u.test(word) ? word : undefined;
}

/** Whether the letters of "FT 2024/118273" are a series, and no word that stands between label and value. */
function isSeries(value: string, { words }: Source): boolean {
  const letters = value.slice(0, value.indexOf(' '));
  return /^\p{Lu}+$/u.test(letters) && words.valueOf('link', fold(letters)) === undefined;
}

/** Letters with their number apart, or letters alone: only right after a label. */
function lettersAt(source: Source, start: number, strength: Strength): string | undefined {
  const split = matchAt(SPLIT, source.text, start)?.[0];
  if (split !== undefined && isSeries(split, source)) return split;
  return strength === 'usual' ? locatorAt(source, start) : undefined;
}

/** Takes a number of a contract, order, parcel … that begins at an offset. */
export function referenceAt(strength: Strength) {
  return (source: Source, start: number, lead: Lead): Span | null => {
    const letters = lead.strangers === 0 ? lettersAt(source, start, strength) : undefined;
    if (letters !== undefined) return { start, end: start + letters.length };
    const value = matchAt(VALUE, source.text, start)?.[0];
    if (value === undefined || !isReference(value, lead, strength)) return null;
    const span = { start, end: start + value.length };
    return isAmount(source, span) ? null : span;
  };
}

import type { Span } from '../types.ts';
import type { Lead } from './lead.ts';
import { isAmount, matchAt, type Source } from './source.ts';

const VALUE = /(?<![^\s"'“”«‘([:=])[\p{L}\p{Nd}@#$!%&*_+][^\s"“”«»]{2,63}/uy;
/** The end of the sentence is not the password's; an exclamation mark inside a sentence is. */
const TRAILING = /(?:[.,;:?)\]'’…]{1,8}|!{2,8})$/u;
/** A letter and up to three digits are a ticket of a queue or a count. */
const TICKET = /^\p{L}?[ -]?\p{Nd}{1,3}$/u;
const DATE_OR_TIME = /^\d{1,4}(?:[/.:h]\d{1,4}){1,2}h?$/u;
/** Digits with something else, a sign inside, or a capital letter inside. */
const SECRET = /\p{Nd}|[@#$&*_+=^~|\\]|\p{Ll}\p{Lu}/u;
/** Where strange words stand before it: four to eight digits that are no year, or letters with digits. */
const FAR = /^(?!(?:19|20)\d{2}$)(?:\p{Nd}{4,8}|(?=.{0,12}\p{Nd})(?=.{0,12}[\p{L}@#$_])\S{6,})$/u;

/** Takes a password, PIN or code that begins at an offset; an ordinary word is none. */
export function passwordAt(source: Source, start: number, lead: Lead): Span | null {
  const value = matchAt(VALUE, source.text, start)?.[0].replace(TRAILING, '') ?? '';
  if (value.length < 3 || !isSecret(value)) return null;
  const span = { start, end: start + value.length };
  if (isAmount(source, span)) return null;
  return lead.strangers === 0 || FAR.test(value) ? span : null;
}

/** Whether a value is no ordinary word, count, date or link. */
function isSecret(value: string): boolean {
  return (
    SECRET.test(value) &&
    /[\p{L}\p{Nd}]/u.test(value) &&
    !TICKET.test(value) &&
    !DATE_OR_TIME.test(value) &&
    !value.includes('//')
  );
}

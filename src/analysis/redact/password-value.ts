import type { Span } from '../types.ts';
import type { Lead } from './lead.ts';
import { isAmount, matchAt, type Source } from './source.ts';

const VALUE = /(?<![^\s"'“”«‘(\[:=])[^\s"“”«»]{3,64}/uy;
/** The end of the sentence is not the password's; an exclamation mark inside a sentence is. */
const TRAILING = /(?:[.,;:?)\]'’…]{1,8}|!{2,8})$/u;
/** A letter and up to three digits are a ticket of a queue or a count. */
const TICKET = /^\p{L}?[ -]?\p{Nd}{1,3}$/u;
const DATE_OR_TIME = /^\d{1,4}(?:[/.:h]\d{1,4}){1,2}h?$/u;
/** Digits with something else, a sign inside, or a capital letter inside. */
const SECRET = /\p{Nd}|[@#$&*_+=^~|\\]|\p{Ll}\p{Lu}/u;
const LONGEST_CODE = 12;

/** Takes a password, PIN or code that begins at an offset; an ordinary word is none. */
export function passwordAt(source: Source, start: number, lead: Lead): Span | null {
  const value = matchAt(VALUE, source.text, start)?.[0].replace(TRAILING, '') ?? '';
  if (value.length < 3 || TICKET.test(value) || DATE_OR_TIME.test(value) || !SECRET.test(value)) return null;
  if (value.includes('//')) return null;
  const span = { start, end: start + value.length };
  if (isAmount(source, span)) return null;
  return lead.strangers > 0 && !/^[\p{L}\p{Nd}]*\p{Nd}[\p{L}\p{Nd}]*$/u.test(value.slice(0, LONGEST_CODE))
    ? null
    : span;
}

import { fold } from '../text/fold.ts';
import type { Span } from '../types.ts';
import { matchAt, type Source } from './source.ts';

const DAY = '(?:0?[1-9]|[12][0-9]|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = String.raw`(?:(?:19|20)\d{2}|\d{2})`;
const SEP = String.raw`\s?[/.\s–-]\s?`;
const NUMERIC = new RegExp(
  String.raw`(?:${DAY}${SEP}${MONTH}(?:${SEP}${YEAR})?|${MONTH}/${DAY}/${YEAR}|(?:19|20)\d{2}[/.-]${MONTH}[/.-]${DAY}|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})(?![\p{L}\p{Nd}])`,
  'uy',
);
/** A short word ("de", "of", "d'") may stand between the parts. */
const SHORT = String.raw`(?:\s{0,2}(?:\p{L}{1,3}\s|\p{L}['’]|,))?\s{0,2}`;
const DAY_FIRST = new RegExp(
  String.raw`${DAY}(?:\.?[ºª]|st|nd|rd|th|er)?${SHORT}[/-]?(\p{L}{3,12})\.?(?:[/-]?${SHORT}(?:19|20)?\d{2}(?!\p{Nd}))?`,
  'iuy',
);
const MONTH_FIRST = new RegExp(
  String.raw`(\p{L}{3,12})\.?\s${DAY}(?:st|nd|rd|th)?(?:,?\s{1,2}(?:19|20)\d{2})?(?![\p{L}\p{Nd}])`,
  'iuy',
);

/** A date that begins at an offset, as digits or with the name of its month; a day and a month at least. */
export function findDateAt({ text, words }: Source, start: number): Span | null {
  const numeric = matchAt(NUMERIC, text, start);
  if (numeric !== null) return { start, end: start + numeric[0].length };
  for (const pattern of [DAY_FIRST, MONTH_FIRST]) {
    const match = matchAt(pattern, text, start);
    if (match !== null && words.has('month', fold(match[1] ?? '')))
      return { start, end: start + match[0].length };
  }
  return null;
}

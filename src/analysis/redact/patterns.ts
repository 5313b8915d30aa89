/** Bounded pieces of regular expressions, from which the shapes of identifiers are built. */

/** What people put between the digits of one number. */
export const GAP = String.raw`[ \t\u00a0\u202f./\\()·_–—-]{0,3}`;

/** A number of exactly `count` digits, or of `count` to `most`, however grouped. */
export function digits(count: number, most = count): string {
  return String.raw`\d(?:${GAP}\d){${count - 1},${most - 1}}(?!\d)`;
}

/** An ordinal sign may stand right before: "nº123". */
const NOT_INSIDE_BEFORE = String.raw`(?:(?<![\p{L}\p{Nd}])|(?<=[ºª]))`;
const NOT_INSIDE_AFTER = String.raw`(?![\p{L}\p{Nd}])`;

/** A pattern that matches whole words and numbers only, at an offset (`lastIndex`). */
export function sticky(pattern: string): RegExp {
  return new RegExp(`${NOT_INSIDE_BEFORE}(?:${pattern})${NOT_INSIDE_AFTER}`, 'iuy');
}

/** A pattern that matches whole words and numbers only, anywhere. */
export function anywhere(pattern: string, flags = 'iu'): RegExp {
  return new RegExp(`${NOT_INSIDE_BEFORE}(?:${pattern})${NOT_INSIDE_AFTER}`, `g${flags}`);
}

/** Letters and digits of a value, upper case. */
export function compact(value: string): string {
  return value.replaceAll(/[^\p{L}\p{Nd}]/gu, '').toUpperCase();
}

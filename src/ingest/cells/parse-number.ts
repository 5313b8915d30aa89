/** Money and other quantities, with a decimal comma or point. */

/** Currency names and signs, blanks and the Swiss apostrophe. */
const ORNAMENTS = /R\$|US\$|\p{Sc}|\b(?:eur|euros?|brl|usd|gbp|reais|real)\b|[\s'\u00A0\u202F]/giu;
const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;
const GROUPED_BY_POINT = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;
const GROUPED_BY_COMMA = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const DECIMAL_COMMA = /^[+-]?\d+,\d+$/;

/** Negative amounts of bookkeepers: "(45,00)" and "45,00-". */
function withLeadingMinus(text: string): string {
  return text.replace(/^\((.+)\)$/, '-$1').replace(/^([\d.,]+)-$/, '-$1');
}

/**
 * Reads a quantity as written in Portugal, Brazil, Catalonia or Britain; null if it is none. A single group of
 * three digits ("1.200", "1,200") is thousands, unless `isTyped` says that the number was never text.
 * @example parseNumber('R$ 1.234,56') // 1234.56
 */
export function parseNumber(cell: string, isTyped = false): number | null {
  const text = withLeadingMinus(cell.replaceAll(ORNAMENTS, ''));
  if (isTyped && PLAIN.test(text)) {
    return Number(text);
  }
  if (GROUPED_BY_POINT.test(text)) {
    return Number(text.replaceAll('.', '').replace(',', '.'));
  }
  if (GROUPED_BY_COMMA.test(text)) {
    return Number(text.replaceAll(',', ''));
  }
  if (DECIMAL_COMMA.test(text)) {
    return Number(text.replace(',', '.'));
  }
  return PLAIN.test(text) ? Number(text) : null;
}

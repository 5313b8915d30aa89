/** Which columns are searched for segments. */
import { findAttribute } from '../findings/breakdown.ts';
import type { AttributeColumn, ResponseColumns } from '../response-columns.ts';
import { KindOptionError, type KindOptions } from './kind.ts';

/** A column with more values tells places or things apart, not segments. */
const MAX_VALUES = 60;

/** @throws KindOptionError */
function askedColumn(columns: ResponseColumns, { by }: KindOptions): AttributeColumn | null {
  const found = by === null ? null : findAttribute(columns, by);
  if (by !== null && found === null) {
    const known = columns.attributes.map(({ name }) => `"${name}"`).join(', ');
    throw new KindOptionError('by', `expected one of ${known || 'no columns'}, got "${by}"`);
  }
  return found;
}

/**
 * All columns but those of named people; one alone where it is asked for.
 * @throws KindOptionError
 */
export function segmentColumns(columns: ResponseColumns, options: KindOptions): AttributeColumn[] {
  const asked = askedColumn(columns, options);
  return asked !== null
    ? [asked]
    : columns.attributes.filter(({ role, values }) => role !== 'agent' && values.length <= MAX_VALUES);
}

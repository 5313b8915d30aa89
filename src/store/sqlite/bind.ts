/** What may be handed to SQLite: sqlite3 turns a BigInt into NULL and an object into "[object Object]" silently. */

export type SqlValue = string | number | null;

function describe(value: unknown): string {
  if (typeof value === 'number') return `the number ${value}`;
  return typeof value === 'string' ? 'a text with U+0000' : `a ${typeof value}`;
}

function isSafeNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/**
 * A value as it can be bound: texts become well-formed, everything that SQLite would change is refused.
 * The message never holds the text itself.
 */
export function bindValue(value: unknown): SqlValue {
  if (value === null || isSafeNumber(value)) return value;
  if (typeof value === 'string' && !value.includes('\0')) return value.toWellFormed();
  throw new TypeError(`Expected a text without U+0000, a safe number or null, got ${describe(value)}`);
}

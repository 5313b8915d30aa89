/** Reads the inputs that stand inside an expected value. */

/** The named part's own parts; none where there is no such part. */
export function partsOf(value: unknown, name: string): Readonly<Record<string, unknown>> {
  const part = partNamed(value, name);
  return typeof part === 'object' && part !== null ? Object.fromEntries<unknown>(Object.entries(part)) : {};
}

function partNamed(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

export function numberIn(value: unknown, name: string): number {
  const part = partNamed(value, name);
  if (typeof part !== 'number') {
    throw new TypeError(`Expected a number \`${name}\` among the inputs`);
  }
  return part;
}

/** The named list of numbers; null where one stands as null. */
export function numbersIn(value: unknown, name: string): (number | null)[] {
  return Object.values(partsOf(value, name)).map((part) => (typeof part === 'number' ? part : null));
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Compares a computed value with the expected one as the reference's `meta.compare` says. */

export interface Comparison {
  readonly passes: boolean;
  /** Largest |actual - expected| / max(1, |expected|) of all numbers; Infinity where something has another shape. */
  readonly difference: number;
  /** Where it differs too much, e.g. `terms.neg_price.se_hc3`. */
  readonly misses: readonly string[];
}

const SMALL_P = [1e-12, 1e-3] as const;
const RELATIVE_P = 1e-5;
/** Names of p-values: `p`, `wald_p`, `p_fisher` and the adjusted ones. */
const P_VALUE = /^(?:p|bh|by|holm|p_.*|.*_p)$/u;

/** What a data set allows an id. */
export interface Allowance {
  /** Relative to max(1, |expected|). */
  readonly tol: number;
  /** Drawn values say how loosely to compare, e.g. "probabilities +-0.02, ranks +-2". */
  readonly note?: string | undefined;
}

interface Leaf {
  readonly path: string;
  readonly difference: number;
  /** |actual - expected| */
  readonly gap: number;
  /** A small p-value that is off by more than the relative tolerance. */
  readonly isCoarse: boolean;
}

const ALIKE = { difference: 0, gap: 0, isCoarse: false };
const UNLIKE = { difference: Infinity, gap: Infinity, isCoarse: false };

function isSmallP(path: readonly string[], expected: number): boolean {
  return expected > SMALL_P[0] && expected < SMALL_P[1] && path.some((name) => P_VALUE.test(name));
}

function compareNumber(actual: unknown, expected: number, path: readonly string[]): Leaf {
  const name = path.join('.');
  if (typeof actual !== 'number' || !Number.isFinite(actual)) {
    return { path: name, ...UNLIKE };
  }
  const gap = Math.abs(actual - expected);
  return {
    path: name,
    gap,
    difference: gap / Math.max(1, Math.abs(expected)),
    isCoarse: isSmallP(path, expected) && !(gap < RELATIVE_P * expected),
  };
}

function compareParts(actual: unknown, expected: object, path: readonly string[]): Leaf[] {
  const parts =
    typeof actual === 'object' && actual !== null
      ? new Map<string, unknown>(Object.entries(actual))
      : new Map<string, unknown>();
  const leaves = Object.entries(expected).flatMap(([key, part]) =>
    walk(parts.get(key), part, [...path, key]),
  );
  const hasSameShape = Array.isArray(expected)
    ? Array.isArray(actual) && actual.length === expected.length
    : leaves.length > 0 || parts.size === 0;
  return hasSameShape ? leaves : [...leaves, { path: path.join('.'), ...UNLIKE }];
}

/** 'Infinity' stands for the number. */
function isWord(actual: unknown, expected: unknown): boolean {
  return typeof actual === 'number' ? String(actual) === expected : actual === expected;
}

/** null = must be undefined (null or absent); 'Infinity' = unbounded. */
function walk(actual: unknown, expected: unknown, path: readonly string[]): Leaf[] {
  if (typeof expected === 'number') {
    return [compareNumber(actual, expected, path)];
  }
  if (typeof expected === 'object' && expected !== null) {
    return compareParts(actual, expected, path);
  }
  const isSame = expected === null ? actual === null || actual === undefined : isWord(actual, expected);
  return [{ path: path.join('.'), ...(isSame ? ALIKE : UNLIKE) }];
}

const RANKS = /ranks \+-(?<places>\d+)/u;

/** Ranks may differ by whole places, and small probabilities by more than p-values may. */
function isDrawnAlike(leaf: Leaf, { tol, places }: { tol: number; places: number }): boolean {
  const isProbability = leaf.path.split('.').some((part) => P_VALUE.test(part));
  return leaf.gap <= (isProbability ? tol : places);
}

/** Walks both values; what `actual` has beyond `expected` is not looked at. */
export function compare(actual: unknown, expected: unknown, { tol, note = '' }: Allowance): Comparison {
  const leaves = walk(actual, expected, []);
  const places = RANKS.exec(note)?.groups?.['places'];
  const misses = leaves.filter((leaf) =>
    places === undefined
      ? leaf.isCoarse || !(leaf.difference <= tol)
      : !isDrawnAlike(leaf, { tol, places: Number(places) }),
  );
  return {
    passes: misses.length === 0,
    difference: leaves.reduce((largest, leaf) => Math.max(largest, leaf.difference), 0),
    misses: misses.map((leaf) => leaf.path),
  };
}

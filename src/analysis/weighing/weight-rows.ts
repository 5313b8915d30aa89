/** The weights of all features, one row each, packed. */
export interface WeightRows {
  /** Feature → row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row → first of its weights in `headOf` and `weights`; one longer than there are rows. */
  readonly starts: Int32Array;
  readonly headOf: Uint8Array;
  /** In hundredths of a logit. */
  readonly weights: Int16Array;
}

/** What a row adds to one head; nothing where there is no such row. */
export function rowWeight(
  row: number | undefined,
  head: number,
  { starts, headOf, weights }: WeightRows,
): number {
  if (row === undefined) return 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (headOf[at] === head) return weights[at] ?? 0;
  return 0;
}

interface WordRow {
  readonly name: string;
  readonly weights: string;
}

/** Packs rows of weights written `head:weight`, separated by spaces. */
export function packRows(words: readonly WordRow[]): WeightRows {
  const pieces = words.reduce((sum, row) => sum + Math.ceil(row.weights.length / SHORTEST_PIECE), 0);
  const headOf = new Uint8Array(pieces);
  const weights = new Int16Array(pieces);
  const starts = new Int32Array(words.length + 1);
  let size = 0;
  for (const [row, word] of words.entries()) {
    for (let at = 0; at < word.weights.length; size++) {
      const colon = word.weights.indexOf(':', at);
      const end = endOfPiece(word.weights, colon);
      headOf[size] = readWhole(word.weights, at, colon);
      weights[size] = readWhole(word.weights, colon + 1, end);
      at = end + 1;
    }
    starts[row + 1] = size;
  }
  return {
    rows: new Map(words.map(({ name }, row) => [name, row])),
    starts,
    headOf: headOf.slice(0, size),
    weights: weights.slice(0, size),
  };
}

/** Length of a head, a colon, a weight and a space, at least. */
const SHORTEST_PIECE = 4;

function endOfPiece(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? text.length : space;
}

const MINUS = 45;
const ZERO = 48;

/** The whole number written from `start` to before `end`; there are some half a million. */
function readWhole(text: string, start: number, end: number): number {
  const isNegative = text.charCodeAt(start) === MINUS;
  let value = 0;
  for (let at = isNegative ? start + 1 : start; at < end; at++)
    value = 10 * value + text.charCodeAt(at) - ZERO;
  return isNegative ? -value : value;
}

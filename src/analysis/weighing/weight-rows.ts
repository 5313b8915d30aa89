/** The weights of all features, one row each, packed. */
export interface WeightRows {
  /** Feature → row. */
  readonly rows: ReadonlyMap<string, number>;
  /** Row → first of its cells; one longer than there are rows. */
  readonly starts: Int32Array;
  /** Head (the last eight bits) and weight in hundredths of a logit (the others): a row lies in one line of the cache. */
  readonly cells: Int32Array;
}

const HEAD_BITS = 8;
const HEADS = 2 ** HEAD_BITS;

export function toCell(head: number, weight: number): number {
  return HEADS * weight + head;
}

/** Adds a row to the sums of the heads. */
export function addRow(sums: Int32Array, row: number, { starts, cells }: WeightRows): void {
  addCells(sums, cells, { start: starts[row] ?? 0, end: starts[row + 1] ?? 0 });
}

/** Adds the cells from `start` to before `end`. */
export function addCells(
  sums: Int32Array,
  cells: Int32Array,
  { start, end }: { readonly start: number; readonly end: number },
): void {
  for (let at = start; at < end; at++) {
    const cell = cells[at] ?? 0;
    const head = cell & (HEADS - 1);
    sums[head] = (sums[head] ?? 0) + (cell >> HEAD_BITS);
  }
}

/** The cells of a feature; none where there is no such row. */
export function cellsOf(feature: string, { rows, starts, cells }: WeightRows): Int32Array {
  const row = rows.get(feature);
  return row === undefined ? NONE : cells.subarray(starts[row], starts[row + 1]);
}

const NONE = new Int32Array(0);

/** What a row adds to one head; nothing where there is no such row. */
export function rowWeight(row: number | undefined, head: number, { starts, cells }: WeightRows): number {
  if (row === undefined) return 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const cell = cells[at] ?? 0;
    if ((cell & (HEADS - 1)) === head) return cell >> HEAD_BITS;
  }
  return 0;
}

interface WordRow {
  readonly name: string;
  readonly weights: string;
}

/** Packs rows of weights written `head:weight`, separated by spaces. */
export function packRows(words: readonly WordRow[]): WeightRows {
  const pieces = words.reduce((sum, row) => sum + Math.ceil(row.weights.length / SHORTEST_PIECE), 0);
  const cells = new Int32Array(pieces);
  const starts = new Int32Array(words.length + 1);
  let size = 0;
  for (const [row, word] of words.entries()) {
    for (let at = 0; at < word.weights.length; size++) {
      const colon = word.weights.indexOf(':', at);
      const end = endOfPiece(word.weights, colon);
      cells[size] = toCell(readWhole(word.weights, at, colon), readWhole(word.weights, colon + 1, end));
      at = end + 1;
    }
    starts[row + 1] = size;
  }
  return {
    rows: new Map(words.map(({ name }, row) => [name, row])),
    starts,
    cells: cells.slice(0, size),
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

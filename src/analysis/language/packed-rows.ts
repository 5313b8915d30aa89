/** What is added to a weight so that it is never negative, and the lower byte of each 16 bits. */
const BIAS = 128;
const EVEN_BYTES = 0xff_00_ff;
const ODD_BITS = 8;
const PAIR_BITS = 16;
const LOWER_PAIR = 0xff_ff;
const WEIGHTS_PER_NUMBER = 4;

/** Rows of weights (one signed byte a class), four classes in one number, so that few additions sum many rows. */
export interface PackedRows {
  readonly numbers: Int32Array;
  /** Numbers in a row; the last may hold fewer than four classes. */
  readonly groups: number;
}

const groupsOf = (classes: number): number => Math.ceil(classes / WEIGHTS_PER_NUMBER);

/** Makes a place for the sums of rows; some places beyond the classes are never read. */
export const makeSums = (classes: number): Int32Array =>
  new Int32Array(groupsOf(classes) * WEIGHTS_PER_NUMBER);

/** Packs rows of `classes` signed bytes, each plus 128. */
export function packRows(weights: Int8Array, classes: number): PackedRows {
  const groups = groupsOf(classes);
  const rows = weights.length / classes;
  const bytes = new Uint8Array(rows * groups * WEIGHTS_PER_NUMBER);
  for (let row = 0; row < rows; row += 1) {
    const to = row * groups * WEIGHTS_PER_NUMBER;
    for (let at = 0; at < classes; at += 1) bytes[to + at] = (weights[row * classes + at] ?? 0) + BIAS;
  }
  return { numbers: new Int32Array(bytes.buffer), groups };
}

/** Some rows: the first `count` of `rows`. */
export interface RowChoice {
  readonly rows: Int32Array;
  readonly count: number;
}

/** Adds the two sums that `pair` holds, less `biases`, to the sums of a class and of the next but one. */
function addPair(
  sums: Int32Array,
  at: number,
  [pair, biases]: readonly [pair: number, biases: number],
): void {
  sums[at] = (sums[at] ?? 0) + (pair & LOWER_PAIR) - biases;
  sums[at + 2] = (sums[at + 2] ?? 0) + (pair >>> PAIR_BITS) - biases;
}

/** Adds up to 257 rows to `sums` (see {@link makeSums}); so many sums of a class stay below 16 bits. */
export function addPackedRows(
  { numbers, groups }: PackedRows,
  { rows, count }: RowChoice,
  sums: Int32Array,
): void {
  const biases = count * BIAS;
  for (let group = 0; group < groups; group += 1) {
    let even = 0;
    let odd = 0;
    for (let at = 0; at < count; at += 1) {
      const four = numbers[(rows[at] ?? 0) * groups + group] ?? 0;
      even = (even + (four & EVEN_BYTES)) | 0;
      odd = (odd + ((four >>> ODD_BITS) & EVEN_BYTES)) | 0;
    }
    addPair(sums, group * WEIGHTS_PER_NUMBER, [even, biases]);
    addPair(sums, group * WEIGHTS_PER_NUMBER + 1, [odd, biases]);
  }
}

/** The standard normal distribution: the two functions every interval needs. */

/** Two-sided 95%: `normalQuantile(0.975)`. */
export const Z95 = 1.959963984540054;

type Coefficients = readonly number[];

// Wichura (1988), Algorithm AS 241: The percentage points of the normal distribution, PPND16,
// Applied Statistics 37(3), 477-484. Relative accuracy about 1e-16.
const CENTRAL: readonly [Coefficients, Coefficients] = [
  [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
    67265.7709270087, 33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852854,
  ],
];
const MIDDLE: readonly [Coefficients, Coefficients] = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 7.745450142783414e-4,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    5.475938084995345e-4, 1.0507500716444169e-9,
  ],
];
const TAIL: readonly [Coefficients, Coefficients] = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 7.868691311456133e-4,
    1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
  ],
];

function polynomial(coefficients: Coefficients, x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

function ratio([above, below]: readonly [Coefficients, Coefficients], x: number): number {
  return polynomial(above, x) / polynomial(below, x);
}

/** The z that a share `tail` (at most 0.5) of all numbers lies above. */
function upperQuantile(tail: number): number {
  const q = 0.5 - tail;
  if (q <= 0.425) {
    return q * ratio(CENTRAL, 0.180625 - q * q);
  }
  const r = Math.sqrt(-Math.log(tail));
  return r <= 5 ? ratio(MIDDLE, r - 1.6) : ratio(TAIL, r - 5);
}

/**
 * The z with `normalCdf(z) === p`; -Infinity and Infinity at 0 and 1.
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) {
    throw new RangeError(`Expected \`p\` to be within 0-1, got \`${p}\``);
  }
  if (p === 0 || p === 1) {
    return p === 0 ? -Infinity : Infinity;
  }
  return p < 0.5 ? -upperQuantile(p) : upperQuantile(1 - p);
}

// Marsaglia (2004), Evaluating the normal distribution, Journal of Statistical Software 11(4): Taylor
// series about 0; beyond 6 the continued fraction of the tail (Abramowitz & Stegun 26.2.14).
const SERIES_LIMIT = 6;
const HALF_LOG_TWO_PI = 0.9189385332046727;
const FRACTION_DEPTH = 60;

function upperTail(z: number): number {
  let fraction = z;
  for (let k = FRACTION_DEPTH; k > 0; k -= 1) {
    fraction = z + k / fraction;
  }
  return Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI) / fraction;
}

/**
 * Probability that a standard normal number is at most `z`.
 * @example normalCdf(1.96) // 0.9750021
 */
export function normalCdf(z: number): number {
  if (Math.abs(z) > SERIES_LIMIT) {
    return z < 0 ? upperTail(-z) : 1 - upperTail(z);
  }
  let sum = z;
  let term = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum); k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * z * z - HALF_LOG_TWO_PI);
}

const SMALL = 256;

/**
 * ln(n!) for whole n >= 0: summed up to 256, above it by Stirling's series (Abramowitz & Stegun 6.1.41),
 * accurate to 1e-15 relative there.
 */
export function logFactorial(n: number): number {
  if (n < SMALL) {
    let sum = 0;
    for (let k = 2; k <= n; k += 1) {
      sum += Math.log(k);
    }
    return sum;
  }
  const x = n + 1;
  const inverse = 1 / (x * x);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/** The chance of a logit, in two decimals, so that it is the same on every machine. */
export function toChance(logit: number): number {
  return Math.round(100 / (1 + Math.exp(-logit))) / 100;
}

/**
 * A share corrected for a tagger's known errors. Estimate: Rogan & Gladen (1978), American Journal of Epidemiology 107,
 * 71-76. Interval: Lang & Reiczigel (2014), Preventive Veterinary Medicine 113, 13-22 (prevSeSp of R's asht package).
 */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { Z95 } from '../normal.ts';

export interface TaggedShare {
  /** Comments that were tagged. */
  readonly tagged: Share;
  /** Of comments that truly have the theme. */
  readonly sensitivity: Share;
  /** Of comments that truly lack it. */
  readonly specificity: Share;
}

export interface CorrectedShare {
  /** Not clipped to 0…1. */
  readonly share: number;
  /** By the delta method. */
  readonly se: number;
  /** 95%, clipped to 0…1. */
  readonly interval: Interval;
}

interface Rate {
  readonly p: number;
  readonly n: number;
}

interface Rates {
  readonly tagged: Rate;
  readonly se: Rate;
  readonly sp: Rate;
}

const variance = ({ p, n }: Rate): number => (p * (1 - p)) / n;

function estimate({ tagged, se, sp }: Rates): { share: number; se: number } {
  const informedness = se.p + sp.p - 1;
  const share = (tagged.p + sp.p - 1) / informedness;
  const spread = variance(tagged) + share ** 2 * variance(se) + (1 - share) ** 2 * variance(sp);
  return { share, se: Math.sqrt(spread) / informedness };
}

/** The share as if `hits` hits and as many misses had been seen besides. */
function padded({ count, n }: Share, hits: number): Rate {
  return { p: (count + hits) / (n + 2 * hits), n: n + 2 * hits };
}

function langReiczigel({ tagged, sensitivity, specificity }: TaggedShare): Interval {
  const z2 = Z95 * Z95;
  const [se, sp] = [padded(sensitivity, 1), padded(specificity, 1)];
  const middle = estimate({ tagged: padded(tagged, z2 / 2), se, sp });
  const shift = 2 * z2 * (middle.share * variance(se) - (1 - middle.share) * variance(sp));
  const half = Z95 * middle.se;
  return [Math.max(0, middle.share + shift - half), Math.min(1, middle.share + shift + half)];
}

const rate = ({ count, n }: Share): Rate => ({ p: count / n, n });

/** Null where a part is empty, or the tagger tells nothing (sensitivity + specificity at most 1). */
export function correctedShare(known: TaggedShare): CorrectedShare | null {
  const rates = { tagged: rate(known.tagged), se: rate(known.sensitivity), sp: rate(known.specificity) };
  return rates.tagged.n > 0 && rates.se.p + rates.sp.p > 1
    ? { ...estimate(rates), interval: langReiczigel(known) }
    : null;
}

/**
 * Odds ratio by conditional maximum likelihood with its exact interval (Cornfield 1956, Proceedings of the Third
 * Berkeley Symposium 4, 135-148; Breslow & Day 1980, section 4.2): what R's fisher.test gives, to more digits.
 */
import type { Interval } from '../../types.ts';
import { bisect } from '../bisect.ts';
import { urnOf } from '../fisher.ts';
import type { Share } from '../newcombe.ts';
import { hitRange, logHitProbabilities } from '../special/hypergeometric.ts';

export interface OddsRatio {
  /** Null where all tables with these margins are one. */
  readonly ratio: number | null;
  readonly interval: Interval;
}

interface Tilted {
  /** Expected hits above the fewest. */
  readonly mean: number;
  readonly atLeastSeen: number;
  readonly atMostSeen: number;
}

/** The noncentral hypergeometric at a log odds ratio; `seen` counts from the fewest hits. */
function tilt(logs: readonly number[], seen: number, logOdds: number): Tilted {
  const tilted = logs.map((log, hits) => log + logOdds * hits);
  const top = tilted.reduce((a, b) => Math.max(a, b), -Infinity);
  let [all, sum, above, below] = [0, 0, 0, 0];
  tilted.forEach((log, hits) => {
    const weight = Math.exp(log - top);
    all += weight;
    sum += weight * hits;
    above += hits >= seen ? weight : 0;
    below += hits <= seen ? weight : 0;
  });
  return { mean: sum / all, atLeastSeen: above / all, atMostSeen: below / all };
}

const WIDEST = [-60, 60] as const;
const TAIL = 0.025;

/** Odds of `first` over odds of `second`, with its 95% interval on 0…Infinity. */
export function conditionalOddsRatio(first: Share, second: Share): OddsRatio {
  const urn = urnOf(first, second);
  const logs = logHitProbabilities(urn);
  const seen = first.count - hitRange(urn)[0];
  const most = logs.length - 1;
  const solve = (falling: (at: Tilted) => number): number =>
    Math.exp(bisect((logOdds) => falling(tilt(logs, seen, logOdds)), WIDEST));
  const low = seen === 0 ? 0 : solve(({ atLeastSeen }) => TAIL - atLeastSeen);
  const high = seen === most ? Infinity : solve(({ atMostSeen }) => atMostSeen - TAIL);
  if (most === 0 || low === 0) {
    return { ratio: most === 0 ? null : 0, interval: [low, high] };
  }
  return { ratio: seen === most ? Infinity : solve(({ mean }) => seen - mean), interval: [low, high] };
}

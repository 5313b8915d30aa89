/**
 * A share from a few labelled and many merely tagged comments; right however good the tagger is. Angelopoulos et al.
 * (2023), Prediction-powered inference, Science 382, 669-674; tuned: Angelopoulos, Duchi & Zrnic (2023), PPI++,
 * arXiv:2311.01453, example 6.1.
 */
import type { Interval } from '../../types.ts';
import type { Share } from '../newcombe.ts';
import { Z95 } from '../normal.ts';
import type { Confusion } from './confusion.ts';

export interface PoweredShare {
  /** How far the tags are trusted, 0…1. */
  readonly trust: number;
  readonly share: number;
  /** 95%, not clipped. */
  readonly interval: Interval;
}

interface Labelled {
  readonly n: number;
  /** Mean of the labels, of the tags, and of both at once. */
  readonly label: number;
  readonly tag: number;
  readonly both: number;
}

function labelledMeans({
  truePositives,
  falseNegatives,
  falsePositives,
  trueNegatives,
}: Confusion): Labelled {
  const n = truePositives + falseNegatives + falsePositives + trueNegatives;
  return {
    n,
    label: (truePositives + falseNegatives) / n,
    tag: (truePositives + falsePositives) / n,
    both: truePositives / n,
  };
}

/** The trust that makes the interval shortest: cov(label, tag) / ((1 + n / N) var(tag)), within 0…1. */
function bestTrust({ n, label, tag, both }: Labelled, unlabelled: Share): number {
  const all = n + unlabelled.n;
  const tagged = (n * tag + unlabelled.count) / all;
  const variance = (tagged * (1 - tagged) * all) / (all - 1);
  const trust = (both - label * tag) / ((1 + n / unlabelled.n) * variance);
  return variance > 0 ? Math.min(1, Math.max(0, trust)) : 0;
}

/** Null where nothing is labelled or nothing is merely tagged. `trust` 1 is plain PPI; left out, the best (PPI++). */
export function predictionPowered(
  confusion: Confusion,
  unlabelled: Share,
  trust?: number,
): PoweredShare | null {
  const labelled = labelledMeans(confusion);
  if (!(labelled.n > 0) || unlabelled.n === 0) {
    return null;
  }
  const factor = trust ?? bestTrust(labelled, unlabelled);
  const { n, label, tag, both } = labelled;
  const tagged = unlabelled.count / unlabelled.n;
  const rectifier = label - factor * tag;
  const squares = label - 2 * factor * both + factor * factor * tag;
  const variance =
    (factor * factor * tagged * (1 - tagged)) / unlabelled.n + (squares - rectifier * rectifier) / n;
  const share = factor * tagged + rectifier;
  const half = Z95 * Math.sqrt(Math.max(0, variance));
  return { trust: factor, share, interval: [share - half, share + half] };
}

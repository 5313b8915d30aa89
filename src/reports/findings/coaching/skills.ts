/** Skills of each peer: how often its comments complain of them or praise them, beside the peers' comments. */
import type { Polarity } from '../../../analysis/types.ts';
import { POLARITIES } from '../../response-columns.ts';
import { realAt } from '../../stats/at.ts';
import {
  gammaInterval,
  gammaPoisson,
  gammaPosterior,
  type CountCell,
  type GammaPrior,
} from '../../stats/peers/gamma-poisson.ts';
import { raisedCounts } from '../../stats/peers/raised-counts.ts';
import type { Interval } from '../../types.ts';
import { FULL_BASE, MIN_MENTIONS } from '../gates.ts';
import { countSkills, expectedMentions, type SkillCounts } from './count-skills.ts';
import type { CoachingQuestion, Peers } from './peers.ts';

/** One skill with one polarity, of one peer. */
export interface SkillRate {
  readonly theme: string;
  readonly polarity: Polarity;
  /** Comments of the peer that say it, of all its comments. */
  readonly mentions: number;
  readonly commenters: number;
  /** Per cent of all peers' comments in the languages of this peer's. */
  readonly peerRate: number;
  /** Per cent of the peer's comments, drawn toward `peerRate` as far as comments are few. */
  readonly rate: number;
  /** Null where peers show no more difference than chance: then `rate` is `peerRate`. */
  readonly interval: Interval | null;
  /** Said clearly more often than of others: false discovery rate 5% over all skills and peers searched. */
  readonly isRaised: boolean;
}

export interface Skills {
  /** By place; null for a peer with fewer than 30 comments. */
  readonly ofPeers: readonly (readonly SkillRate[] | null)[];
  /** Combinations of skill, polarity and peer that were searched. */
  readonly searched: number;
}

/** A skill signal of a peer. */
interface Cell extends CountCell {
  readonly place: number;
  readonly signal: number;
  /** Of all peers' ratios in this signal; null where they show no more difference than chance. */
  readonly prior: GammaPrior | null;
}

const PERCENT = 100;

/** Shown peers under every signal with at least 10 mentions; priors are learned from all peers. */
function cellsOf(counts: SkillCounts, shown: readonly number[]): Cell[] {
  return [...counts.mentions].flatMap(([signal, mentions]) => {
    if (mentions.ofPeers.reduce((sum, count) => sum + count, 0) < MIN_MENTIONS) {
      return [];
    }
    const expected = expectedMentions(counts, mentions);
    const cellAt = (place: number): CountCell => ({
      count: realAt(mentions.ofPeers, place),
      expected: realAt(expected, place),
    });
    const prior = gammaPoisson(
      [...expected.keys()].map((place) => cellAt(place)).filter((cell) => cell.expected > 0),
    );
    return shown.map((place) => ({ ...cellAt(place), place, signal, prior }));
  });
}

function rateOf({ count, expected, prior }: Cell, commenters: number) {
  const peerRate = (PERCENT * expected) / commenters;
  if (prior === null) {
    return { peerRate, rate: peerRate, interval: null };
  }
  const posterior = gammaPosterior({ count, expected }, prior);
  const [low, high] = gammaInterval(posterior);
  const interval: Interval = [peerRate * low, Math.min(PERCENT, peerRate * high)];
  return { peerRate, rate: (peerRate * posterior.shape) / posterior.rate, interval };
}

/** Skills with at least 10 mentions among all peers. */
export function skillsOf(question: CoachingQuestion, peers: Peers): Skills {
  const counts = countSkills(question, peers);
  const commentersAt = (place: number): number => realAt(counts.commenters, place);
  const shown = [...counts.commenters.keys()].filter((place) => commentersAt(place) >= FULL_BASE);
  const cells = cellsOf(counts, shown);
  const raised = raisedCounts(cells);
  const ofPeers = new Map(shown.map((place): [number, SkillRate[]] => [place, []]));
  cells.forEach((cell, index) => {
    ofPeers.get(cell.place)?.push({
      theme: question.columns.themes[Math.floor(cell.signal / POLARITIES.length)] ?? '',
      polarity: POLARITIES[cell.signal % POLARITIES.length] ?? 'neu',
      mentions: cell.count,
      commenters: commentersAt(cell.place),
      ...rateOf(cell, commentersAt(cell.place)),
      isRaised: raised[index] ?? false,
    });
  });
  return { ofPeers: peers.names.map((_, place) => ofPeers.get(place) ?? null), searched: cells.length };
}

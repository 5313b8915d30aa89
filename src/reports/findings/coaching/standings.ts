/**
 * How far each peer stands from what its tasks let expect. The rules are strict because people are judged: like is
 * compared with like, small numbers are drawn to the middle, and there are bands, never positions.
 */
import type { Metric } from '../../../ingest/types.ts';
import { signAt } from '../../stats/at.ts';
import { normalCdf } from '../../stats/normal.ts';
import { caseMix, type CaseMixUnit } from '../../stats/peers/case-mix.ts';
import { funnel, type Funnel } from '../../stats/peers/funnel.ts';
import { reml } from '../../stats/peers/reml.ts';
import { answersFor, reliability, shrink, type Spread } from '../../stats/peers/shrink.ts';
import { scorePrior, shrunkenScore } from '../../stats/peers/shrunken-score.ts';
import type { Interval, ScoreSummary } from '../../types.ts';
import { chooseControls } from '../controls.ts';
import { scaled } from '../estimates.ts';
import { FULL_BASE, RESPONSES_PER_COLUMN } from '../gates.ts';
import { outcomes } from '../impact.ts';
import { summarizeScore } from '../score.ts';
import type { CoachingQuestion, Peers } from './peers.ts';
import { buildTaskDesign } from './task-design.ts';

/** Clearly above its peers, not distinguishable from them, clearly below. */
export type Band = 'above' | 'level' | 'below';

/** In points. */
export interface Standing {
  /** As it is, without regard to the tasks. */
  readonly score: ScoreSummary;
  /** Observed less expected score, given channel, product and period. */
  readonly difference: number;
  /** The same, drawn toward the mean of the peers as far as the answers are few. */
  readonly estimate: { readonly value: number; readonly interval: Interval };
  readonly band: Band;
  /** Share of such figures' spread that is real, 0-1. */
  readonly reliability: number;
  /** Too few answers for a reliability of 0.7: a first hint only. */
  readonly isProvisional: boolean;
  /** Probability that the true standing is below the mean of the peers, 0-1. */
  readonly belowMean: number;
  /** Exceptional even beside the spread that peers usually have (funnel, false discovery rate 5%). */
  readonly isExceptional: boolean;
  /** Below the mean with more than 95%, with and without regard to the tasks: look at the comments together. */
  readonly toReview: boolean;
}

/** Why there is no standing: too few peers, all answers alike, or no more difference than chance. */
export type NoStanding = 'few-peers' | 'no-variation' | 'no-detectable-difference';

/** What all standings share. */
export interface Comparison {
  /** Names of the attributes held equal, "period" among them. */
  readonly heldEqual: readonly string[];
  /** Points by which peers truly differ (standard deviation). */
  readonly spread: number;
  /** Answers from which a peer's figure can be relied on (reliability 0.7). */
  readonly answersNeeded: number;
  /** For the limits of the default picture: differences against answers, on the scale of the outcomes. */
  readonly funnel: Pick<Funnel, 'centre' | 'variance' | 'between'>;
}

export interface Standings {
  readonly comparison: Comparison;
  /** By place; null for a peer with fewer than 30 answers. */
  readonly ofPeers: readonly (Standing | null)[];
}

const MIN_PEERS = 3;
const RELIABLE = 0.7;
const REVIEW = 0.95;
const CLEAR = 0.975;
const FALSE_DISCOVERY_RATE = 0.05;
const PERCENT = 100;

interface Tasks {
  readonly heldEqual: readonly string[];
  readonly variance: number;
  readonly units: readonly CaseMixUnit[];
}

/** Nobody chooses channel and product, and an agent does not choose the team: it is compared inside. */
function namesHeldEqual({ columns, attribute, controls }: CoachingQuestion): readonly string[] {
  const roles = attribute.role === 'agent' ? ['channel', 'product', 'team'] : ['channel', 'product'];
  const names =
    controls ?? columns.attributes.filter(({ role }) => roles.includes(role)).map(({ name }) => name);
  return names.filter((name) => name !== attribute.name);
}

function expectTasks(question: CoachingQuestion, peers: Peers, metric: Metric): Tasks {
  const { columns, rows } = question;
  const budget = Math.floor(rows.length / RESPONSES_PER_COLUMN) - 1;
  const controls = chooseControls(columns, rows, { names: namesHeldEqual(question), budget });
  const values = outcomes(metric);
  const design = buildTaskDesign(controls, rows, (row) => values[signAt(columns.x, row) + 1] ?? 0);
  const mix = caseMix(design, (index) => peers.placeOf(rows[index] ?? 0), peers.names.length);
  return {
    heldEqual: controls.map(({ name }) => name),
    variance: mix.variance,
    units: mix.units.flatMap((unit) => unit ?? []),
  };
}

function bandOf(belowMean: number): Band {
  if (belowMean > CLEAR) {
    return 'below';
  }
  return belowMean < 1 - CLEAR ? 'above' : 'level';
}

/** Probability, without regard to tasks, that each peer is below the mean; 0 where they cannot be told apart. */
function rawBelowMean({ counts }: Peers, metric: Metric): number[] {
  const prior = scorePrior(counts);
  return counts.map((peer) => (prior === null ? 0 : shrunkenScore(peer, prior, outcomes(metric)).belowMean));
}

function standingOf(
  unit: CaseMixUnit,
  spread: Spread,
): Omit<Standing, 'score' | 'isExceptional' | 'toReview'> {
  const { value, se, interval } = shrink(unit, spread);
  const trust = reliability(unit.n, spread) ?? 0;
  const belowMean = normalCdf((spread.mean - value) / se);
  return {
    difference: PERCENT * unit.mean,
    estimate: { value: PERCENT * value, interval: scaled(interval) },
    band: bandOf(belowMean),
    reliability: trust,
    isProvisional: trust < RELIABLE,
    belowMean,
  };
}

/** What peers have in common, or why they cannot be compared. */
function compare(tasks: Tasks, peers: number): { spread: Spread; plot: Funnel } | NoStanding {
  const spread = reml(tasks.units);
  const plot = funnel(tasks.units, { centre: 0, variance: tasks.variance });
  if (peers < MIN_PEERS) {
    return 'few-peers';
  }
  if (spread === null || plot === null) {
    return 'no-variation';
  }
  return spread.between === 0 ? 'no-detectable-difference' : { spread, plot };
}

/** Needs a metric and at least one response. */
export function standingsOf(
  question: CoachingQuestion,
  peers: Peers,
  metric: Metric,
): Standings | NoStanding {
  const tasks = expectTasks(question, peers, metric);
  const common = compare(tasks, peers.names.length);
  if (typeof common === 'string') {
    return common;
  }
  const { spread, plot } = common;
  const rawBelow = rawBelowMean(peers, metric);
  return {
    comparison: {
      heldEqual: tasks.heldEqual,
      spread: PERCENT * Math.sqrt(spread.between),
      answersNeeded: answersFor(RELIABLE, spread),
      funnel: { centre: plot.centre, variance: plot.variance, between: plot.between },
    },
    ofPeers: peers.counts.map((counts, place) => {
      const unit = tasks.units[place];
      if (unit === undefined || unit.n < FULL_BASE) {
        return null;
      }
      const standing = standingOf(unit, spread);
      return {
        score: summarizeScore(metric, counts, FULL_BASE),
        ...standing,
        isExceptional: (plot.units[place]?.adjustedBh ?? 1) <= FALSE_DISCOVERY_RATE,
        toReview: standing.belowMean > REVIEW && (rawBelow[place] ?? 0) > REVIEW,
      };
    }),
  };
}

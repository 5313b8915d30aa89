/** Impact of a theme in points, the raw gap beside it, and what both allow to say. */
import type { Metric } from '../../ingest/types.ts';
import { rawGap, type RawGap } from '../stats/raw-gap.ts';
import type { PerGroup } from '../tally/tally.ts';
import type { Caveat, Estimate, NoEstimate, Verdict } from '../types.ts';
import { noEstimate, pointsEstimate } from './estimates.ts';
import {
  COMPANION_RATIO,
  FULL_BASE,
  MIN_BASE,
  MIN_MENTIONS,
  MIN_RESPONSES_FOR_IMPACT,
  WIDE_HALF_WIDTH,
} from './gates.ts';
import type { ReasonModel } from './reason-model.ts';

/** What a detractor, a neutral and a promoter count in the score: NPS -1, 0, 1; share satisfied 0, 0, 1. */
export function outcomes(metric: Metric): readonly [number, number, number] {
  return metric === 'nps' ? [-1, 0, 1] : [0, 0, 1];
}

export interface ImpactQuestion {
  readonly metric: Metric | null;
  readonly responses: PerGroup;
  readonly mentions: PerGroup;
  readonly signal: number;
  readonly isGeneral: boolean;
  readonly model: ReasonModel | NoEstimate;
}

export interface Impact {
  readonly impact: Estimate;
  readonly rawGap: Estimate;
}

function scoredTotal(counts: PerGroup): number {
  return counts[0] + counts[1] + counts[2];
}

function rawOf(metric: Metric, { responses, mentions }: ImpactQuestion): RawGap | null {
  return rawGap(
    outcomes(metric).map((outcome, group) => ({
      outcome,
      all: responses[group] ?? 0,
      mentioned: mentions[group] ?? 0,
    })),
  );
}

/** Why neither figure can be given, or null. */
function obstacle({ metric, responses, mentions, isGeneral }: ImpactQuestion): NoEstimate | null {
  const n = scoredTotal(responses);
  const mentioners = scoredTotal(mentions);
  if (metric === null) {
    return 'no-score';
  }
  if (isGeneral) {
    return 'names-no-reason';
  }
  if (n < MIN_RESPONSES_FOR_IMPACT) {
    return 'few-responses';
  }
  return Math.min(mentioners, n - mentioners) < MIN_MENTIONS ? 'few-mentions' : null;
}

function adjustedOf(question: ImpactQuestion, raw: RawGap): Estimate {
  const n = scoredTotal(question.responses);
  const { model, signal } = question;
  if (typeof model === 'string') {
    return noEstimate('adjusted-cost', n, model);
  }
  const found = model.impacts.get(signal);
  if (found === undefined) {
    return noEstimate('adjusted-cost', n, model.missing.get(signal) ?? 'few-mentions');
  }
  return found.contribution * raw.contribution < 0
    ? noEstimate('adjusted-cost', n, 'signs-differ')
    : pointsEstimate('adjusted-cost', n, found);
}

export function estimateImpact(question: ImpactQuestion): Impact {
  const n = scoredTotal(question.responses);
  const reason = obstacle(question);
  const raw = question.metric === null || reason !== null ? null : rawOf(question.metric, question);
  if (raw === null) {
    const why = reason ?? 'few-mentions';
    return { impact: noEstimate('adjusted-cost', n, why), rawGap: noEstimate('raw-gap', n, why) };
  }
  return { impact: adjustedOf(question, raw), rawGap: pointsEstimate('raw-gap', n, raw) };
}

/** An interval that does not hold 0. */
export function isClear({ interval }: Estimate): boolean {
  return interval !== null && interval[0] * interval[1] > 0;
}

function halfWidth({ interval }: Estimate): number {
  return interval === null ? 0 : (interval[1] - interval[0]) / 2;
}

/** `base` counts the comments of the group that the share stands on. */
export function caveatsOf(
  { impact, rawGap: raw }: Impact,
  base: number,
  { hasCompanion, dependsOnModel }: { hasCompanion: boolean; dependsOnModel: boolean },
): Caveat[] {
  const size = Math.abs(impact.value ?? 0);
  const isLarger = impact.value !== null && Math.abs(raw.value ?? 0) >= COMPANION_RATIO * size;
  const found: Record<Caveat, boolean> = {
    'signs-differ': impact.reason === 'signs-differ',
    'interval-contains-zero': impact.interval !== null && !isClear(impact),
    companion: isLarger && hasCompanion,
    'raw-larger': isLarger && !hasCompanion,
    'depends-on-model': dependsOnModel && impact.value !== null,
    'wide-interval': halfWidth(impact) > WIDE_HALF_WIDTH,
    'low-base': base < FULL_BASE,
  };
  return (
    [
      'signs-differ',
      'interval-contains-zero',
      'companion',
      'raw-larger',
      'depends-on-model',
      'wide-interval',
      'low-base',
    ] as const
  ).filter((caveat) => found[caveat]);
}

/** Reasons that are judged by their share alone, having no impact by nature. */
const SHARE_ONLY: ReadonlySet<NoEstimate | null> = new Set(['no-score', 'names-no-reason']);

/** What qualifies the figure beside it without making the reason doubtful. */
const ABOUT_FIGURE: ReadonlySet<Caveat> = new Set(['companion', 'raw-larger', 'depends-on-model']);

export function verdictOf({ impact }: Impact, base: number, caveats: readonly Caveat[]): Verdict {
  const isMissing =
    impact.value === null && impact.reason !== 'signs-differ' && !SHARE_ONLY.has(impact.reason);
  if (isMissing || base < MIN_BASE) {
    return 'too-few';
  }
  const doubts = caveats.filter((caveat) => !ABOUT_FIGURE.has(caveat));
  return doubts.length === 0 ? 'solid' : 'tentative';
}

/** A doubtful impact is settled by at most this many times the mentions; more would be no promise. */
const MAX_GROWTH = 20;

/** How many more mentions would give the reason an impact, or take 0 out of its interval; null where none would. */
export function mentionsNeeded({ impact }: Impact, mentions: number): number | null {
  if (impact.reason === 'few-mentions') {
    return mentions < MIN_MENTIONS ? MIN_MENTIONS - mentions : null;
  }
  if (impact.value === null || impact.value === 0 || isClear(impact)) {
    return null;
  }
  const growth = (halfWidth(impact) / Math.abs(impact.value)) ** 2;
  return growth > MAX_GROWTH ? null : Math.ceil(mentions * (growth - 1)) + 1;
}

/** The facts that sentences are made of; the cases are the same in every language. */
import type { Estimate, Interval, NoEstimate, Reason } from '../types.ts';

/** Points lost or gained per mention from which scores are called far lower or higher. */
const FAR = 25;

export interface ClearImpact {
  readonly kind: 'clear';
  readonly isLower: boolean;
  /** The mentioners score far from similar respondents. */
  readonly isFar: boolean;
  /** Sizes, without sign. */
  readonly points: number;
  readonly interval: Interval;
  /** Per cent of all respondents who mention it. */
  readonly reach: number;
}

type ImpactCase =
  | { readonly kind: 'none'; readonly why: NoEstimate }
  | { readonly kind: 'unclear'; readonly interval: Interval }
  | ClearImpact;

/** Below, an effect rounds to 0.0 and is none to a reader, however many answers there are. */
const SMALLEST_SHOWN = 0.05;

/** 0 lies outside the interval, and the value is not displayed as 0. */
function isClear(value: number, [low, high]: Interval): boolean {
  return low * high > 0 && Math.abs(value) >= SMALLEST_SHOWN;
}

function sizes([low, high]: Interval): Interval {
  return high < 0 ? [-high, -low] : [low, high];
}

export function impactCase({ impact, reach }: Reason): ImpactCase {
  const { value, interval, reason } = impact;
  if (value === null || interval === null) {
    return { kind: 'none', why: reason ?? 'few-mentions' };
  }
  if (!isClear(value, interval)) {
    return { kind: 'unclear', interval };
  }
  const points = Math.abs(value);
  const share = reach.value ?? 100;
  return {
    kind: 'clear',
    isLower: value < 0,
    isFar: points * 100 >= FAR * share,
    points,
    interval: sizes(interval),
    reach: share,
  };
}

export interface BorderEffect {
  /** Size and interval in percentage points, without sign. */
  readonly points: number;
  readonly interval: Interval;
  readonly isFewer: boolean;
}

function borderEffect(estimate: Estimate | undefined): BorderEffect | null {
  const { value = null, interval = null } = estimate ?? {};
  return value === null || interval === null || !isClear(value, interval)
    ? null
    : { points: Math.abs(value), interval: sizes(interval), isFewer: value < 0 };
}

/** Clear effects at the borders of the neutral group. */
export function borderEffects({ thresholds }: Reason): {
  up: BorderEffect | null;
  down: BorderEffect | null;
} {
  return { up: borderEffect(thresholds?.up), down: borderEffect(thresholds?.down) };
}

/** "Waiting and speed" inside a sentence; acronyms stay. */
export function lowerFirst(label: string): string {
  const second = label.charAt(1);
  return second === second.toLowerCase() ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

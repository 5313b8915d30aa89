/** What the why report says of a theme over the whole survey, and of who wrote. */
import type { Metric } from '../../ingest/types.ts';
import type { LanguageShare } from '../types.ts';
import type { Nature, ThemeProfile, Writing } from '../why-types.ts';

export interface WhyWords {
  /** "Each mention goes with 61.2 fewer points (…). Of the score, −4.6 points sit in these comments." */
  readonly weightLine: (profile: ThemeProfile) => string;
  readonly nature: Readonly<Record<Nature, string>>;
  /** "As if the silent were like those who wrote with the same scores: 12% of all (between …)." */
  readonly projectedLine: (projected: NonNullable<ThemeProfile['projected']>) => string;
  /** Summary of what is folded away. */
  readonly more: string;
  readonly segmentsHead: string;
  readonly sharpest: Readonly<Record<'neg' | 'pos', string>>;
  readonly contrary: string;
  /** Text alternative of the picture of priorities, the costliest theme first. */
  readonly priorities: (names: readonly string[]) => string;
  readonly ratesLine: (metric: Metric, writing: Writing) => string;
  readonly differenceLine: (difference: NonNullable<Writing['difference']>) => string;
  readonly contradictionsLine: (contradictions: Writing['contradictions']) => string;
  readonly doubtLine: (languages: readonly LanguageShare[]) => string;
}

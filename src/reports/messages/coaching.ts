/** What a coaching report says in one language. Names of teams and people only ever stand alone, for articles. */
import type { SkillRate } from '../findings/coaching/skills.ts';
import type { Band, Comparison } from '../findings/coaching/standings.ts';
import type { CausesBrief, CoachingReport, PeerBrief } from '../kinds/coaching/types.ts';
import type { Metric } from '../../ingest/types.ts';

export interface CoachingMessages {
  /** Title of the report, or of the brief of one. */
  readonly title: (report: Pick<CoachingReport, 'attribute' | 'peer'>) => string;
  readonly headings: Readonly<Record<'standings' | 'skills' | 'training' | 'waiting', string>>;
  /** Heads of tables, axes and facts. */
  readonly labels: Readonly<
    Record<
      | 'answers'
      | 'points'
      | 'score'
      | 'difference'
      | 'estimate'
      | 'band'
      | 'skill'
      | 'voice'
      | 'comments'
      | 'rate'
      | 'overall'
      | 'before'
      | 'after'
      | 'change'
      | 'othersChange'
      | 'beyondOthers'
      | 'period'
      | 'tooFew',
      string
    >
  >;
  readonly band: Readonly<Record<Band, string>>;
  readonly noComparison: Readonly<Record<NonNullable<CoachingReport['noComparison']>, string>>;
  /** "Clearly above the mean: A and B." */
  readonly bandLine: (band: Exclude<Band, 'level'>, names: readonly string[]) => string;
  readonly levelLine: (count: number) => string;
  /** "Complaints more often than overall: A (clarity)." */
  readonly raisedLine: (polarity: 'neg' | 'pos', items: readonly string[]) => string;
  readonly nothingRaised: string;
  readonly caution: string;
  /** `names` with the month. */
  readonly heldEqual: (names: readonly string[]) => string;
  readonly searched: (combinations: number) => string;
  /** Briefs that are left out for length. */
  readonly moreBriefs: (count: number) => string;
  readonly spreadLine: (comparison: Comparison) => string;
  readonly funnel: Readonly<Record<'title' | 'caption', string>> & {
    readonly description: (counts: Readonly<Record<Band, number>>) => string;
  };
  readonly standingLine: (standing: NonNullable<PeerBrief['standing']>) => string;
  /** "54 answers." */
  readonly answers: (n: number) => string;
  readonly reviewLine: string;
  readonly provisionalLine: (missing: number) => string;
  /** "12 answers; 18 more are needed." */
  readonly waitingLine: (answers: number, missing: number) => string;
  readonly noSkills: string;
  /** "Clarity: complaints in 14 of 89 comments (16%), clearly more often than overall (3%)" */
  readonly rateLine: (label: string, rate: SkillRate) => string;
  readonly divided: string;
  /** Heading of praise of others for the same. */
  readonly examples: (peers: readonly string[]) => string;
  readonly causesLine: (metric: Metric, causes: CausesBrief) => string;
  readonly othersLine: (items: readonly string[]) => string;
  readonly skillTable: string;
  readonly skillMap: { readonly caption: string; readonly description: (names: readonly string[]) => string };
  readonly trainingLine: (date: string) => string;
  readonly regressionToMean: string;
}

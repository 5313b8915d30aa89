/** What the discover report says, beside what every report says. */
import type { Discoveries, SuggestedTheme } from '../types.ts';

export interface DiscoverWords {
  readonly title: string;
  readonly headings: {
    readonly detractor: string;
    readonly promoter: string;
  };
  readonly labels: {
    readonly phrase: string;
    readonly detractor: string;
    readonly neutral: string;
    readonly promoter: string;
    readonly perhaps: string;
  };
  /** "12 groups of phrases, of 275 phrases tested." */
  readonly found: (groups: number, tested: number) => string;
  /** "In 19 of 766 comments of detractors and 0 of 682 of promoters." */
  readonly counts: (counts: { detractor: [number, number]; promoter: [number, number] }) => string;
  /** "Also written: …" */
  readonly also: (phrases: readonly string[]) => string;
  /** "Perhaps “waiting”: its words stand in phrases of that theme." */
  readonly suggestion: (by: SuggestedTheme['by'], label: string) => string;
  readonly nothing: string;
  readonly reason: Readonly<Record<NonNullable<Discoveries['reason']>, string>>;
  readonly notes: {
    readonly meaning: string;
    readonly verdict: string;
  };
}

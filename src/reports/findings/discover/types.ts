/** Phrases that nothing explains and that set detractors and promoters apart. */
import type { Interval, Quote, Verdict } from '../../types.ts';

/** Comments that hold it, by group. */
export interface PhraseCounts {
  readonly detractor: number;
  readonly neutral: number;
  readonly promoter: number;
}

export interface DiscoveredPhrase {
  /** As most comments write it, in lower case. */
  readonly phrase: string;
  /** Language of most comments that hold it. */
  readonly language: string;
  readonly counts: PhraseCounts;
  /** Comments in which a theme was found in these very words; at most as many as those in which none was. */
  readonly explained: number;
  /** Log odds in comments of detractors less those of promoters, with an informative prior. */
  readonly logOdds: number;
  readonly logOddsInterval: Interval;
  /** Rank by this. */
  readonly z: number;
  /** Fisher's exact test of the two shares, Benjamini-Hochberg over all phrases tested. */
  readonly q: number;
}

/** Where it may belong, and why: its words stand in the lexicons' phrases, or the theme stands beside it. */
export interface SuggestedTheme {
  readonly theme: string;
  readonly by: 'words' | 'company';
}

/** Phrases that mean much the same, the most telling first. */
export interface Discovery {
  readonly side: 'detractor' | 'promoter';
  readonly phrases: readonly DiscoveredPhrase[];
  /** Comments with any of them. */
  readonly counts: PhraseCounts;
  readonly verdict: Exclude<Verdict, 'too-few'>;
  /** Null where nothing is sure enough. */
  readonly theme: SuggestedTheme | null;
  readonly quotes: readonly Quote[];
  /** Source lines of every comment with any of them. */
  readonly evidence: readonly number[];
}

export interface Discoveries {
  /** Comments that say something, by group: the base of all counts. */
  readonly commenters: PhraseCounts;
  /** Phrases tested. */
  readonly tested: number;
  readonly found: readonly Discovery[];
  /** Why nothing could be tested. */
  readonly reason: 'no-score' | 'few-responses' | null;
}

/** The report as data: the JSON report is exactly this. Ids, counts and codes never depend on the language. */
import type { Owner, Polarity } from '../analysis/types.ts';
import type { InputSummary, Metric } from '../ingest/types.ts';
import type { Estimate, Group, Interval, Quote, Verdict } from './figures.ts';
import type { Periods, ThemeProfile, Writing } from './why-types.ts';

export type { Estimate, Group, Interval, Method, NoEstimate, Quote, Verdict } from './figures.ts';

/** What a reader must know before trusting a reason. */
export type Caveat =
  | 'companion' // raw >= 1.5x adjusted: the theme travels with `companion`
  | 'raw-larger' // the same, and no single companion explains it
  | 'depends-on-model' // an ordinal model's contribution lies outside the interval
  | 'signs-differ'
  | 'interval-contains-zero'
  | 'low-base' // fewer than 30 comments in the base
  | 'wide-interval'; // more than 10 points to either side

/** What the reader of the whole report must see. */
export type Note =
  | 'no-score'
  | 'few-responses' // fewer than 10 answers: counts only
  | 'low-base' // 10-29 answers
  | 'impact-needs-more' // fewer than 100 answers: no impact in points
  | 'no-comments'
  | 'themes-describe-commenters'
  | 'not-proof-of-cause'
  | 'many-unclassified' // more than 30% of the comments have no theme
  | 'other-languages' // comments in languages that Porque does not know well
  | 'comments-without-score'
  | 'rows-rejected'
  | 'dates-ambiguous'
  | 'mixed-surveys' // relationship and transactional answers in one score
  | 'undated-excluded'; // a date filter left out rows without a date

/** NPS in points (-100…100); CSAT and CES in per cent satisfied. Null below 10 answers. */
export interface ScoreSummary {
  readonly metric: Metric;
  readonly n: number;
  readonly promoters: number;
  readonly neutrals: number;
  readonly detractors: number;
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** One theme with one polarity as a reason of one group. */
export interface Reason {
  readonly theme: string;
  readonly owner: Owner;
  readonly polarity: Polarity;
  /** Commenters of the group who mention it so. */
  readonly mentions: number;
  /** Per cent of the group's commenters; Wilson interval. */
  readonly share: Estimate;
  /** Respondents of all groups who mention it so, in per cent of all respondents. */
  readonly reach: Estimate;
  /** Regression-adjusted cost (negative) or gain (positive) in points over all respondents; see docs/method.md. */
  readonly impact: Estimate;
  /** The same as incumbents compute it (raw gap contribution), shown beside as a check. */
  readonly rawGap: Estimate;
  /**
   * Neutrals only (null elsewhere): what the theme does to the share of promoters among neutrals and promoters
   * (`up`), and to the share of detractors among neutrals and the highest detractor score (`down`).
   */
  readonly thresholds: { readonly up: Estimate; readonly down: Estimate } | null;
  readonly verdict: Verdict;
  /** Mentions in the whole survey that are still missing for an impact; null where they would not settle it. */
  readonly mentionsNeeded: number | null;
  readonly caveats: readonly Caveat[];
  /** Theme whose company explains most of the raw gap, when `companion`. */
  readonly companion: string | null;
  readonly quotes: readonly Quote[];
  /** Source lines of every response behind the figure. */
  readonly evidence: readonly number[];
}

export interface GroupSummary {
  readonly group: Group;
  readonly n: number;
  /** Per cent of all respondents. */
  readonly share: Estimate;
  /** Respondents of the group whose comment says something. */
  readonly commenters: number;
  /** Commenters in whose text no theme was found. */
  readonly unexplained: number;
  /** Commenters who only praise or blame in general, naming no reason. */
  readonly generalOnly: number;
  /** Best and worst first: detractors and neutrals open with complaints, promoters with praise. */
  readonly reasons: readonly Reason[];
}

/** Score of one value of the `--by` attribute. */
export interface Breakdown {
  readonly attribute: string;
  /** Largest first. */
  readonly values: readonly { readonly value: string; readonly score: ScoreSummary }[];
  /** Values left out because the list was too long, and their responses. */
  readonly omitted: { readonly values: number; readonly responses: number };
}

export interface LanguageShare {
  readonly code: string;
  readonly comments: number;
  /** Per cent of all comments. */
  readonly share: number;
  /** Comments whose language the detector holds for less than 80% sure. */
  readonly doubtful: number;
}

/** A cell of the heat map row: per cent of the group's commenters. */
export interface HeatmapRow {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly shares: Readonly<Record<Group, Estimate>>;
}

/** Exact parts of the score: baseline + noComment + themes + other = score, in points. */
export interface UnexplainedPoints {
  /** Score of a respondent who comments but names no theme. */
  readonly baseline: number;
  /** Silent respondents. */
  readonly noComment: number;
  /** All themes with an impact of their own. */
  readonly themes: number;
  /** Rare themes pooled, and themes not shown. */
  readonly other: number;
}

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

export interface Report {
  readonly input: InputSummary;
  readonly score: ScoreSummary | null;
  readonly kind: 'why';
  readonly engine: string;
  readonly lexiconDigest: string;
  readonly filter: {
    readonly from: string | null;
    readonly to: string | null;
    /** Responses left out by the filter. */
    readonly excluded: number;
  };
  readonly comments: {
    readonly responses: number;
    readonly commented: number;
    readonly rate: Estimate;
    readonly commentsWithoutScore: number;
    /** Comments that say nothing ("nothing to add", "-"). */
    readonly saidNothing: number;
    /** Comments that say something and in which no theme was found. */
    readonly unclassified: number;
  };
  readonly languages: readonly LanguageShare[];
  /** Responses per score value: index = score. */
  readonly distribution: readonly number[];
  /** Detractors, neutrals, promoters; empty without a score. */
  readonly groups: readonly GroupSummary[];
  /** Themes over all comments when there is no score: share only. */
  readonly themes: readonly Reason[];
  /** Points of the score that the comments do not explain, when the model could be fitted. */
  readonly unexplainedPoints: UnexplainedPoints | null;
  /** The most telling phrases that no theme explains; null where nobody gave the words of the languages. */
  readonly discoveries: Discoveries | null;
  /** theme x group shares for the heat map. */
  readonly heatmap: readonly HeatmapRow[];
  readonly breakdown: Breakdown | null;
  /** Every complaint and praise with ten mentions, whatever the group, in no order of weight. */
  readonly profiles: readonly ThemeProfile[];
  /** The periods that the trends of the profiles go by; null without dates. */
  readonly periods: Periods | null;
  /** Who wrote and who did not, and whether scores and texts agree; null below 10 answers. */
  readonly writing: Writing | null;
  readonly notes: readonly Note[];
}

export type ReportLanguage = 'pt' | 'ca' | 'en';

/** A theme as the reader knows it: one line of data/lexicons/taxonomy.tsv. */
interface ThemeInfo {
  readonly id: string;
  readonly owner: Owner;
  readonly labels: Readonly<Record<ReportLanguage, string>>;
}

/** In the order of the file. */
export type Taxonomy = readonly ThemeInfo[];

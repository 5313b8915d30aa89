/** What a report says in one language. Issues are data, words are functions: see {@link Messages}. */
import type { Owner, Polarity } from '../../analysis/types.ts';
import type { Metric, RejectReason } from '../../ingest/types.ts';
import type {
  Breakdown,
  Caveat,
  Estimate,
  Group,
  GroupSummary,
  Interval,
  Method,
  NoEstimate,
  Note,
  Reason,
  Report,
  ReportLanguage,
  ScoreSummary,
  Verdict,
} from '../types.ts';
import type { ChangeMessages } from './change-types.ts';

/** Singular and plural of a noun. */
export type Forms = readonly [one: string, many: string];

/** Numbers and dates as a reader of the language writes them. `−` (U+2212) is the minus sign. */
export interface Format {
  /** 1234 -> "1,234" */
  readonly integer: (value: number) => string;
  /** One decimal: 5.86 -> "5.9" */
  readonly decimal: (value: number) => string;
  /** One decimal with sign: 5.86 -> "+5.9" */
  readonly signed: (value: number) => string;
  /** Per cent given in 0-100, no decimals from 10 on: 18.7 -> "19%", 3.42 -> "3.4%" */
  readonly percent: (value: number) => string;
  /** yyyy-mm-dd -> "3 March 2026" */
  readonly date: (iso: string) => string;
  /** Two days, yyyy-mm-dd: "1–31 May 2026" */
  readonly period: (from: string, to: string) => string;
  /** "a, b and c" */
  readonly list: (items: readonly string[]) => string;
}

interface Headings {
  readonly report: string;
  readonly score: string;
  readonly distribution: string;
  readonly groups: string;
  readonly whoAnswered: string;
  readonly languages: string;
  readonly reasons: string;
  readonly impact: string;
  readonly heatmap: string;
  readonly unexplained: string;
  readonly breakdown: string;
  readonly quotes: string;
  readonly notes: string;
  readonly method: string;
  readonly input: string;
  readonly rejected: string;
  readonly themes: string;
  readonly otherThemes: string;
}

/** Short labels: column heads, legends, axes, buttons. */
interface Labels {
  readonly theme: string;
  readonly group: string;
  readonly share: string;
  readonly mentions: string;
  readonly impact: string;
  readonly rawGap: string;
  readonly interval: string;
  readonly verdict: string;
  readonly responses: string;
  readonly comments: string;
  readonly language: string;
  readonly value: string;
  readonly score: string;
  readonly date: string;
  readonly line: string;
  readonly reason: string;
  readonly owner: string;
  readonly file: string;
  readonly period: string;
  readonly comment: string;
  readonly noEstimate: string;
  readonly dataTable: string;
  readonly madeBy: string;
  readonly legendInterval: string;
}

/** Title and text alternative of each picture. */
export interface ChartTexts {
  readonly distribution: (report: Report) => string;
  readonly impact: (report: Report, themeLabel: (id: string) => string) => string;
  readonly heatmap: (report: Report, themeLabel: (id: string) => string) => string;
  readonly breakdown: (breakdown: Breakdown) => string;
}

/** A reason with what its sentence needs. `label` is the theme's label. */
export interface ReasonContext {
  readonly reason: Reason;
  readonly label: string;
  readonly companionLabel: string | null;
  readonly metric: Metric | null;
  /** Null for the themes of a survey without score. */
  readonly group: Group | null;
}

/** One language of the report. Every sentence is built from a finding; no sentence without its finding. */
export interface Messages {
  readonly language: ReportLanguage;
  /** BCP 47 tag for `<html lang>` and Intl. */
  readonly locale: string;
  readonly format: Format;
  readonly headings: Headings;
  readonly labels: Labels;
  readonly charts: ChartTexts;
  /** The change report. */
  readonly change: ChangeMessages;
  /** "NPS", "CSAT", "CES" spelled out for a layman. */
  readonly metric: Readonly<Record<Metric, string>>;
  /** Group as a heading: "Detractors", "Satisfied". */
  readonly groupName: (metric: Metric | null, group: Group) => string;
  /** "1 detractor", "512 detractors" */
  readonly groupCount: (metric: Metric | null, group: Group, count: number) => string;
  /** Heading of the reasons of one group: "What troubles detractors". */
  readonly groupTitle: (metric: Metric | null, group: Group) => string;
  readonly polarity: Readonly<Record<Polarity, string>>;
  /** "Complaints about waiting", "Praise of waiting" */
  readonly mentionOf: (polarity: Polarity, label: string) => string;
  readonly owner: Readonly<Record<Owner, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  /** What the verdict means, one sentence. */
  readonly verdictMeaning: Readonly<Record<Verdict, string>>;
  readonly caveat: Readonly<Record<Caveat, (context: ReasonContext) => string>>;
  readonly noEstimate: Readonly<Record<NoEstimate, string>>;
  readonly note: Readonly<Record<Note, (report: Report) => string>>;
  readonly method: Readonly<Record<Method, string>>;
  readonly rejectReason: Readonly<Record<RejectReason, string>>;
  /** Language code -> its name; `mixed` and `und` included. */
  readonly languageName: (code: string) => string;
  /** "between 5.3 and 6.5" */
  readonly between: (interval: Interval) => string;
  /** "NPS is 23 (between 20 and 26)."; counts only where there is no value. */
  readonly headline: (score: ScoreSummary) => string;
  /** "2,100 of 3,000 answers (70%) have a comment." */
  readonly answered: (report: Report) => string;
  /** "512 detractors, 17% of the answers (between 16% and 18%)." */
  readonly groupLine: (metric: Metric, group: GroupSummary) => string;
  /** "In 81 of the 263 comments of detractors (31%, between 26% and 37%)." */
  readonly shareLine: (context: ReasonContext) => string;
  /** One sentence that stands alone: "Complaints about waiting go with 5.9 fewer NPS points (between 5.3 and 6.5)." */
  readonly keyLine: (context: ReasonContext) => string;
  /** Under its heading: "They go with 5.9 fewer NPS points (between 5.3 and 6.5). …" or why it is not said. */
  readonly impactLine: (context: ReasonContext) => string;
  /** "Raw gap, without allowing for the other themes: −12.4 points." */
  readonly rawGapLine: (context: ReasonContext) => string;
  /** Neutrals: what the theme does at the border to promoters and to detractors; '' where nothing can be said. */
  readonly thresholdLine: (context: ReasonContext) => string;
  /** "Comments from detractors without any theme: 80 of 900; 40 more only give a general opinion." */
  readonly unexplainedLine: (metric: Metric, group: GroupSummary) => string;
  /** The score taken apart: "Had everybody … the score would be 33.8. …"; '' without a model. */
  readonly unexplainedPointsLine: (report: Report) => string;
  /** A share as text: "19% (between 17% and 21%)" or the reason why not. */
  readonly estimateText: (estimate: Estimate) => string;
  /** "score 3 · 3 March 2026 · line 45" */
  readonly quoteSource: (quote: { score: number | null; date: string | null; line: number }) => string;
  /** "3 of 3,000 rows left out: no score (2) and a broken row (1)." */
  readonly rejectedLine: (report: Report) => string;
  /** "Answers from 1 January 2026 to 30 June 2026"; '' without dates. */
  readonly periodLine: (report: Report) => string;
}

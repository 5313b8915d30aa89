/** What every finding is made of: figures with their interval or the reason why there is none, and quotes. */

export type Group = 'promoter' | 'neutral' | 'detractor';
/** In points (-100…100) or per cent (0…100), as the figure beside it. */
export type Interval = readonly [low: number, high: number];
export type Verdict = 'solid' | 'tentative' | 'too-few';

/** How an estimate was made; each has a paragraph in docs/method.md. */
export type Method =
  | 'adjusted-wald' // score and its interval
  | 'wilson' // a share and its interval
  | 'adjusted-cost' // regression-adjusted impact in points
  | 'raw-gap' // score with the mentioners less score without them
  | 'threshold'; // what separates one group from the next, in points of share

/** Why a figure has no value or no interval. */
export type NoEstimate =
  | 'few-responses' // the base is below the display gate
  | 'few-mentions' // too few mention it, or too few do not
  | 'no-variation' // everybody gave a score of the same group
  | 'no-score' // the file has no score
  | 'names-no-reason' // general praise or blame restates the score
  | 'signs-differ' // adjusted and raw figure point to opposite sides
  | 'not-separable'; // always mentioned together with another theme

/** Either an interval or the reason why there is none: never both missing. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
  /** Base of the figure: respondents or commenters. */
  readonly n: number;
  readonly method: Method;
  /** Null when there is an interval. */
  readonly reason: NoEstimate | null;
}

/** Words of a comment, exact, with the evidence inside. Offsets are into `text`. */
export interface Quote {
  /** Source line of the response. */
  readonly line: number;
  readonly id: string | null;
  readonly score: number | null;
  readonly date: string | null;
  readonly language: string;
  /** The comment word for word, or one stretch of a long one. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True where words of the comment before (after) `text` were left out. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

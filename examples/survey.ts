/** Customers by score: 9-10, 7-8, 0-6. */
export type Group = 'promoter' | 'neutral' | 'detractor';

/** The attributes by which responses differ. */
export type Column = 'channel' | 'agent' | 'team' | 'product' | 'month';

/** Customers with this value meet these things `times` as often as the others. */
export interface Tilt {
  readonly column: Column;
  readonly value: string;
  readonly mentions: readonly string[];
  readonly times: number;
}

/** A comment with a word that begins so is only written by customers with one of these values. */
export interface Fit {
  readonly words: readonly string[];
  readonly column: Column;
  readonly values: readonly string[];
}

/** Someone who serves customers; `products` says how many times more (or less) often a product comes to them. */
export interface Agent {
  readonly name: string;
  readonly products?: Readonly<Record<string, number>>;
}

/** People who serve the customers of one language variant. */
interface Team {
  readonly name: string;
  readonly variant: string;
  readonly weight: number;
  readonly agents: readonly Agent[];
}

/** What is bought; `value` is the typical customer's worth in the currency of the survey. */
interface Product {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
}

/** What was planted, to be found again. A tilt makes it happen; an innocent theme needs none. */
export type Truth =
  | { readonly id: string; readonly kind: 'worsened' | 'agent-gap' | 'team-gap'; readonly tilt: Tilt }
  | { readonly id: string; readonly kind: 'innocent-agent'; readonly agent: string; readonly tilt: Tilt }
  | {
      readonly id: string;
      readonly kind: 'innocent-theme';
      readonly mention: string;
      readonly guilty: string;
    }
  | { readonly id: string; readonly kind: 'praised'; readonly mention: string };

/** How the file looks, as the systems of its market export it. */
export interface Layout {
  readonly headers: readonly string[];
  readonly delimiter: ';' | ',';
  readonly byteOrderMark: boolean;
  readonly dates: 'dd/mm/yyyy' | 'yyyy-mm-dd';
  readonly firstId: number;
}

/** A sample survey, fully stated. */
export interface Survey {
  readonly name: string;
  readonly seed: number;
  readonly rows: number;
  readonly layout: Layout;
  /** The score of a customer who met nothing worth a word, before chance. */
  readonly base: number;
  /** How common the experiences of each group are; shares of 1. */
  readonly mix: Readonly<Record<Group, number>>;
  /** Points of score that a thing met adds; what is not named adds `PRAISE_POINTS` or `PROBLEM_POINTS`. */
  readonly points: Readonly<Record<string, number>>;
  readonly teams: readonly Team[];
  readonly products: readonly Product[];
  readonly channels: Readonly<Record<string, number>>;
  readonly fits: readonly Fit[];
  readonly truths: readonly Truth[];
}

/** Points of a praise that the survey does not name: less than a complaint, as losses weigh more than gains. */
const PRAISE_POINTS = 1.1;

/** Points of a complaint that the survey does not name. */
const PROBLEM_POINTS = -1.5;

/** Points of score that a mention adds in this survey. */
export function pointsOf(survey: Survey, mention: string): number {
  return survey.points[mention] ?? (mention.endsWith('+') ? PRAISE_POINTS : PROBLEM_POINTS);
}

/** The score that the model expects of a customer who met these things, before chance and the ends of the scale. */
export function expectedScore(survey: Survey, mentions: readonly string[]): number {
  return mentions.reduce((sum, mention) => sum + pointsOf(survey, mention), survey.base);
}

/** The group of a score 0-10 (Reichheld 2003, "The One Number You Need to Grow"). */
export function groupOf(score: number): Group {
  if (score >= 9) return 'promoter';
  return score >= 7 ? 'neutral' : 'detractor';
}

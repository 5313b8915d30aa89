/** Responses as the store knows them. */
import type { Analysis, Polarity } from '../analysis/types.ts';
import type { Feedback, Metric } from '../ingest/types.ts';

/** A further score of the same respondent: CSAT beside NPS. */
export interface FurtherScore {
  readonly name: string;
  readonly metric: Metric;
  readonly score: number;
}

/** A further open answer of the same respondent, analysed on its own. */
export interface FurtherAnswer {
  readonly question: string;
  /** Redacted. */
  readonly comment: string;
  /** Null where nothing was written. */
  readonly analysis: Analysis | null;
}

/** A response about to be stored, with the analyses of its stored (redacted) answers. */
export interface NewResponse extends Omit<Feedback, 'cells' | 'line'> {
  /** Line of its file; null where it came without one. */
  readonly line: number | null;
  /** Of the comment; null where nothing was written. */
  readonly analysis: Analysis | null;
  readonly scores: readonly FurtherScore[];
  readonly answers: readonly FurtherAnswer[];
}

export interface StoredResponse extends NewResponse {
  readonly id: string;
  readonly surveyId: string;
  /** Counted from 1. */
  readonly revision: number;
  /** The import that its present revision came with. */
  readonly importId: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** All of it must hold; of the values of one list, any. What is left out is not asked. */
export interface ResponseFilter {
  /** Ranges of the score, both ends included. */
  readonly scores?: readonly { readonly min: number; readonly max: number }[];
  /** One mention has to have one of the themes and one of the polarities. */
  readonly themes?: readonly string[];
  readonly polarities?: readonly Polarity[];
  readonly languages?: readonly string[];
  readonly flags?: readonly string[];
  /** yyyy-mm-dd, both ends included. */
  readonly from?: string;
  readonly to?: string;
  readonly attributes?: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** Words that all stand in the answers, accents and case apart; "in quotes" one after the other. */
  readonly text?: string;
}

/** Surveys as the store knows them. */
import type { InputSummary, Metric, RecognisedColumn } from '../ingest/types.ts';

export type SurveyType = 'relationship' | 'transactional';

/** A survey as it stands in a list. */
export interface SurveySummary {
  readonly id: string;
  readonly name: string;
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  /** Null for comments without a score, and until the first file tells. */
  readonly metric: Metric | null;
  readonly type: SurveyType | null;
  /** What the respondents were asked. */
  readonly question: string | null;
  /** Null while it takes responses. */
  readonly archivedAt: string | null;
  /** Stored responses, those without a score included. */
  readonly responses: number;
  /** Base name of the first file that was imported; '' when there was none. */
  readonly file: string;
}

export interface Survey extends SurveySummary {
  /** What was understood of each imported file, the first one first; imports that were undone are left out. */
  readonly inputs: readonly InputSummary[];
  readonly columns: readonly RecognisedColumn[];
}

export type NewSurvey = Pick<Survey, 'id' | 'name' | 'metric' | 'type' | 'question'>;

/** What is left out stays as it is. */
export type SurveyChange = Partial<Pick<Survey, 'name' | 'type' | 'question' | 'archivedAt'>>;

export interface SurveyFilter {
  readonly isArchived: boolean;
}

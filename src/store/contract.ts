/** What the service keeps, and what it may ask of the place where it is kept. */
import type { Analysis } from '../analysis/types.ts';
import type { Feedback, InputSummary, Metric, RecognisedColumn } from '../ingest/types.ts';

/** A survey as it stands in a list. */
export interface SurveySummary {
  readonly id: string;
  readonly name: string;
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  /** Null for comments without a score. */
  readonly metric: Metric | null;
  /** Stored responses, those without a score included. */
  readonly responses: number;
  /** Base name of the file it came from. */
  readonly file: string;
}

export interface Survey extends SurveySummary {
  readonly input: InputSummary;
  readonly columns: readonly RecognisedColumn[];
}

/** A survey about to be stored: what is counted while storing is not told. */
export type NewSurvey = Omit<Survey, 'responses' | 'file'>;

/** A response with the analysis of its stored (redacted) comment; null where nothing was written. */
export interface StoredResponse extends Omit<Feedback, 'cells'> {
  readonly analysis: Analysis | null;
}

/** Everything that the service asks of its store. One adapter a database; every promise holds for each. */
export interface Store {
  /** Stores a survey with all its responses, or nothing; the answer is the number of responses. */
  addSurvey(survey: NewSurvey, responses: AsyncIterable<StoredResponse>): Promise<number>;
  /** Newest first. */
  listSurveys(): Promise<SurveySummary[]>;
  findSurvey(id: string): Promise<Survey | null>;
  /** Removes a survey and all that belongs to it; false when there is none. */
  removeSurvey(id: string): Promise<boolean>;
  /** In the order in which they were stored. */
  readResponses(surveyId: string): AsyncIterable<StoredResponse>;
  /** Waits for what is under way; nothing may be asked afterwards. */
  close(): Promise<void>;
}

/** Why the store cannot do what it is asked, through no fault of the caller. */
export type StoreFault = 'full' | 'busy' | 'unusable';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

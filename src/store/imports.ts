/** Imports as the store knows them: files that were added to a survey, and can be taken back. */
import type { InputSummary, Metric } from '../ingest/types.ts';
import type { NewSurvey } from './surveys.ts';

/** A response that says what another one says already. */
export interface Repetition {
  readonly id: string;
  /** `same`: in everything; `pasted`: only the (long) comment. */
  readonly why: 'same' | 'pasted';
}

/** A row of an import that repeats a stored response. */
export interface RepeatedRow extends Repetition {
  readonly line: number;
}

export type ImportStatus = 'running' | 'done' | 'failed' | 'undone';

/** `atomic`: one bad row and nothing is stored. `partial`: bad rows are listed, the others stored. */
export type ImportMode = 'atomic' | 'partial';

export interface NewImport {
  readonly id: string;
  readonly surveyId: string;
  readonly mode: ImportMode;
  readonly input: InputSummary;
  /** Rows to be stored. */
  readonly total: number;
  /** The survey, if it is made by this import: it appears when the import is done, and goes if it fails. */
  readonly makes: NewSurvey | null;
  /** The scale of the file, for a survey that has none. */
  readonly metric: Metric | null;
}

export interface ImportRecord extends Omit<NewImport, 'metric' | 'makes'> {
  readonly makesSurvey: boolean;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly status: ImportStatus;
  /** Rows stored so far, and what became of them. */
  readonly done: number;
  readonly created: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly repeated: number;
  /** The first of the repeated rows. */
  readonly repetitions: readonly RepeatedRow[];
  /** Why it failed; null while it did not. */
  readonly problem: string | null;
}

export interface ImportFilter {
  readonly status?: ImportStatus;
}

/** What comes out of reading a survey file. */

export type Metric = 'nps' | 'csat' | 'ces';
export type FileFormat = 'csv' | 'tsv' | 'ndjson' | 'json' | 'xlsx';
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'iso-8859-15';

/** Codes of rejected rows; documented in docs/input.md. */
export type RejectReason =
  | 'score-missing' // no score, whether or not there is a comment
  | 'score-not-a-number' // the score cell says something that is no score
  | 'score-out-of-range' // a number outside the scale
  | 'text-undecodable' // bytes that are no text in the file's encoding
  | 'row-malformed'; // broken quotes, a line that is no JSON object, more cells than the header can hold

/**
 * The remaining columns of one row, by header text (duplicates get " (2)", empty headers "#3").
 * A view on the row's cells, so that a million rows cost no million maps; any `Map` fits too.
 */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  get(name: string): string | undefined;
}

/** One answer of one respondent. */
export interface Feedback {
  /** First physical line of the row, counted from 1 (sheet row in XLSX). */
  readonly line: number;
  readonly externalId: string | null;
  /** On the file's scale; null where the file has no score column, and in `SurveyFile.unscored`. */
  readonly score: number | null;
  /** As received; '' when the respondent wrote nothing. */
  readonly comment: string;
  /** yyyy-mm-dd, or null. */
  readonly date: string | null;
  readonly customerId: string | null;
  /** Customer value in money, or null. */
  readonly value: number | null;
  readonly attributes: Attributes;
  /** The row's cells exactly as read, aligned with `SurveyFile.header`: given back by csv and xlsx exports. */
  readonly cells: readonly string[];
}

export interface RejectedRow {
  readonly line: number;
  readonly reason: RejectReason;
  /** One short sentence in English, with the offending value. */
  readonly detail: string;
}

/** The `input` part of a report; shape fixed by docs/api.md. */
export interface InputSummary {
  readonly file: string;
  readonly format: FileFormat;
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  readonly columns: {
    readonly score: string | null;
    readonly comment: string | null;
    readonly date: string | null;
  };
  readonly rowsRead: number;
  readonly rowsValid: number;
  readonly rowsRejected: number;
  readonly rejected: readonly RejectedRow[];
  readonly scale: Metric | null;
  readonly dateFrom: string | null;
  readonly dateTo: string | null;
  readonly dateAmbiguous: boolean;
}

/** What a column can be; the keys of `--map`. */
export const COLUMN_ROLES = [
  'score',
  'comment',
  'date',
  'id',
  'customer',
  'value',
  'language',
  'channel',
  'agent',
  'team',
  'product',
  'attribute',
  'ignored',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

export interface RecognisedColumn {
  /** As in `SurveyFile.header`: unique within the file. */
  readonly header: string;
  readonly role: ColumnRole;
  /** How it was recognised: by its header, by its content, or because the caller said so. */
  readonly by: 'header' | 'content' | 'option';
}

/** What a caller may say instead of letting the file speak. */
export interface ReadOptions {
  readonly file: string;
  readonly format?: FileFormat | undefined;
  readonly delimiter?: string | undefined;
  readonly encoding?: TextEncoding | undefined;
  /** e.g. "dd/mm/yyyy", "mm/dd/yyyy", "yyyy-mm-dd" */
  readonly dateFormat?: string | undefined;
  readonly scale?: Metric | undefined;
  /** role -> header text or "#3" */
  readonly map?: Readonly<Partial<Record<ColumnRole, string>>> | undefined;
}

/**
 * Feedback in file order. Any array fits; a file read from disk makes each row while it is gone through, so that
 * a million answers never lie in memory at once. Going through it again reads the same rows again.
 */
export interface FeedbackList extends Iterable<Feedback> {
  readonly length: number;
}

/** A row as the user wrote it: given back by csv and xlsx exports, so that none gets lost. */
export interface OwnRow {
  /** Aligned with `SurveyFile.header`, though shorter or longer where the row is. */
  readonly cells: readonly string[];
  /** What is analysed; '' in a row that was rejected together with its comment. */
  readonly comment: string;
}

/** A whole survey file, read. */
export interface SurveyFile {
  readonly input: InputSummary;
  /** One for each entry of `header`, in the same order. */
  readonly columns: readonly RecognisedColumn[];
  /** The columns' names, each unique: header text, " (2)" after a repeated one, "#3" for an empty one. */
  readonly header: readonly string[];
  readonly feedback: FeedbackList;
  /** Rejected only for a missing score but with a comment: analysed and counted, not scored. */
  readonly unscored: FeedbackList;
  /** Every row, valid or not, in file order. */
  readonly rows: Iterable<OwnRow>;
}

/** A file that cannot be used: one clear sentence that says what was found and what to type. Exit code 2. */
export class UnusableInputError extends Error {
  override name = 'UnusableInputError';
}

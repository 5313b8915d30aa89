/** A column of words: `levels[codes[row]]`; `NO_LEVEL` where the cell is blank. Levels that no row has may stand too. */
export interface CodedColumn {
  readonly levels: readonly string[];
  readonly codes: Uint16Array;
}

/** The rows of a reference data set with a whole score of 0-10, as columns. */
export interface ReferenceSurvey {
  readonly rowsInFile: number;
  /** Rows dropped for their score. */
  readonly rowsInvalid: number;
  /** Valid rows: the length of every column. */
  readonly n: number;
  readonly score: Int8Array;
  /** 1 promoter (9-10), 0 neutral (7-8), -1 detractor (0-6). */
  readonly x: Int8Array;
  /** 1-5 and 1-7; 0 without an answer. */
  readonly csat: Int8Array;
  readonly ces: Int8Array;
  readonly weight: Float64Array;
  readonly week: Uint16Array;
  /** yyyy-mm-dd */
  readonly date: readonly string[];
  readonly period: CodedColumn;
  readonly channel: CodedColumn;
  readonly region: CodedColumn;
  readonly product: CodedColumn;
  readonly agent: CodedColumn;
  readonly team: CodedColumn;
  /** 1 where a comment was written. */
  readonly commented: Uint8Array;
  readonly themes: readonly ThemeColumn[];
  /** Polarity of the whole text: neg, neu, pos. */
  readonly sentiment: CodedColumn;
  readonly text: readonly string[];
  /** Did a person find a negative mention of waiting? 1, 0, or -1 where nobody looked. */
  readonly gold: Int8Array;
  readonly settings: ReferenceSettings;
}

export interface ThemeColumn {
  readonly theme: string;
  /** A `MARK` per row. */
  readonly marks: Uint8Array;
}

export interface ReferenceSettings {
  /** Mentions that a theme needs in order to stand in a model. */
  readonly minMentions: number;
  /** Mentions by detractors and promoters that a theme needs in order to be tested. */
  readonly minTested: number;
}

export const NO_LEVEL = 0xffff;

/** What a theme's cell says. */
export const MARK = { blank: 0, neg: 1, neu: 2, pos: 3, mix: 4 } as const;

/**
 * What a reference id computes; `rest` are the id's parts after the section's own name. The value has the shape of the
 * expected one; undefined = not implemented. `expected` is read only for inputs that stand in it (hand-made cases,
 * chosen parameters), never for results.
 */
export type Compute = (survey: ReferenceSurvey, rest: readonly string[], expected: unknown) => unknown;

/** Id prefix -> what computes it. The longest matching prefix wins, e.g. `s3.leaveout.neg`. */
export type Section = Readonly<Record<string, Compute>>;

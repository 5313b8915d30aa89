/** A messy file and exactly what must be read from it. */
import { readSurvey } from '../../src/ingest/read-survey.ts';
import type { FileFormat, Metric, ReadOptions, RejectReason, TextEncoding } from '../../src/ingest/types.ts';

export interface Want {
  readonly format?: FileFormat;
  readonly encoding?: TextEncoding | null;
  readonly delimiter?: string | null;
  /** Score, comment, date. */
  readonly columns: readonly [string | null, string | null, string | null];
  readonly scores: readonly (number | null)[];
  readonly rejected?: readonly (readonly [line: number, reason: RejectReason])[];
  readonly scale?: Metric | null;
  /** First and last. */
  readonly dates?: readonly [string | null, string | null];
  readonly ambiguous?: boolean;
  readonly comments?: readonly string[];
  readonly unscored?: readonly string[];
}

export interface SurveyCase {
  readonly name: string;
  readonly file?: string;
  readonly text: string | Uint8Array;
  readonly options?: Omit<ReadOptions, 'file'>;
  readonly want: Want;
}

export function bytesOf(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

/** Windows-1252 without its letters above 0xFF, or ISO-8859-1: one byte a character. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return Uint8Array.from(order === 'le' ? bytes : bytes.swap16());
}

/** What was read, in the words of a case. */
export async function readCase({ file = 'survey.csv', text, options }: SurveyCase) {
  const { input, ...survey } = await readSurvey(bytesOf(text), { file, ...options });
  const feedback = [...survey.feedback];
  return {
    format: input.format,
    encoding: input.encoding,
    delimiter: input.delimiter,
    columns: [input.columns.score, input.columns.comment, input.columns.date],
    counts: [input.rowsRead, input.rowsValid, input.rowsRejected],
    rejected: input.rejected.map(({ line, reason }) => [line, reason]),
    scale: input.scale,
    dates: [input.dateFrom, input.dateTo],
    ambiguous: input.dateAmbiguous,
    scores: feedback.map(({ score }) => score),
    comments: feedback.map(({ comment }) => comment),
    unscored: [...survey.unscored].map(({ comment }) => comment),
  };
}

const USUAL = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  scale: 'nps',
  dates: [null, null],
  ambiguous: false,
  rejected: [],
  unscored: [],
};

/** What a case wants in full: what it does not say is as usual, and the counts follow from the scores. */
export function wanted({ want }: SurveyCase) {
  const { length: rejected } = want.rejected ?? [];
  return { ...USUAL, ...want, counts: [want.scores.length + rejected, want.scores.length, rejected] };
}

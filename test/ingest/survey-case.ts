/** A messy file and exactly what must be read from it. */
import { expect } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import type {
  FileFormat,
  Metric,
  ReadOptions,
  RejectReason,
  SurveyFile,
  TextEncoding,
} from '../../src/ingest/types.ts';

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

function summary(survey: SurveyFile) {
  const { input } = survey;
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

/** Reads the file of a case and compares everything that the case says (scores and counts always). */
export async function expectSurvey({ file = 'survey.csv', text, options, want }: SurveyCase): Promise<void> {
  const got = summary(await readSurvey(bytesOf(text), { file, ...options }));
  const rejected = want.rejected ?? [];
  expect(got).toEqual({
    format: want.format ?? 'csv',
    encoding: want.encoding === undefined ? 'utf-8' : want.encoding,
    delimiter: want.delimiter === undefined ? ';' : want.delimiter,
    columns: want.columns,
    counts: [want.scores.length + rejected.length, want.scores.length, rejected.length],
    rejected,
    scale: want.scale === undefined ? 'nps' : want.scale,
    dates: want.dates ?? [null, null],
    ambiguous: want.ambiguous ?? false,
    scores: want.scores,
    comments: want.comments ?? got.comments,
    unscored: want.unscored ?? [],
  });
}

/** Bytes of a survey file -> what respondents said, and what was understood of the file. */
import { decodeText, type EncodedText } from './container/decode-text.ts';
import { detectContainer, looksLikeJson, refuseNonTables } from './container/detect-format.ts';
import { readCsv } from './container/read-csv.ts';
import { looksLikeNdjson, readJson, readNdjson } from './container/read-json.ts';
import { readRows, type ReadRows } from './rows/read-rows.ts';
import { readXlsx } from './container/read-xlsx.ts';
import type { Table } from './container/table.ts';
import {
  UnusableInputError,
  type FileFormat,
  type InputSummary,
  type ReadOptions,
  type SurveyFile,
  type TextEncoding,
} from './types.ts';
import { columnOf, understandTable, type UnderstoodTable } from './understand-table.ts';

/** A JavaScript string holds no more than about 536 million characters. */
const MAX_BYTES = 500_000_000;

/** A single line of JSON can be either kind; then the name decides. */
const LINES_FILE = /\.(?:ndjson|jsonl)$/i;

interface OpenedFile {
  readonly format: FileFormat;
  readonly encoding: TextEncoding | null;
  readonly delimiter: string | null;
  /** Bytes that could not be decoded stand in it. */
  readonly isDamaged: boolean;
  readonly understood: UnderstoodTable;
}

function textFormat(encoded: EncodedText, { format: asked, file }: ReadOptions): 'csv' | 'json' | 'ndjson' {
  if (asked === 'json' || asked === 'ndjson') {
    return asked;
  }
  if (asked !== undefined) {
    return 'csv';
  }
  if (looksLikeNdjson(encoded.raw)) {
    return 'ndjson';
  }
  if (!looksLikeJson(encoded.raw)) {
    return 'csv';
  }
  return LINES_FILE.test(file) ? 'ndjson' : 'json';
}

function openText(bytes: Uint8Array, options: ReadOptions): OpenedFile {
  const encoded = decodeText(bytes, options.encoding);
  refuseNonTables(encoded);
  const { encoding, isDamaged } = encoded;
  const format = textFormat(encoded, options);
  if (format === 'csv') {
    const table = readCsv(encoded, options.delimiter ?? (options.format === 'tsv' ? '\t' : undefined));
    const understood = understandTable(table, options);
    const { delimiter } = table;
    return { format: delimiter === '\t' ? 'tsv' : 'csv', encoding, delimiter, isDamaged, understood };
  }
  const text = encoded.decode(encoded.raw);
  const understood = understandTable(format === 'json' ? readJson(text) : readNdjson(text), options);
  return { format, encoding, delimiter: null, isDamaged, understood };
}

/** Score and comment are worth more than any number of rows. */
function worth({ columns, answers }: UnderstoodTable): number {
  const isNamed = columns.some(
    ({ role, by }) => (role === 'score' || role === 'comment') && by !== 'content',
  );
  const main = Number(columnOf(columns, 'score') >= 0) + Number(columnOf(columns, 'comment') >= 0);
  return (main + Number(isNamed)) * 1e9 + answers.length;
}

/** The sheet that looks most like answers; the first of several that look alike. */
function bestSheet(tables: readonly Table[], options: ReadOptions): UnderstoodTable {
  const errors: UnusableInputError[] = [];
  const understood = tables.flatMap((table) => {
    try {
      return understandTable(table, options);
    } catch (error) {
      if (error instanceof UnusableInputError) {
        errors.push(error);
        return [];
      }
      throw error;
    }
  });
  const [first, ...others] = understood;
  if (first === undefined) {
    throw errors[0] ?? new UnusableInputError('the workbook has no sheet with answers');
  }
  return others.reduce((best, other) => (worth(other) > worth(best) ? other : best), first);
}

function openFile(bytes: Uint8Array, options: ReadOptions): OpenedFile {
  if (bytes.length === 0) {
    throw new UnusableInputError('the file is empty; export it again with its answers');
  }
  if (bytes.length > MAX_BYTES) {
    throw new UnusableInputError('the file is larger than 500 MB; split it and read the parts one by one');
  }
  const container = detectContainer(bytes);
  if (container === 'text' && options.format === 'xlsx') {
    throw new UnusableInputError('the file is no XLSX workbook; leave --format out, or save it as XLSX');
  }
  if (container === 'text') {
    return openText(bytes, options);
  }
  const understood = bestSheet(readXlsx(bytes), options);
  return { format: 'xlsx', encoding: null, delimiter: null, isDamaged: false, understood };
}

function headerText({ header, columns }: UnderstoodTable, role: 'score' | 'comment' | 'date'): string | null {
  const index = columnOf(columns, role);
  const text = header[index] ?? '';
  return index < 0 ? null : text === '' ? `#${index + 1}` : text;
}

function summarise(opened: OpenedFile, read: ReadRows, file: string): InputSummary {
  const { format, encoding, delimiter, understood } = opened;
  return {
    file: file.split(/[\\/]/).at(-1) ?? file,
    format,
    encoding,
    delimiter,
    columns: {
      score: headerText(understood, 'score'),
      comment: headerText(understood, 'comment'),
      date: headerText(understood, 'date'),
    },
    rowsRead: read.feedback.length + read.rejected.length,
    rowsValid: read.feedback.length,
    rowsRejected: read.rejected.length,
    rejected: read.rejected,
    scale: understood.scale,
    dateFrom: read.dateFrom,
    dateTo: read.dateTo,
    dateAmbiguous: understood.days.isAmbiguous,
  };
}

/**
 * Reads a survey file of any format that people have: CSV, TSV, NDJSON, JSON, XLSX. Everything about the file is
 * detected unless `options` says it. Bad rows are reported and left out.
 * @throws {UnusableInputError} with one sentence that says what was found and what to type.
 */
export async function readSurvey(bytes: Uint8Array, options: ReadOptions): Promise<SurveyFile> {
  const opened = await Promise.resolve(openFile(bytes, options));
  const read = readRows(opened.understood, opened.isDamaged);
  const { columns } = opened.understood;
  return {
    input: summarise(opened, read, options.file),
    columns,
    header: columns.map(({ header }) => header),
    feedback: read.feedback,
    unscored: read.unscored,
    rows: read.rows,
  };
}

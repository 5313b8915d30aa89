/** What was understood of all files of a survey, told as if it were one file. */
import type { InputSummary } from '../ingest/types.ts';
import type { Survey } from '../store/surveys.ts';

/** Of a survey whose responses came one by one. */
function withoutFile({ name, metric, responses }: Survey): InputSummary {
  return {
    file: name,
    format: 'json',
    encoding: 'utf-8',
    delimiter: null,
    columns: { score: metric === null ? null : 'score', comment: 'comment', date: 'date' },
    rowsRead: responses,
    rowsValid: responses,
    rowsRejected: 0,
    rejected: [],
    scale: metric,
    dateFrom: null,
    dateTo: null,
    dateAmbiguous: false,
  };
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}

function merge(one: InputSummary, other: InputSummary): InputSummary {
  return {
    ...one,
    file: `${one.file}, ${other.file}`,
    rowsRead: one.rowsRead + other.rowsRead,
    rowsValid: one.rowsValid + other.rowsValid,
    rowsRejected: one.rowsRejected + other.rowsRejected,
    rejected: [...one.rejected, ...other.rejected],
    dateFrom: earlier(one.dateFrom, other.dateFrom),
    dateTo: later(one.dateTo, other.dateTo),
    dateAmbiguous: one.dateAmbiguous || other.dateAmbiguous,
  };
}

/** Format, encoding and columns are those of the first file. */
export function mergeInputs(survey: Survey): InputSummary {
  const [first, ...others] = survey.inputs;
  return first === undefined ? withoutFile(survey) : others.reduce(merge, first);
}

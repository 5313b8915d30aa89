import type { SurveyFile } from '../../ingest/types.ts';

/** Rejected rows named one by one in the closing line; all of them are in the JSON report. */
const NAMED = 10;

/** What was recognised in the file, one line each, for the person who runs the command. */
export function sayRecognised({ input, columns }: SurveyFile): string {
  const { file, format, encoding, delimiter, scale, dateFrom, dateTo, dateAmbiguous } = input;
  const shape = [format, encoding, delimiter === null ? null : `separator ${sayDelimiter(delimiter)}`];
  const lines = [`read ${file}: ${shape.filter((part) => part !== null).join(', ')}`];
  const recognised = columns.filter(({ role }) => role !== 'attribute' && role !== 'ignored');
  lines.push(
    `columns: ${recognised.map(({ role, header, by }) => `${role} = "${header}" (by ${by})`).join(', ')}`,
  );
  if (scale !== null) lines.push(`scale: ${scale}`);
  if (dateFrom !== null && dateTo !== null) {
    lines.push(
      `dates: ${dateFrom} to ${dateTo}${dateAmbiguous ? ' (day and month could be the other way round: --date-format)' : ''}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The clear end: rows read, analysed, rejected with reasons and lines, seconds. */
export function sayDone({ input }: SurveyFile, analysed: number, seconds: number): string {
  const { rowsRead, rowsRejected, rejected } = input;
  const lines = rejected
    .slice(0, NAMED)
    .map(({ line, reason, detail }) => `  line ${line}: ${reason}: ${detail}`);
  if (rejected.length > NAMED)
    lines.push(`  … and ${rejected.length - NAMED} more; all are in --format json`);
  lines.push(
    `${rowsRead} rows read, ${analysed} comments analysed, ${rowsRejected} rejected, ${seconds.toFixed(1)} s`,
  );
  return `${lines.join('\n')}\n`;
}

function sayDelimiter(delimiter: string): string {
  return delimiter === '\t' ? 'tab' : `"${delimiter}"`;
}

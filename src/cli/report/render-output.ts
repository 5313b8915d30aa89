import type { Analysis } from '../../analysis/types.ts';
import type { SurveyFile } from '../../ingest/types.ts';
import { renderHtml } from '../../reports/render/html.ts';
import { renderJson } from '../../reports/render/json.ts';
import { renderMarkdown } from '../../reports/render/markdown.ts';
import type { RenderOptions } from '../../reports/render/page.ts';
import { annotateRows, type AnalysedRow } from '../../reports/render/rows.ts';
import { renderRowsCsv } from '../../reports/render/rows-csv.ts';
import { renderRowsXlsx } from '../../reports/render/rows-xlsx.ts';
import type { Report } from '../../reports/types.ts';
import type { OutputFormat } from './output-options.ts';

export interface Rendering {
  readonly report: Report;
  readonly survey: SurveyFile;
  readonly analyze: (comment: string) => Analysis;
  readonly options: RenderOptions;
}

/** The output in pieces, ready to be written. */
export function renderOutput(format: OutputFormat, rendering: Rendering): Iterable<string | Uint8Array> {
  return RENDERERS[format](rendering);
}

const RENDERERS: Readonly<Record<OutputFormat, (rendering: Rendering) => Iterable<string | Uint8Array>>> = {
  json: ({ report }) => [renderJson(report)],
  html: ({ report, options }) => [renderHtml(report, options)],
  md: ({ report, options }) => [renderMarkdown(report, options)],
  csv: (rendering) => renderRowsCsv(annotated(rendering), rendering.survey.input.delimiter),
  xlsx: (rendering) => renderRowsXlsx(annotated(rendering)),
};

function annotated(rendering: Rendering): Iterable<readonly string[]> {
  return annotateRows(rendering.survey.header, analysedRows(rendering));
}

/** The user's own rows, all of them in their order; those that were rejected with their comment without analysis. */
function* analysedRows({ survey, analyze }: Rendering): Generator<AnalysedRow> {
  const { header, input } = survey;
  for (const { cells, comment } of survey.rows) {
    const analysis = comment === '' ? null : analyze(comment);
    yield { cells: withinWidth(cells, header.length, input.delimiter), analysis };
  }
}

/** Cells beyond the header go into the last one: a row that was too wide loses nothing. */
function withinWidth(cells: readonly string[], width: number, delimiter: string | null): readonly string[] {
  const last = width - 1;
  const surplus = cells.slice(last).join(delimiter ?? ';');
  return cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')
    ? [...cells.slice(0, last), surplus]
    : cells;
}

import type { Analysis } from '../../analysis/types.ts';
import type { Feedback, SurveyFile } from '../../ingest/types.ts';
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

/** The user's own rows in their order; what was rejected for another reason than a missing score is left out. */
function* analysedRows({ survey, analyze }: Rendering): Generator<AnalysedRow> {
  for (const { cells, comment } of byLine(survey.feedback, survey.unscored)) {
    yield { cells, analysis: comment.trim() === '' ? null : analyze(comment) };
  }
}

/** Two lists that are in order of their lines, as one. */
function* byLine(one: Iterable<Feedback>, other: Iterable<Feedback>): Generator<Feedback> {
  const others = other[Symbol.iterator]();
  let next = others.next();
  for (const feedback of one) {
    while (next.done !== true && next.value.line < feedback.line) {
      yield next.value;
      next = others.next();
    }
    yield feedback;
  }
  while (next.done !== true) {
    yield next.value;
    next = others.next();
  }
}

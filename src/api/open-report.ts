/** A stored survey becomes a report. */
import { buildReport } from '../reports/build-report.ts';
import { addResponse, createBuilder, finishColumns } from '../reports/columns.ts';
import { findAttribute } from '../reports/findings/breakdown.ts';
import type { ResponseColumns } from '../reports/response-columns.ts';
import { KindOptionError, type BuiltReport, type Kind } from '../reports/kinds/kind.ts';
import type { Report } from '../reports/types.ts';
import type { Store } from '../store/contract.ts';
import type { ResponseFilter, StoredResponse } from '../store/responses.ts';
import type { Survey } from '../store/surveys.ts';
import type { Dependencies } from './dependencies.ts';
import { ProblemError } from './errors.ts';
import { mergeInputs } from './merge-inputs.ts';

/** The survey, or the problem that there is none. */
export async function findSurvey(store: Store, id: string): Promise<Survey> {
  const survey = await store.findSurvey(id);
  if (survey === null) throw new ProblemError('survey-not-found');
  return survey;
}

/** A survey that takes responses. */
export async function findOpenSurvey(store: Store, id: string): Promise<Survey> {
  const survey = await findSurvey(store, id);
  if (survey.archivedAt !== null) throw new ProblemError('survey-archived');
  return survey;
}

/** Stored responses as columns; where there is no line of a file, the number of the response stands for it. */
export async function toColumns(
  survey: Survey,
  responses: AsyncIterable<StoredResponse>,
): Promise<ResponseColumns> {
  const builder = createBuilder(survey.metric, survey.columns);
  for await (const { analysis, ...response } of responses) {
    addResponse(builder, { ...response, line: response.line ?? Number(response.id), cells: [] }, analysis);
  }
  return finishColumns(builder);
}

function checkAttribute(columns: ResponseColumns, by: string | undefined): void {
  if (by === undefined || findAttribute(columns, by) !== null) return;
  const known = columns.attributes.map(({ name }) => name).join(', ');
  const detail = `expected one of ${known || 'no columns'}`;
  throw new ProblemError('invalid-request', { errors: [{ parameter: 'by', detail }] });
}

export interface ReportRequest {
  readonly survey: Survey;
  /** Which responses the report is about; the period apart, since some reports look beyond it. */
  readonly filter: Omit<ResponseFilter, 'from' | 'to'>;
  readonly by?: string | undefined;
  /** yyyy-mm-dd, both ends included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Needs = Pick<Dependencies, 'store' | 'resources'>;

async function gather({ survey, filter, by }: ReportRequest, { store, resources }: Needs) {
  const columns = await toColumns(survey, store.readResponses(survey.id, filter));
  checkAttribute(columns, by);
  const { lexicon } = resources;
  return { columns, input: mergeInputs(survey), lexicon, taxonomy: lexicon.taxonomy };
}

/** The "why" report of a stored survey. */
export async function openReport(request: ReportRequest, needs: Needs): Promise<Report> {
  const { by = null, from = null, to = null } = request;
  const { columns, ...about } = await gather(request, needs);
  return buildReport(columns, { ...about, by, from, to });
}

export interface KindRequest extends ReportRequest {
  /** What was said to the options of the kind. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

/** A report of another kind of a stored survey. */
export async function openKindReport(
  { open }: Kind,
  request: KindRequest,
  needs: Needs,
): Promise<BuiltReport> {
  const { by = null, from = null, to = null, own } = request;
  const { columns, ...about } = await gather(request, needs);
  try {
    return open(columns, { ...about, by, from, to, own });
  } catch (error) {
    if (!(error instanceof KindOptionError)) throw error;
    const { option: parameter, message: detail } = error;
    throw new ProblemError('invalid-request', { errors: [{ parameter, detail }] });
  }
}

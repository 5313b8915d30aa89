/** A stored survey becomes a report. */
import { buildReport } from '../reports/build-report.ts';
import { addResponse, createBuilder, finishColumns } from '../reports/columns.ts';
import { findAttribute } from '../reports/findings/breakdown.ts';
import type { ResponseColumns } from '../reports/response-columns.ts';
import { KindOptionError, type BuiltReport, type Kind } from '../reports/kinds/kind.ts';
import type { Report } from '../reports/types.ts';
import type { Store, Survey } from '../store/contract.ts';
import type { Dependencies } from './dependencies.ts';
import { ProblemError } from './errors.ts';

/** The survey, or the problem that there is none. */
export async function findSurvey(store: Store, id: string): Promise<Survey> {
  const survey = await store.findSurvey(id);
  if (survey === null) throw new ProblemError('survey-not-found');
  return survey;
}

async function readColumns(store: Store, survey: Survey): Promise<ResponseColumns> {
  const builder = createBuilder(survey.metric, survey.columns);
  for await (const { analysis, ...response } of store.readResponses(survey.id)) {
    addResponse(builder, { ...response, cells: [] }, analysis);
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
  readonly by?: string | undefined;
  /** yyyy-mm-dd, both ends included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The "why" report of a stored survey. */
export async function openReport(
  survey: Survey,
  { by, from, to }: ReportRequest,
  { store, resources }: Pick<Dependencies, 'store' | 'resources'>,
): Promise<Report> {
  const columns = await readColumns(store, survey);
  checkAttribute(columns, by);
  return buildReport(columns, {
    input: survey.input,
    taxonomy: resources.lexicon.taxonomy,
    lexicon: resources.lexicon,
    by: by ?? null,
    from: from ?? null,
    to: to ?? null,
  });
}

export interface KindRequest extends ReportRequest {
  /** What was said to the options of the kind. */
  readonly own: Readonly<Record<string, readonly string[]>>;
}

/** A report of another kind of a stored survey. */
export async function openKindReport(
  { open }: Kind,
  { survey, asked }: { survey: Survey; asked: KindRequest },
  { store, resources }: Pick<Dependencies, 'store' | 'resources'>,
): Promise<BuiltReport> {
  const { by = null, from = null, to = null, own } = asked;
  const columns = await readColumns(store, survey);
  checkAttribute(columns, by ?? undefined);
  const { lexicon } = resources;
  const { taxonomy } = lexicon;
  try {
    return open(columns, { input: survey.input, taxonomy, lexicon, by, from, to, own });
  } catch (error) {
    if (!(error instanceof KindOptionError)) throw error;
    const { option: parameter, message: detail } = error;
    throw new ProblemError('invalid-request', { errors: [{ parameter, detail }] });
  }
}

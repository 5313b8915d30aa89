/** What the query of a report asks, and how the report says so. */
import type { z } from 'zod';
import type { Store } from '../store/contract.ts';
import type { ResponseFilter } from '../store/responses.ts';
import { FILTER, toFilter } from './filter-query.ts';
import { findSurvey, type ReportRequest } from './open-report.ts';
import { REPORT_QUERY } from './report-query.ts';

export type ReportQuery = z.output<typeof REPORT_QUERY>;

/** The filter as it was asked, without the period: `{"group": ["detractor"], "canal": "Loja"}`. */
export type AskedFilter = Readonly<Record<string, unknown>>;

const UNFILTERED: ReadonlySet<string> = new Set(
  Object.keys(REPORT_QUERY.shape).filter((name) => !(name in FILTER) || name === 'from' || name === 'to'),
);

function askedFilter(query: ReportQuery, own: readonly string[]): AskedFilter {
  return Object.fromEntries(
    Object.entries(query).filter(
      ([name, value]) => !UNFILTERED.has(name) && !own.includes(name) && value !== undefined,
    ),
  );
}

export interface AskedReport {
  readonly request: ReportRequest;
  readonly asked: AskedFilter;
  /** Name of the survey, and the filter where there is one: nobody takes a part for the whole. */
  readonly title: string;
}

function toTitle(name: string, asked: AskedFilter): string {
  const parts = Object.entries(asked).map(([field, value]) => `${field}=${[value].flat().join(' | ')}`);
  return parts.length === 0 ? name : `${name} (${parts.join(', ')})`;
}

/** `own` are the options of the kind. */
export async function toReportRequest(
  store: Store,
  query: ReportQuery,
  own: readonly string[],
): Promise<AskedReport> {
  const survey = await findSurvey(store, query.survey);
  const { by, from, to } = query;
  const others = [...UNFILTERED, ...own];
  const { from: _from, to: _to, ...filter }: ResponseFilter = toFilter(survey, query, others);
  const asked = askedFilter(query, own);
  return { request: { survey, filter, by, from, to }, asked, title: toTitle(survey.name, asked) };
}

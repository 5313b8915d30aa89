/** A small survey to be stored. */
import type { Analysis, Mention } from '../../src/analysis/types.ts';
import type { InputSummary } from '../../src/ingest/types.ts';
import type { NewImport } from '../../src/store/imports.ts';
import type { PageRequest } from '../../src/store/occasion.ts';
import type { NewResponse } from '../../src/store/responses.ts';
import type { NewSurvey } from '../../src/store/surveys.ts';

export const NOON = { at: '2026-03-01T12:00:00.000Z' };
export const FIRST_PAGE: PageRequest = { limit: 100, after: null };

export function surveyNamed(id: string): NewSurvey {
  return { id, name: `Inquérito ${id}`, metric: 'nps', type: 'relationship', question: 'Porquê?' };
}

export const INPUT: InputSummary = {
  file: 'março.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  columns: { score: 'nota', comment: 'motivo', date: null },
  rowsRead: 3,
  rowsValid: 3,
  rowsRejected: 0,
  rejected: [],
  scale: 'nps',
  dateFrom: null,
  dateTo: null,
  dateAmbiguous: false,
};

export function importNamed(id: string, surveyId: string): NewImport {
  return { id, surveyId, mode: 'partial', input: INPUT, total: 3, makes: null, metric: 'nps' };
}

export function mentionOf(theme: string, polarity: Mention['polarity']): Mention {
  const evidence = { start: 2, end: 15, text: 'fatura errada' };
  return { theme, polarity, intensity: 0.5, confidence: 0.9, evidence, owner: 'operations' };
}

export function analysisOf(mentions: readonly Mention[], change: Partial<Analysis> = {}): Analysis {
  return {
    id: null,
    language: { code: 'pt', confidence: 0.99 },
    overall: 'neg',
    valence: -0.5,
    mentions,
    kind: ['complaint'],
    flags: [],
    engine: 'porque-1',
    lexiconDigest: '0123456789abcdef',
    ...change,
  };
}

export function responseAt(line: number, change: Partial<NewResponse> = {}): NewResponse {
  return {
    line,
    externalId: null,
    score: line % 11,
    comment: `A fatura errada outra vez (${line})`,
    date: '2026-02-28',
    customerId: null,
    value: 12.5,
    attributes: new Map([['canal', 'Loja']]),
    analysis: analysisOf([mentionOf('billing.correctness', 'neg')]),
    scores: [],
    answers: [],
    ...change,
  };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

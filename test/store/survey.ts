/** A small survey to be stored. */
import type { Analysis } from '../../src/analysis/types.ts';
import type { NewSurvey, StoredResponse } from '../../src/store/contract.ts';

export function surveyNamed(id: string, createdAt = '2026-03-01T10:00:00.000Z'): NewSurvey {
  return {
    id,
    name: `Inquérito ${id}`,
    createdAt,
    metric: 'nps',
    input: {
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
    },
    columns: [{ header: 'nota', role: 'score', by: 'header' }],
  };
}

const ANALYSIS: Analysis = {
  id: null,
  language: { code: 'pt', confidence: 0.99 },
  overall: 'neg',
  valence: -0.5,
  mentions: [
    {
      theme: 'billing.correctness',
      polarity: 'neg',
      intensity: 0.5,
      confidence: 0.9,
      evidence: { start: 2, end: 16, text: 'fatura errada' },
      owner: 'operations',
    },
  ],
  kind: ['complaint'],
  flags: [],
  engine: 'porque-1',
  lexiconDigest: '0123456789abcdef',
};

export function responseAt(line: number, change: Partial<StoredResponse> = {}): StoredResponse {
  return {
    line,
    externalId: null,
    score: line % 11,
    comment: `A fatura errada outra vez (${line})`,
    date: '2026-02-28',
    customerId: null,
    value: 12.5,
    attributes: new Map([['canal', 'Loja']]),
    analysis: ANALYSIS,
    ...change,
  };
}

export async function* oneByOne<T>(items: readonly T[]): AsyncGenerator<T, void> {
  yield* items;
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

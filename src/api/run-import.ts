/** The rows of a file on their way into a survey. */
import { randomUUID } from 'node:crypto';
import type { Feedback, InputSummary, SurveyFile } from '../ingest/types.ts';
import { StoreError } from '../store/contract.ts';
import type { ImportMode, NewImport } from '../store/imports.ts';
import type { Receipt } from '../store/occasion.ts';
import type { NewResponse } from '../store/responses.ts';
import type { NewSurvey } from '../store/surveys.ts';
import type { Dependencies } from './dependencies.ts';
import { keepAll } from './keep-all.ts';
import { keepable, type ReceivedResponse } from './keep-response.ts';

export type ImportNeeds = Pick<Dependencies, 'store' | 'resources' | 'redact' | 'now'>;

/** Rows of one transaction: others get their turn between two. */
const BATCH_ROWS = 500;

/** Why an import stored nothing; documented in docs/api.md. */
export type ImportProblem = 'rows-rejected' | 'interrupted' | 'store-full' | 'store-busy' | 'internal';

/** What a rejected row quotes may identify a person, too. */
function redactInput(input: InputSummary, { redact }: ImportNeeds): InputSummary {
  const rejected = input.rejected.map((row) => ({ ...row, detail: keepable(redact(row.detail).text) }));
  return { ...input, rejected };
}

export interface ImportPlan {
  readonly surveyId: string;
  readonly mode: ImportMode;
  /** The survey, if it is made by this import. */
  readonly makes: NewSurvey | null;
}

/** Describes the import of a file. */
export function planImport(file: SurveyFile, plan: ImportPlan, needs: ImportNeeds): NewImport {
  return {
    ...plan,
    id: randomUUID(),
    input: redactInput(file.input, needs),
    total: file.feedback.length + file.unscored.length,
    metric: file.input.scale,
  };
}

function toReceived({ cells: _cells, ...feedback }: Feedback): ReceivedResponse {
  return { ...feedback, scores: [], answers: [] };
}

/** Scored responses first, then comments without a score: the order of a report made from the file itself. */
function* inOrder({ feedback, unscored }: SurveyFile): Generator<ReceivedResponse, void> {
  for (const one of feedback) yield toReceived(one);
  for (const one of unscored) yield toReceived(one);
}

async function* inBatches(responses: AsyncIterable<NewResponse>): AsyncGenerator<NewResponse[], void> {
  let batch: NewResponse[] = [];
  for await (const response of responses) {
    batch.push(response);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** The problem that stands in the import when an error ended it. */
function problemOf(error: unknown): ImportProblem {
  if (error instanceof Error && error.name === 'AbortError') return 'interrupted';
  if (!(error instanceof StoreError) || error.fault === 'unusable') return 'internal';
  return error.fault === 'full' ? 'store-full' : 'store-busy';
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Kept when the import is done. */
  readonly receipt?: Receipt | null;
}

async function storeRows(
  { id, surveyId }: NewImport,
  file: SurveyFile,
  { store, now, signal, ...keeper }: ImportNeeds & RunOptions,
): Promise<void> {
  const { columns } = file;
  for await (const responses of inBatches(keepAll(inOrder(file), keeper))) {
    signal?.throwIfAborted();
    await store.continueImport(id, { surveyId, responses, columns }, { at: now().toISOString() });
  }
}

/** Stores the rows of a started import, or none: what goes wrong in the middle is taken back, and thrown. */
export async function runImport(
  started: NewImport,
  file: SurveyFile,
  needs: ImportNeeds & RunOptions,
): Promise<void> {
  const { store, now, receipt = null } = needs;
  const { id, mode, input } = started;
  if (mode === 'atomic' && input.rowsRejected > 0) {
    await store.failImport(id, 'rows-rejected' satisfies ImportProblem, { at: now().toISOString() });
    return;
  }
  try {
    await storeRows(started, file, needs);
    await store.finishImport(id, { at: now().toISOString(), receipt });
  } catch (error) {
    await store.failImport(id, problemOf(error), { at: now().toISOString() });
    throw error;
  }
}

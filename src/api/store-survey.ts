/** A file becomes a stored survey: read, redacted, analysed, kept; all of it or nothing. */
import { randomUUID } from 'node:crypto';
import { readSurvey } from '../ingest/read-survey.ts';
import type { ReadOptions } from '../ingest/types.ts';
import type { Receipt } from '../store/occasion.ts';
import { keepable } from './keep-response.ts';
import { planImport, runImport, type ImportNeeds } from './run-import.ts';

function withoutEnding(file: string): string {
  return file.replace(/\.\w{1,6}$/u, '');
}

export interface SurveyRequest {
  /** Null: named as its file. */
  readonly name: string | null;
  readonly options: ReadOptions;
  readonly receipt?: Receipt | null;
}

/**
 * The answer is the import that the survey was made by.
 * @throws UnusableInputError when the file has no answers
 */
export async function storeSurvey(
  bytes: Uint8Array,
  { name, options, receipt = null }: SurveyRequest,
  needs: ImportNeeds,
): Promise<{ readonly id: string; readonly surveyId: string }> {
  const file = await readSurvey(bytes, options);
  const { input } = file;
  const { store, now } = needs;
  const survey = {
    id: randomUUID(),
    name: keepable(name ?? (withoutEnding(input.file) || input.file)),
    metric: input.scale,
    type: null,
    question: null,
  };
  const planned = planImport(file, { surveyId: survey.id, mode: 'partial', makes: survey }, needs);
  await store.startImport(planned, { at: now().toISOString() });
  await runImport(planned, file, { ...needs, receipt });
  return planned;
}

/** A file becomes a stored survey: read, redacted, analysed, kept; all of it or nothing. */
import { randomUUID } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';
import { analyze } from '../analysis/analyze.ts';
import { readSurvey } from '../ingest/read-survey.ts';
import type { Feedback, InputSummary, ReadOptions, SurveyFile } from '../ingest/types.ts';
import type { StoredResponse, Survey } from '../store/contract.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'store' | 'resources' | 'redact' | 'now'>;

/** Responses between two moments in which other requests are served. */
const STEP = 200;

/** A text as every store can keep it, of the same length: offsets stay what they are. */
function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

function keepableOrNull(text: string | null): string | null {
  return text === null ? null : keepable(text);
}

function* keepablePairs(pairs: Iterable<readonly [string, string]>): Generator<[string, string]> {
  for (const [name, value] of pairs) yield [keepable(name), keepable(value)];
}

function toResponse(feedback: Feedback, { resources, redact }: Needs): StoredResponse {
  const { line, score, date, value } = feedback;
  const comment = redact(keepable(feedback.comment)).text;
  return {
    line,
    externalId: keepableOrNull(feedback.externalId),
    score,
    comment,
    date,
    customerId: keepableOrNull(feedback.customerId),
    value: value !== null && Number.isFinite(value) ? value : null,
    attributes: new Map(keepablePairs(feedback.attributes)),
    analysis: comment.trim() === '' ? null : analyze(comment, resources),
  };
}

function* inOrder({ feedback, unscored }: SurveyFile): Generator<Feedback, void> {
  yield* feedback;
  yield* unscored;
}

/** Scored responses first, then comments without a score: the order of a report made from the file itself. */
async function* toResponses(file: SurveyFile, needs: Needs): AsyncGenerator<StoredResponse, void> {
  let done = 0;
  for (const feedback of inOrder(file)) {
    yield toResponse(feedback, needs);
    // Whoever else waits for an answer gets a turn.
    // oxlint-disable-next-line no-await-in-loop
    if (++done % STEP === 0) await breathe();
  }
}

/** What a rejected row quotes may identify a person, too. */
function redactInput(input: InputSummary, { redact }: Needs): InputSummary {
  const rejected = input.rejected.map((row) => ({ ...row, detail: redact(row.detail).text }));
  return { ...input, rejected };
}

function withoutEnding(file: string): string {
  return file.replace(/\.\w{1,6}$/u, '');
}

export interface SurveyRequest {
  /** Null: named as its file. */
  readonly name: string | null;
  readonly options: ReadOptions;
}

/** @throws UnusableInputError when the file has no answers */
export async function storeSurvey(bytes: Uint8Array, request: SurveyRequest, needs: Needs): Promise<Survey> {
  const file = await readSurvey(bytes, request.options);
  const input = redactInput(file.input, needs);
  const survey = {
    id: randomUUID(),
    name: keepable(request.name ?? (withoutEnding(input.file) || input.file)),
    createdAt: needs.now().toISOString(),
    metric: input.scale,
    input,
    columns: file.columns,
  };
  const responses = await needs.store.addSurvey(survey, toResponses(file, needs));
  return { ...survey, responses, file: input.file };
}

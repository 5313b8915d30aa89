/** What a respondent said, as it may be stored: redacted, in texts that every store can keep, analysed. */
import { analyze } from '../analysis/analyze.ts';
import type { Analysis } from '../analysis/types.ts';
import type { Feedback } from '../ingest/types.ts';
import type { NewResponse } from '../store/responses.ts';
import type { Dependencies } from './dependencies.ts';

export type Keeper = Pick<Dependencies, 'resources' | 'redact'>;

/** A response as it was received. */
export type ReceivedResponse = Omit<Feedback, 'cells' | 'line'> &
  Pick<NewResponse, 'line' | 'scores'> & {
    readonly answers: readonly { readonly question: string; readonly comment: string }[];
  };

/** A text as every store can keep it, of the same length: offsets stay what they are. */
export function keepable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd');
}

function keepableOrNull(text: string | null): string | null {
  return text === null ? null : keepable(text);
}

function* keepablePairs(pairs: Iterable<readonly [string, string]>): Generator<[string, string]> {
  for (const [name, value] of pairs) yield [keepable(name), keepable(value)];
}

function keepAnswer(received: string, { redact, resources }: Keeper) {
  const comment = redact(keepable(received)).text;
  const analysis: Analysis | null = comment.trim() === '' ? null : analyze(comment, resources);
  return { comment, analysis };
}

export function keepResponse(received: ReceivedResponse, keeper: Keeper): NewResponse {
  const { line, score, date, value, scores, answers } = received;
  return {
    ...keepAnswer(received.comment, keeper),
    line,
    externalId: keepableOrNull(received.externalId),
    score,
    date,
    customerId: keepableOrNull(received.customerId),
    value: value !== null && Number.isFinite(value) ? value : null,
    attributes: new Map(keepablePairs(received.attributes)),
    scores: scores.map((one) => ({ ...one, name: keepable(one.name) })),
    answers: answers.map(({ question, comment }) => ({
      question: keepable(question),
      ...keepAnswer(comment, keeper),
    })),
  };
}

/** Roughly how much work a response is, in UTF-16 code units. */
export function weightOf({ comment, answers }: ReceivedResponse): number {
  return answers.reduce((sum, answer) => sum + answer.comment.length, comment.length + 50);
}

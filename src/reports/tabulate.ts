import type { Analysis } from '../analysis/types.ts';
import type { Feedback, SurveyFile } from '../ingest/types.ts';
import { addResponse, createBuilder, finishColumns } from './columns.ts';
import type { ResponseColumns } from './response-columns.ts';

/** Responses between two calls of `onProgress`. */
const STEP = 1000;

export interface TabulateOptions {
  /** The analysis of one comment. */
  readonly analyze: (comment: string) => Analysis;
  /** Told now and then how many responses are done. */
  readonly onProgress?: (done: number) => void;
}

/** A survey file and the analysis of its comments as columns; unscored comments come last. */
export function tabulate(survey: SurveyFile, { analyze, onProgress }: TabulateOptions): ResponseColumns {
  const builder = createBuilder(survey.input.scale, survey.columns);
  let done = 0;
  const add = (feedback: Feedback): void => {
    const isSilent = feedback.comment.trim() === '';
    addResponse(builder, feedback, isSilent ? null : analyze(feedback.comment));
    done++;
    if (done % STEP === 0) onProgress?.(done);
  };
  for (const feedback of survey.feedback) add(feedback);
  for (const feedback of survey.unscored) add(feedback);
  return finishColumns(builder);
}

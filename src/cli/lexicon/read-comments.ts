import { basename } from 'node:path';
import { readSurvey } from '../../ingest/read-survey.ts';
import type { Feedback, SurveyFile } from '../../ingest/types.ts';
import { GROUPS, SCALES } from '../../reports/response-columns.ts';
import type { SurveyComment } from '../../lexicons/uncovered/measure-coverage.ts';
import { readBytes } from '../read-bytes.ts';
import { toReadOptions, type InputOptions } from '../report/input-options.ts';
import { sayRecognised } from '../report/say-input.ts';

/** The comments of a survey file, with or without scores; what was recognised goes to standard error. */
export async function readComments(path: string, options: InputOptions): Promise<Iterable<SurveyComment>> {
  const readOptions = toReadOptions(path === '-' ? 'stdin' : basename(path), options);
  const survey = await readSurvey(await readBytes(path), readOptions);
  process.stderr.write(sayRecognised(survey));
  return commentsOf(survey);
}

function* commentsOf(survey: SurveyFile): Generator<SurveyComment> {
  for (const list of [survey.feedback, survey.unscored]) {
    for (const feedback of list) {
      const { line, comment } = feedback;
      if (comment.trim() !== '') yield { line, text: comment, group: groupOf(feedback, survey) };
    }
  }
}

/** `detractor`, `neutral` or `promoter`; null without a score. */
function groupOf({ score }: Feedback, { input: { scale } }: SurveyFile): string | null {
  if (score === null || scale === null) return null;
  const { neutral, promoter } = SCALES[scale];
  return GROUPS[Number(score >= neutral) + Number(score >= promoter)] ?? null;
}

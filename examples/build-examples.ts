import { parseCards } from './cards.ts';
import { drawResponses } from './draw-responses.ts';
import { formatCsv } from './format-csv.ts';
import { measureTruth, npsOf } from './measure-truths.ts';
import type { Example } from './measure-truths.ts';
import { pointsOf } from './survey.ts';
import type { Survey } from './survey.ts';
import { clinic } from './surveys/clinic.ts';
import { collections } from './surveys/collections.ts';
import { telecom } from './surveys/telecom.ts';

/** The sample surveys, in the order of their files' weight. */
export const SURVEYS: readonly Survey[] = [telecom, collections, clinic];

/** Draws one survey from the text of its comments file. */
export function drawExample(survey: Survey, comments: string): Example {
  return { survey, responses: drawResponses(survey, parseCards(comments, `${survey.name}.tsv`)) };
}

function describe(example: Example): Record<string, unknown> {
  const { survey, responses } = example;
  const themes = new Set(responses.flatMap((response) => response.mentions));
  return {
    file: `${survey.name}.csv`,
    rows: responses.length,
    comments: responses.filter(({ comment }) => comment !== '').length,
    nps: npsOf(responses),
    base: survey.base,
    points: Object.fromEntries([...themes].toSorted().map((each) => [each, pointsOf(survey, each)])),
    truths: survey.truths.map((truth) => ({ ...truth, observed: measureTruth(truth, example) })),
  };
}

/** A list of mentions is written as in the comments files: one string, spaces between. */
function formatTruths(truths: Record<string, unknown>): string {
  const joined = (_: string, value: unknown): unknown =>
    Array.isArray(value) && typeof value[0] === 'string' ? value.join(' ') : value;
  return `${JSON.stringify(truths, joined, 2)}\n`;
}

/** The files of the examples folder that are made, by name: one CSV a survey, and `truths.json`. */
export function buildFiles(examples: readonly Example[]): Map<string, string> {
  const truths = Object.fromEntries(examples.map((example) => [example.survey.name, describe(example)]));
  return new Map([
    ...examples.map(({ survey, responses }): [string, string] => [
      `${survey.name}.csv`,
      formatCsv(responses, survey.layout),
    ]),
    ['truths.json', formatTruths(truths)],
  ]);
}

/**
 * `npx tsx bench/reports.ts [ANSWERS …]`: seconds for a why report of so many answers, and the size of its page. The rows
 * are those of examples/telecom.csv over and over, in memory; reading the file and analysing comments are not timed.
 */
import { readFileSync } from 'node:fs';
import { analyze } from '../src/analysis/analyze.ts';
import type { Analysis } from '../src/analysis/types.ts';
import { readSurvey } from '../src/ingest/read-survey.ts';
import type { Feedback, SurveyFile } from '../src/ingest/types.ts';
import { loadResources } from '../src/lexicons/load-resources.ts';
import { buildReport } from '../src/reports/build-report.ts';
import { addResponse, createBuilder, finishColumns } from '../src/reports/columns.ts';
import { messagesFor } from '../src/reports/messages/messages-for.ts';
import { renderHtml } from '../src/reports/render/html.ts';
import type { ResponseColumns } from '../src/reports/response-columns.ts';

const SAMPLE = 'examples/telecom.csv';
const SIZES = [10_000, 100_000, 1_000_000] as const;
const MS = 1000;
const MEGABYTE = 1_000_000;

interface Answer {
  readonly feedback: Feedback;
  readonly analysis: Analysis | null;
}

function repeated(survey: SurveyFile, answers: readonly Answer[], count: number): ResponseColumns {
  const builder = createBuilder(survey.input.scale, survey.columns);
  for (let row = 0; row < count; row += 1) {
    const answer = answers[row % answers.length];
    if (answer !== undefined) addResponse(builder, { ...answer.feedback, line: row + 2 }, answer.analysis);
  }
  return finishColumns(builder);
}

function seconds<T>(work: () => T): { result: T; time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: (performance.now() - start) / MS };
}

async function main(): Promise<void> {
  const resources = loadResources();
  const survey = await readSurvey(readFileSync(SAMPLE), { file: 'telecom.csv' });
  const answers = Array.from(survey.feedback, (feedback): Answer => {
    const isSilent = feedback.comment.trim() === '';
    return { feedback, analysis: isSilent ? null : analyze(feedback.comment, resources) };
  });
  const asked = process.argv.slice(2).map(Number);
  const { lexicon } = resources;
  const { taxonomy } = lexicon;
  process.stdout.write('answers\treport, s\tpage, s\tpage, MB\tmemory, MB\n');
  for (const count of asked.length === 0 ? SIZES : asked) {
    const columns = repeated(survey, answers, count);
    const built = seconds(() => buildReport(columns, { input: survey.input, taxonomy, lexicon }));
    const page = seconds(() =>
      renderHtml(built.result, { messages: messagesFor('pt'), taxonomy, title: null }),
    );
    const size = Buffer.byteLength(page.result) / MEGABYTE;
    const memory = process.memoryUsage().rss / MEGABYTE;
    const figures = [count, built.time.toFixed(1), page.time.toFixed(1), size.toFixed(2), memory.toFixed(0)];
    process.stdout.write(`${figures.join('\t')}\n`);
  }
}

await main();

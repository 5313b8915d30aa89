import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { analyze } from '../../analysis/analyze.ts';
import type { Analysis } from '../../analysis/types.ts';
import { readSurvey } from '../../ingest/read-survey.ts';
import type { SurveyFile } from '../../ingest/types.ts';
import { loadResources } from '../../lexicons/load-resources.ts';
import { messagesFor } from '../../reports/messages/messages-for.ts';
import type { ResponseColumns } from '../../reports/response-columns.ts';
import { tabulate } from '../../reports/tabulate.ts';
import { corrector } from '../corrections/read-corrections.ts';
import { readFolder } from '../lexicon/read-folder.ts';
import { openFile } from '../open-file.ts';
import { startProgress } from '../progress.ts';
import { readBytes } from '../read-bytes.ts';
import { toReadOptions, type InputOptions } from '../report/input-options.ts';
import { kindOutput, openKind } from '../report/kind-output.ts';
import { toKind, toOwnOptions } from '../report/kind-options.ts';
import type { Output } from '../report/output.ts';
import {
  toOutputFormat,
  toReportLanguage,
  type OutputFormat,
  type OutputOptions,
} from '../report/output-options.ts';
import { sayDone, sayRecognised } from '../report/say-input.ts';
import { whyOutput } from '../report/why-output.ts';
import { UsageError } from '../usage-error.ts';
import { checkWritable, writeWhole } from '../write-whole.ts';

export interface ReportOptions extends InputOptions, OutputOptions {
  readonly kind?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly open?: true;
  readonly defaultLanguage?: string;
  readonly lexicon?: string;
  readonly corrections?: string;
}

/** `porque report FILE`: prints the summary, or writes the report, or both (with `--out`). */
export async function reportCommand(path: string, options: ReportOptions): Promise<void> {
  const started = performance.now();
  const named = toKind(options.kind);
  const format = toOutputFormat(options);
  const own = toOwnOptions(named, options, format);
  const language = toReportLanguage(options, process.env['LC_ALL'] ?? process.env['LANG']);
  checkTogether(options);
  if (options.out !== undefined) await checkWritable(options.out);
  const readOptions = toReadOptions(path === '-' ? 'stdin' : basename(path), options);
  const survey = await readSurvey(await readBytes(path), readOptions);
  process.stderr.write(sayRecognised(survey));

  const { lexicon, analyzeComment } = openAnalysis(options);
  const columns = tabulateVisibly(survey, analyzeComment);
  const { taxonomy } = lexicon;
  const { by = null, from = null, to = null } = options;
  const asked = { input: survey.input, taxonomy, lexicon, by, from, to };
  const rendering = { messages: messagesFor(language), taxonomy, title: null };
  const output =
    named === null
      ? whyOutput(columns, asked, { survey, analyze: analyzeComment, options: rendering })
      : kindOutput(openKind(named.kind, columns, { ...asked, own }), rendering);
  await putOut(output, format, options);

  const analysed = columns.comment.filter((comment) => comment !== '').length;
  process.stderr.write(sayDone(survey, analysed, (performance.now() - started) / 1000));
}

/** The engine with the words and corrections asked for. */
function openAnalysis({ defaultLanguage, lexicon, corrections }: ReportOptions) {
  const resources = loadResources({ prior: defaultLanguage, sources: readFolder(lexicon) });
  const correct = corrector(corrections, resources.lexicon);
  const analyzeComment = (comment: string): Analysis => correct(analyze(comment, resources), comment);
  return { lexicon: resources.lexicon, analyzeComment };
}

/** @throws UsageError for options that make no sense together */
function checkTogether({ open, out, from, to }: ReportOptions): void {
  if (open === true && out === undefined) throw new UsageError('--open needs --out');
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(`--from ${from} is later than --to ${to}`);
  }
}

async function putOut(
  output: Output,
  format: OutputFormat | null,
  { out, open }: ReportOptions,
): Promise<void> {
  if (format !== null) {
    const pieces = output.render(format);
    if (out === undefined) await pipeline(Readable.from(pieces), process.stdout, { end: false });
    else await writeWhole(out, pieces);
  }
  if (format === null || out !== undefined) printSummary(output);
  if (open === true && out !== undefined) openFile(out);
}

function tabulateVisibly(survey: SurveyFile, analyzeComment: (comment: string) => Analysis): ResponseColumns {
  const progress = startProgress(survey.feedback.length + survey.unscored.length);
  try {
    return tabulate(survey, { analyze: analyzeComment, onProgress: progress.update });
  } finally {
    progress.stop();
  }
}

/** Columns where there is no terminal to ask. */
const DEFAULT_WIDTH = 100;

function printSummary(output: Output): void {
  const width = process.stdout.isTTY ? process.stdout.columns : DEFAULT_WIDTH;
  process.stdout.write(`${output.summarize({ width, useColor: process.stdout.isTTY })}\n`);
}

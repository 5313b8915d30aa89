import { Command, InvalidArgumentError } from 'commander';
import { addDataCommands } from './commands/add-data-commands.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { detectCommand } from './commands/detect.ts';
import { evaluateCommand } from './commands/evaluate.ts';
import { addLexicon } from './commands/lexicon/add-lexicon.ts';
import { redactCommand } from './commands/redact.ts';
import { reportCommand, type ReportOptions } from './commands/report.ts';
import { serveCommand } from './commands/serve.ts';
import { addKindOptions } from './report/kind-options.ts';
import { addInputOptions, corrections, defaultLanguage, ownLexicon } from './report/add-input-options.ts';
import { VERSION } from './version.ts';

/** All commands with their options; each is described in docs/commands.md. */
export function createProgram(): Command {
  const program = new Command('porque')
    .description('NPS says what; Porque says why: explains survey scores from their comments (pt, ca, en).')
    .version(VERSION)
    .exitOverride()
    .showHelpAfterError('(porque --help shows what there is)');
  addReport(program);
  addDiscover(program);
  addAnalyze(program);
  addDetect(program);
  addRedact(program);
  addServe(program);
  addDataCommands(program);
  addEvaluate(program);
  addLexicon(program);
  return program;
}

/** A command that reads a survey file and writes a report. */
function addFileCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .argument('<file>', 'CSV, TSV, NDJSON, JSON or XLSX; - reads standard input')
    .option('--out <path>', 'where the report goes; without it the summary (or --format) is printed')
    .option('--format <format>', 'json, html, md, csv or xlsx (default: by the ending of --out)')
    .option('--lang <language>', 'language of the report: pt, ca or en');
}

function addPeriodOptions(command: Command): Command {
  return command
    .option('--from <date>', 'only responses since this day (yyyy-mm-dd)', toDate)
    .option('--to <date>', 'only responses up to this day (yyyy-mm-dd)', toDate);
}

/** How the file is to be read, and what becomes of the report. */
function addReadingOptions(command: Command): Command {
  return addInputOptions(command)
    .option('--open', 'open the written report')
    .addOption(defaultLanguage())
    .addOption(ownLexicon())
    .addOption(corrections());
}

function addReport(program: Command): void {
  const report = addFileCommand(program, 'report', 'a file of scored comments in, a report out');
  report.option('--by <attribute>', 'break the score down by a column, e.g. channel');
  addKindOptions(addPeriodOptions(report));
  addReadingOptions(report).action(reportCommand);
}

function addDiscover(program: Command): void {
  const description = 'phrases that no theme explains and that set detractors and promoters apart';
  const command = addPeriodOptions(addFileCommand(program, 'discover', description));
  addReadingOptions(command).action((file: string, options: ReportOptions) =>
    reportCommand(file, { ...options, kind: 'discover' }),
  );
}

function addAnalyze(program: Command): void {
  program
    .command('analyze')
    .description('analyse one comment, or a stream of them')
    .argument('[text]', 'the comment')
    .option('--json', 'print the analysis as JSON')
    .option('--ndjson', 'read {id, text} a line from standard input, write one analysis a line')
    .option('--explain', 'say why: rule, lexicon lines, weights, modifiers, and what was discarded')
    .option('--no-learned', 'leave everything to the rules, without the learned weights')
    .addOption(defaultLanguage())
    .addOption(ownLexicon())
    .addOption(corrections())
    .action(analyzeCommand);
}

function addDetect(program: Command): void {
  program
    .command('detect')
    .description('tell the language of a text, or of a stream of them')
    .argument('[text]', 'the text')
    .option('--languages <codes>', 'candidates, e.g. pt,ca,en')
    .option('--ndjson', 'read {id, text} a line from standard input, write one answer a line')
    .addOption(defaultLanguage())
    .action(detectCommand);
}

function addRedact(program: Command): void {
  program
    .command('redact')
    .description('take out of a text, or of a stream of them, what identifies a person')
    .argument('[text]', 'the text')
    .option('--ndjson', 'read {id, text} a line from standard input, write {id, text, removed} a line')
    .action(redactCommand);
}

function addServe(program: Command): void {
  program
    .command('serve')
    .description('run the service')
    .option('--host <host>', 'address to listen on', '127.0.0.1')
    .option('--port <port>', 'port to listen on', toPort, 8080)
    .action(serveCommand);
}

function addEvaluate(program: Command): void {
  program
    .command('evaluate')
    .description('measure the engine against labelled data; writes docs/accuracy.md')
    .argument('[folder]', 'folder of *.jsonl files with labelled comments')
    .option('--comments <folder>', 'folder of *.jsonl files with real comments and their ratings')
    .option('--parity <file>', 'comments told in three languages, e.g. test/analysis/sentences/triples.tsv')
    .option('--corrections <file>', 'analyses that analysts have put right (NDJSON)')
    .option('--language <folder>', 'folder of *.jsonl files with texts of known language')
    .addOption(ownLexicon())
    .option('--json <file>', 'also write the figures as JSON')
    .option('--no-learned', 'measure the rules alone, without the learned weights')
    .option('--no-write', 'leave docs/accuracy.md alone')
    .action(evaluateCommand);
}

function toDate(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  const isReal = day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
  if (!isReal) throw new InvalidArgumentError('expected a day as yyyy-mm-dd.');
  return value;
}

function toPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port >= 65_536)
    throw new InvalidArgumentError('expected 0-65535.');
  return port;
}

import { InvalidArgumentError, type Command } from 'commander';
import { addInputOptions, defaultLanguage, ownLexicon } from '../../report/add-input-options.ts';
import { checkCommand } from './check.ts';
import { coverageCommand } from './coverage.ts';
import { diffCommand } from './diff.ts';

/** `porque lexicon …`: for those who write the words. */
export function addLexicon(program: Command): void {
  const lexicon = program.command('lexicon').description('check the words, and see what they miss and move');
  addCheck(lexicon);
  addCoverage(lexicon);
  addDiff(lexicon);
}

function addCheck(lexicon: Command): void {
  lexicon
    .command('check')
    .description('find duplicates, contradictions, unreachable lines and gaps between languages')
    .argument('[folder]', 'lexicons, whole or your own (default: those that Porque ships)')
    .addOption(ownLexicon())
    .option('--json', 'print the findings as JSON')
    .action(checkCommand);
}

const FILE = 'CSV, TSV, NDJSON, JSON or XLSX, with or without scores; - reads standard input';

/** Terms of each language that are told. */
const TOP = 20;
/** Examples of each change that are told. */
const EXAMPLES = 3;

function addCoverage(lexicon: Command): void {
  const coverage = lexicon
    .command('coverage')
    .description('what the words miss in a file of comments')
    .argument('<file>', FILE)
    .addOption(ownLexicon())
    .option('--top <n>', 'words and pairs to tell, of each language', toCount, TOP)
    .option('--json', 'print the figures as JSON');
  addInputOptions(coverage).addOption(defaultLanguage()).action(coverageCommand);
}

function addDiff(lexicon: Command): void {
  const diff = lexicon
    .command('diff')
    .description('what a change of the words moves in a file of comments')
    .argument('<file>', FILE)
    .option('--old <folder>', 'lexicons as they were, whole or your own (default: those that Porque ships)')
    .option(
      '--new <folder>',
      'lexicons as they are to be, whole or your own (default: those that Porque ships)',
    )
    .option('--examples <n>', 'examples of each change', toCount, EXAMPLES)
    .option('--json', 'print the changes as JSON');
  addInputOptions(diff).addOption(defaultLanguage()).action(diffCommand);
}

function toCount(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('expected a whole number.');
  return count;
}

import type { Command } from 'commander';
import { checkCommand } from './check.ts';

/** `porque lexicon …`: for those who write the words. */
export function addLexicon(program: Command): void {
  const lexicon = program.command('lexicon').description('check the words, and see what they miss and move');
  lexicon
    .command('check')
    .description('find duplicates, contradictions, unreachable lines and gaps between languages')
    .argument('[folder]', 'lexicons laid out as data/lexicons (default: those that Porque ships)')
    .option('--json', 'print the findings as JSON')
    .action(checkCommand);
}

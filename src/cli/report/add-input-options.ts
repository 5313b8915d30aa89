import { Option, type Command } from 'commander';

/** The options that say what a survey file is, where detection needs help. */
export function addInputOptions(command: Command): Command {
  return command
    .option('--scale <metric>', 'nps, csat or ces (default: detected)')
    .option(
      '--map <role=column>',
      'say which column is what, e.g. --map score="Q1" (repeatable)',
      collect,
      [],
    )
    .option('--delimiter <character>', 'column separator of a text file ("tab" for a tab)')
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be, windows-1252 or iso-8859-15')
    .option('--date-format <format>', 'e.g. dd/mm/yyyy')
    .option('--input-format <format>', 'csv, tsv, ndjson, json or xlsx (default: detected)');
}

/** What the comments of a survey or an account are mostly written in. */
export function defaultLanguage(): Option {
  const option = new Option('--default-language <code>', 'language where a text leaves doubt: pt, ca or en');
  return option.choices(['pt', 'ca', 'en']);
}

/** What analysts have put right. */
export function corrections(): Option {
  return new Option('--corrections <file>', 'analyses put right (NDJSON), which equal texts follow');
}

/** The words and themes of a workspace. */
export function ownLexicon(): Option {
  return new Option('--lexicon <folder>', 'your own themes and words, laid over those that Porque ships');
}

function collect(value: string, known: readonly string[]): string[] {
  return [...known, value];
}

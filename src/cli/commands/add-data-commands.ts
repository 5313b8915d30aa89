import type { Command } from 'commander';
import { backupCommand } from './backup.ts';
import { reanalyseCommand } from './reanalyse.ts';
import { restoreCommand } from './restore.ts';

/** Commands on the data of the service; all of them work while it runs. */
export function addDataCommands(program: Command): void {
  program
    .command('backup')
    .description('copy all data of the service to a file, while it runs')
    .argument('<file>', 'a new file')
    .action(backupCommand);
  program
    .command('restore')
    .description('put a backup in place of all data of the service')
    .argument('<file>', 'what porque backup wrote')
    .action(restoreCommand);
  program
    .command('reanalyse')
    .description('analyse all answers of a stored survey with the present words')
    .argument('<survey>', 'id of the survey')
    .option('--dry-run', 'only say which mentions and impacts would move')
    .action(reanalyseCommand);
}

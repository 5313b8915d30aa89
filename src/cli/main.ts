#!/usr/bin/env node
import { CommanderError } from 'commander';
import { UnusableInputError } from '../ingest/types.ts';
import { createProgram } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Exit codes: 0 done, 1 internal fault, 2 wrong usage or unusable input and nothing written. */
const INTERNAL_FAULT = 1;
const UNUSABLE = 2;

function exitCodeFor(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : UNUSABLE;
  if (error instanceof UsageError || error instanceof UnusableInputError) {
    process.stderr.write(`porque: ${error.message}\n`);
    return UNUSABLE;
  }
  process.stderr.write(
    `porque: internal fault, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return INTERNAL_FAULT;
}

/** A reader that went away (`porque … | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : INTERNAL_FAULT);
});

try {
  await createProgram().parseAsync();
} catch (error) {
  process.exitCode = exitCodeFor(error);
}

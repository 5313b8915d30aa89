import type { LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import { readLexicons } from '../../lexicons/load-lexicon.ts';
import { checkSuccession } from '../../lexicons/own/check-succession.ts';
import { readLexiconFolder, type ReadFolder } from '../../lexicons/own/read-own-folder.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The lexicons of a folder, a whole one or a workspace's own laid over the shipped; without a folder those that Porque
 * ships.
 * @throws UsageError naming file and line, or the file that is missing
 */
export function readFolder(folder?: string): LexiconSources {
  return readOwnFolder(folder).sources;
}

/**
 * The same, with what of them is a workspace's own.
 * @throws UsageError
 */
export function readOwnFolder(folder?: string): ReadFolder {
  return orUsageError(() => readWords(folder));
}

/**
 * Two versions of the words, the later of which may follow the earlier.
 * @throws UsageError
 */
export function readVersions(old?: string, next?: string): { old: LexiconSources; next: LexiconSources } {
  return orUsageError(() => {
    const before = readWords(old);
    const after = readWords(next);
    if (before.own !== null && after.own !== null) checkSuccession(before.own, after.own);
    return { old: before.sources, next: after.sources };
  });
}

function readWords(folder: string | undefined): ReadFolder {
  return folder === undefined ? { sources: readLexicons(), own: null } : readLexiconFolder(folder);
}

function orUsageError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error)
      throw new UsageError(`cannot use the lexicons: ${error.message}`, { cause: error });
    throw error;
  }
}

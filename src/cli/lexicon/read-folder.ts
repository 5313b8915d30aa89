import type { LexiconSources } from '../../analysis/lexicon/compile-lexicon.ts';
import { readLexicons } from '../../lexicons/load-lexicon.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The lexicons of a folder, if not those that Porque ships.
 * @throws UsageError naming file and line, or the file that is missing
 */
export function readFolder(folder?: string): LexiconSources {
  try {
    return readLexicons(folder);
  } catch (error) {
    if (error instanceof Error)
      throw new UsageError(`cannot use the lexicons: ${error.message}`, { cause: error });
    throw error;
  }
}

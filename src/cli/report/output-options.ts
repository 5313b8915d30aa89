import { extname } from 'node:path';
import type { ReportLanguage } from '../../reports/types.ts';
import { UsageError } from '../usage-error.ts';
import { oneOf } from './input-options.ts';

export type OutputFormat = 'json' | 'html' | 'md' | 'csv' | 'xlsx';

const FORMATS: readonly OutputFormat[] = ['json', 'html', 'md', 'csv', 'xlsx'];
const LANGUAGES: readonly ReportLanguage[] = ['pt', 'ca', 'en'];

/** What the command line says about the output. */
export interface OutputOptions {
  readonly out?: string;
  readonly format?: string;
  readonly lang?: string;
}

/**
 * The format asked for, else that of the ending of `--out`, else null: only the summary.
 * @throws UsageError for an unknown format, or an ending that tells none
 */
export function toOutputFormat({ out, format }: OutputOptions): OutputFormat | null {
  if (format !== undefined) return oneOf(format, FORMATS, '--format');
  if (out === undefined) return null;
  const ending = extname(out).slice(1).toLowerCase();
  const found = FORMATS.find((one) => one === (ending === 'htm' ? 'html' : ending));
  if (found === undefined)
    throw new UsageError(`--out ${out}: say which format with --format ${FORMATS.join('|')}`);
  return found;
}

/** The language asked for, else that of the environment, else English. */
export function toReportLanguage({ lang }: OutputOptions, environment: string | undefined): ReportLanguage {
  if (lang !== undefined) return oneOf(lang, LANGUAGES, '--lang');
  return LANGUAGES.find((one) => environment?.toLowerCase().startsWith(one) === true) ?? 'en';
}

/** What the caller can read: language and format. */
import type { Request } from 'express';
import type { ReportLanguage } from '../reports/types.ts';
import { ProblemError } from './errors.ts';

/** English first: it answers whoever asks for nothing that we have. */
const LANGUAGES: readonly ReportLanguage[] = ['en', 'pt', 'ca'];

/** The asked language, else the best of Accept-Language. */
export function chooseLanguage(request: Request, asked?: string): ReportLanguage {
  const accepted = request.acceptsLanguages([...LANGUAGES]);
  const wanted = asked ?? (accepted === false ? 'en' : accepted);
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}

export type ReportFormat = 'json' | 'html' | 'md';

const TYPES: Readonly<Record<string, ReportFormat>> = {
  'application/json': 'json',
  'text/html': 'html',
  'text/markdown': 'md',
};

/** @throws ProblemError when the Accept header leaves nothing */
export function chooseFormat(request: Request, asked: ReportFormat | undefined): ReportFormat {
  if (asked !== undefined) return asked;
  const accepted = request.accepts(Object.keys(TYPES));
  const format = accepted === false ? undefined : TYPES[accepted];
  if (format === undefined) throw new ProblemError('not-acceptable');
  return format;
}

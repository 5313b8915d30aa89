/** What the application is made of; given by whoever starts it. */
import type { Logger } from 'pino';
import type { Resources } from '../analysis/analyze.ts';
import type { ReportLanguage } from '../reports/types.ts';
import type { Storage } from '../store/contract.ts';
import type { SurveySummary } from '../store/surveys.ts';
import type { Jobs } from './jobs.ts';

/** What the start page shows. */
export interface StartView {
  readonly language: ReportLanguage;
  readonly surveys: readonly Pick<
    SurveySummary,
    'id' | 'name' | 'createdAt' | 'metric' | 'responses' | 'file'
  >[];
  readonly hasSample: boolean;
  /** Why what was asked last could not be done, in one sentence; null when nothing failed. */
  readonly problem: string | null;
}

/** A file with its name. */
export interface NamedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface Dependencies {
  readonly store: Storage;
  /** What goes on after its request was answered. */
  readonly jobs: Jobs;
  /** Lexicons (the themes among them) and language detector. */
  readonly resources: Resources;
  /** Takes what identifies a person out of a comment, before anything is stored. */
  readonly redact: (text: string) => { readonly text: string };
  readonly renderStart: (view: StartView) => string;
  /** Null when the package came without its example. */
  readonly sample: NamedFile | null;
  readonly now: () => Date;
  readonly log: Logger;
}

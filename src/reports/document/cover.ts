import type { Messages } from '../messages/types.ts';
import type { ReportHead } from '../kinds/types.ts';

/** What stands around a document: whose survey it is, in which language, and what made it. */
export interface Cover extends Pick<ReportHead, 'engine' | 'lexiconDigest'> {
  readonly messages: Messages;
  /** Name of the survey. */
  readonly title: string;
  /** Between the columns of a CSV; null for that of the reader's spreadsheet. */
  readonly delimiter: string | null;
}

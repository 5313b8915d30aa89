/** The change report as data. */
import type { ReportHead } from '../kind.ts';

export interface ChangeReport extends ReportHead {
  readonly kind: 'change';
}

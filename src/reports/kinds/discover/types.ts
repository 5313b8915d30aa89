/** The discover report as data. */
import type { Discoveries } from '../../types.ts';
import type { ReportHead } from '../types.ts';

export interface DiscoverReport extends ReportHead, Discoveries {
  readonly kind: 'discover';
}

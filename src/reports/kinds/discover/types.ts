/** The discover report as data. */
import type { Discoveries } from '../../findings/discover/types.ts';
import type { ReportHead } from '../types.ts';

export interface DiscoverReport extends ReportHead, Discoveries {
  readonly kind: 'discover';
}

import { discover } from '../../findings/discover/discover.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import type { DiscoverReport } from './types.ts';

/** Columns become the phrases that no theme explains. Deterministic. */
export function buildDiscover(columns: ResponseColumns, options: KindOptions): DiscoverReport {
  const { taxonomy, lexicon } = options;
  const { head, selection } = openHead('discover', columns, options);
  return { ...head, ...discover({ columns, rows: selection.rows, taxonomy, lexicon }) };
}

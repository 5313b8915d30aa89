import { discover } from '../../findings/discover/discover.ts';
import { openLexicon } from '../../findings/discover/discovery-lexicon.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import type { DiscoverReport } from './types.ts';

/** Columns become the phrases that no theme explains. Deterministic. */
export function buildDiscover(columns: ResponseColumns, options: KindOptions): DiscoverReport {
  const { taxonomy, lexicon } = options;
  const { head, selection } = openHead('discover', columns, options);
  const isGeneral = ({ owner }: (typeof taxonomy)[number]): boolean => owner === 'all';
  const general = new Set(taxonomy.filter(isGeneral).map(({ id }) => id));
  const named = new Set(taxonomy.filter((theme) => !isGeneral(theme)).map(({ id }) => id));
  const found = discover({ columns, rows: selection.rows, lexicon: openLexicon(lexicon, named), general });
  return { ...head, ...found };
}

import type { Owner } from '../types.ts';
import { LexiconError, readTable } from './tsv.ts';

/** A theme: one line of data/lexicons/taxonomy.tsv. */
export interface Theme {
  readonly id: string;
  readonly owner: Owner;
  readonly labels: Readonly<Record<'en' | 'pt' | 'ca', string>>;
  readonly definition: string;
}

const FILE = 'data/lexicons/taxonomy.tsv';
const COLUMNS = ['id', 'owner', 'label_en', 'label_pt', 'label_ca', 'definition'];
const OWNERS: readonly Owner[] = ['training', 'operations', 'product', 'commercial', 'all'];

/**
 * Reads the themes, in the order of the file.
 * @throws LexiconError for an unknown owner
 */
export function readTaxonomy(text: string): Theme[] {
  return readTable(text, FILE, COLUMNS).map(({ line, cells }) => {
    const [id = '', ownerCell = '', en = '', pt = '', ca = '', definition = ''] = cells;
    const owner = OWNERS.find((one) => one === ownerCell);
    if (owner === undefined) {
      throw new LexiconError(`${FILE}:${line}: expected ${OWNERS.join(' or ')}, got \`${ownerCell}\``);
    }
    return { id, owner, labels: { en, pt, ca }, definition };
  });
}

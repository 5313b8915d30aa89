import type { Owner } from '../types.ts';
import { LexiconError, readTable } from './tsv.ts';

/** A theme: one line of data/lexicons/taxonomy.tsv. */
export interface Theme {
  readonly id: string;
  readonly owner: Owner;
  readonly labels: Readonly<Record<'en' | 'pt' | 'ca', string>>;
  readonly definition: string;
  /** Switched off by a workspace: never found any more, but known for what was found before. */
  readonly isRetired?: true;
}

/** A theme with where it stands, `file:line`. */
export interface PlacedTheme extends Theme {
  readonly place: string;
}

const FILE = 'data/lexicons/taxonomy.tsv';
const COLUMNS = ['id', 'owner', 'label_en', 'label_pt', 'label_ca', 'definition'];
const OWNERS: readonly Owner[] = ['training', 'operations', 'product', 'commercial', 'all'];

/** Reads the themes, in the order of the file, as `readThemes` does. */
export function readTaxonomy(text: string): Theme[] {
  return readThemes(text, FILE).map(({ id, owner, labels, definition }) => ({
    id,
    owner,
    labels,
    definition,
  }));
}

/**
 * Reads the themes of a file with their places, in its order.
 * @throws LexiconError for an unknown owner
 */
export function readThemes(text: string, file: string): PlacedTheme[] {
  return readTable(text, file, COLUMNS).map(({ line, cells }) => {
    const place = `${file}:${line}`;
    const [id = '', ownerCell = '', en = '', pt = '', ca = '', definition = ''] = cells;
    const owner = OWNERS.find((one) => one === ownerCell);
    if (owner === undefined) {
      throw new LexiconError(`${place}: expected ${OWNERS.join(' or ')}, got \`${ownerCell}\``);
    }
    return { id, owner, labels: { en, pt, ca }, definition, place };
  });
}

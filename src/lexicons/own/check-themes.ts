import type { Entry } from '../../analysis/lexicon/entry.ts';
import type { Theme } from '../../analysis/lexicon/taxonomy.ts';
import { LexiconError } from '../../analysis/lexicon/tsv.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/**
 * Every theme and family that own lines name must be known.
 * @throws LexiconError naming file and line
 */
export function checkThemes({ packs }: OwnLexicon, taxonomy: readonly Theme[]): void {
  const known = new Set(taxonomy.flatMap(({ id }) => [id, id.slice(0, id.indexOf('.'))]));
  for (const entry of packs.flatMap(({ entries }) => entries)) {
    const unknown = themesOf(entry).find((id) => !known.has(id));
    if (unknown === undefined) continue;
    throw new LexiconError(
      `${entry.file}:${entry.line}: unknown theme \`${unknown}\`; new themes stand in taxonomy.tsv`,
    );
  }
}

function themesOf({ role, near, notNear }: Entry): string[] {
  return [...('theme' in role ? [role.theme] : []), ...near, ...notNear];
}

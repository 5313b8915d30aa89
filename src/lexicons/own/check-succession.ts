import { LexiconError } from '../../analysis/lexicon/tsv.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/**
 * Whether one version of a workspace's lexicon may follow another: ids are for ever, so every theme keeps its line and
 * its owner; one that is no longer wanted is switched off in `exceptions.tsv`.
 * @throws LexiconError naming the line of the theme
 */
export function checkSuccession(old: OwnLexicon, next: OwnLexicon): void {
  const themes = new Map(next.themes.map((theme) => [theme.id, theme]));
  for (const { id, owner, place } of old.themes) {
    const now = themes.get(id);
    if (now === undefined) {
      throw new LexiconError(
        `${place}: \`${id}\` is gone; keep its line, and switch it off in exceptions.tsv`,
      );
    }
    if (now.owner !== owner) {
      throw new LexiconError(`${now.place}: the owner of \`${id}\` is \`${owner}\`, got \`${now.owner}\``);
    }
  }
}

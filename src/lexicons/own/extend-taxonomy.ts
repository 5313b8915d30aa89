import type { PlacedTheme, Theme } from '../../analysis/lexicon/taxonomy.ts';
import { LexiconError } from '../../analysis/lexicon/tsv.ts';
import type { OwnLexicon } from './own-lexicon.ts';

/** `family.theme` in lower-case ASCII, as the shipped ids. */
const ID = /^[a-z][a-z0-9_-]*\.[a-z][a-z0-9_-]*$/;

/**
 * The shipped themes under the workspace's labels, then its own. A theme that is switched off stays, marked as retired.
 * @throws LexiconError naming file and line
 */
export function extendTaxonomy(
  shipped: readonly Theme[],
  { themes, exceptions }: Pick<OwnLexicon, 'themes' | 'exceptions'>,
): Theme[] {
  const known = new Map(shipped.map((theme) => [theme.id, theme]));
  const seen = new Set<string>();
  for (const { place, ...theme } of themes) {
    if (seen.has(theme.id)) throw new LexiconError(`${place}: \`${theme.id}\` has a line already`);
    seen.add(theme.id);
    const old = known.get(theme.id);
    known.set(theme.id, old === undefined ? newTheme(theme, place) : relabel(old, theme, place));
  }
  for (const exception of exceptions) {
    if (exception.is !== 'theme') continue;
    const theme = known.get(exception.theme);
    if (theme === undefined)
      throw new LexiconError(`${exception.place}: unknown theme \`${exception.theme}\``);
    known.set(theme.id, { ...theme, isRetired: true });
  }
  return [...known.values()];
}

/** Empty labels read as the first that is given. */
function newTheme(theme: Theme, place: PlacedTheme['place']): Theme {
  const { en, pt, ca } = theme.labels;
  if (!ID.test(theme.id)) {
    throw new LexiconError(`${place}: expected an id such as own.parking, got \`${theme.id}\``);
  }
  const label = [en, pt, ca].find((one) => one !== '');
  if (label === undefined) throw new LexiconError(`${place}: expected a label for \`${theme.id}\``);
  return { ...theme, labels: { en: en || label, pt: pt || label, ca: ca || label } };
}

/** Empty cells keep what is shipped. */
function relabel(old: Theme, { owner, labels, definition }: Theme, place: PlacedTheme['place']): Theme {
  if (owner !== old.owner) {
    throw new LexiconError(`${place}: the owner of \`${old.id}\` is \`${old.owner}\`, got \`${owner}\``);
  }
  return {
    ...old,
    labels: {
      en: labels.en || old.labels.en,
      pt: labels.pt || old.labels.pt,
      ca: labels.ca || old.labels.ca,
    },
    definition: definition || old.definition,
  };
}

/** The theme to which a phrase may belong. */
import { codeAt, offsetAt } from '../../stats/at.ts';
import { fisherGreater } from '../../stats/fisher.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import type { DiscoveryLexicon } from './discovery-lexicon.ts';
import type { SuggestedTheme } from '../../types.ts';

/** Phrases of a theme that hold a word, from which it is no chance, and their part of all phrases that hold it. */
const MIN_PHRASES = 5;
const MIN_PART = 0.6;
/** Comments of the phrase that also speak of the theme. */
const MIN_COMPANY = 0.5;
const MIN_TOGETHER = 5;
/** A theme is chosen among all: cautious. */
const MAX_P = 0.001;

/** Comments that speak of each theme. */
export function countThemes(columns: ResponseColumns, rows: Iterable<number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const begin = offsetAt(columns.mentionStart, row);
    const end = offsetAt(columns.mentionStart, row + 1);
    const spoken = new Set(
      Array.from({ length: end - begin }, (_, index) => codeAt(columns.mentionTheme, begin + index)),
    );
    for (const theme of spoken) {
      const id = columns.themes[theme] ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** A word speaks for a theme when most of the phrases that hold it are of that theme; then all such words must agree. */
export function suggestByWords(stems: readonly string[], lexicon: DiscoveryLexicon): string | null {
  const spoken = stems.flatMap((stem) => {
    const themes = lexicon.themesOf(stem);
    const all = [...themes.values()].reduce((sum, phrases) => sum + phrases, 0);
    const best = [...themes].find(([, phrases]) => phrases >= MIN_PHRASES && phrases >= MIN_PART * all);
    return best === undefined ? [] : [best[0]];
  });
  const [first = null] = spoken;
  return spoken.every((theme) => theme === first) ? first : null;
}

export interface Company {
  /** Comments that speak of each theme, and all comments. */
  readonly everywhere: ReadonlyMap<string, number>;
  readonly commenters: number;
  /** Themes that name no reason. */
  readonly general: ReadonlySet<string>;
}

/** The theme that stands in the same comments far more often than elsewhere. */
export function suggestByCompany(
  columns: ResponseColumns,
  rows: readonly number[],
  { everywhere, commenters, general }: Company,
): string | null {
  const candidates = [...countThemes(columns, rows)].flatMap(([theme, count]) => {
    const rest = { count: (everywhere.get(theme) ?? 0) - count, n: commenters - rows.length };
    const isOften = count >= MIN_TOGETHER && count >= MIN_COMPANY * rows.length && !general.has(theme);
    return isOften ? [{ theme, p: fisherGreater({ count, n: rows.length }, rest) }] : [];
  });
  const [best] = candidates.toSorted((a, b) => a.p - b.p || (a.theme < b.theme ? -1 : 1));
  return best !== undefined && best.p <= MAX_P ? best.theme : null;
}

/** Null where neither is sure, or where they disagree. */
export function suggestTheme(byWords: string | null, byCompany: string | null): SuggestedTheme | null {
  if (byWords !== null && (byCompany === null || byCompany === byWords)) {
    return { theme: byWords, by: 'words' };
  }
  return byCompany === null || byWords !== null ? null : { theme: byCompany, by: 'company' };
}

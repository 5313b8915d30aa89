/** The ledger's lines, as the reference names them, and who shares which. */
import type { LedgerEntry } from '../../src/reports/stats/change/ledger.ts';
import { mentions } from './rows.ts';
import type { ReferenceSurvey } from './types.ts';

/** Lost and gained lines of each theme, then the leftovers of both. */
export function ledgerLines({ themes }: ReferenceSurvey): string[] {
  return [
    ...themes.flatMap(({ theme }) => [`lost.${theme}`, `gained.${theme}`]),
    'lost.no_comment',
    'lost.no_negative_theme',
    'gained.no_comment',
    'gained.no_positive_theme',
  ];
}

export function ledgerEntries(survey: ReferenceSurvey, rows: readonly number[]): LedgerEntry[] {
  const leftovers = 2 * survey.themes.length;
  const sides = [
    survey.themes.map((theme) => mentions(theme, 'neg')),
    survey.themes.map((theme) => mentions(theme, 'pos')),
  ];
  return rows.map((row) => {
    const x = survey.x[row] ?? 0;
    const gains = Number(x > 0);
    const lines = (sides[gains] ?? []).flatMap((has, theme) => (has(row) ? [2 * theme + gains] : []));
    const leftover = leftovers + 2 * gains + Number(survey.commented[row] === 1);
    return { x, lines: lines.length > 0 ? lines : [leftover] };
  });
}

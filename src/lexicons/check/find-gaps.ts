import type { Role } from '../../analysis/lexicon/entry.ts';
import type { LanguagePack } from '../../analysis/lexicon/read-language-pack.ts';
import type { Finding } from './finding.ts';

/** A language falls behind with less than this share of what the best one has, measured by its own size. */
const BEHIND = 1 / 4;
/** … and if that means at least so many lines. */
const LEAST_MISSING = 10;

/** Meanings (theme and polarity, effect, flag …) with many lines in one language and few in another. */
export function findGaps(packs: readonly LanguagePack[]): Finding[] {
  const counts = new Map(packs.map((pack) => [pack, countMeanings(pack)]));
  const meanings = new Set([...counts.values()].flatMap((count) => [...count.keys()]));
  return [...meanings].toSorted().flatMap((meaning) => {
    const rows = packs.map((pack) => toRow(pack, counts.get(pack)?.get(meaning) ?? 0));
    const best = Math.max(...rows.map(({ share }) => share));
    return rows.flatMap(({ language, count, lines, share }): Finding[] => {
      const expected = best * lines;
      if (share >= BEHIND * best || expected - count < LEAST_MISSING) return [];
      const figures = rows.map((row) => `${row.language} ${row.count}`).join(', ');
      return [{ code: 'gap', language, lines: [], detail: `${meaning}: ${figures}` }];
    });
  });
}

function toRow({ language, entries }: LanguagePack, count: number) {
  return { language, count, lines: entries.length, share: count / Math.max(1, entries.length) };
}

function countMeanings({ entries }: LanguagePack): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { role } of entries) {
    const meaning = meaningOf(role);
    counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  }
  return counts;
}

/** What a line is for, whatever its language: `price.value neg`, `topic delivery`, `negator flip`, `flag churn`. */
function meaningOf({ is, ...rest }: Role): string {
  const words = Object.values<string | number | boolean>(rest).filter((value) => typeof value === 'string');
  return (is === 'full' ? words : [is, ...words]).join(' ');
}

/** How far a phrase sets detractors and promoters apart. */
import { signAt } from '../../stats/at.ts';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { fisher } from '../../stats/fisher.ts';
import { Z95 } from '../../stats/normal.ts';
import { keyness } from '../../stats/words/keyness.ts';
import { isCommenter, type ResponseColumns } from '../../response-columns.ts';
import type { PhraseTally } from './tally-phrases.ts';
import type { DiscoveredPhrase, PhraseCounts } from './types.ts';

/** Commenters among the rows, by group. */
export function countByGroup(columns: ResponseColumns, rows: Iterable<number>): PhraseCounts {
  const counts: [number, number, number] = [0, 0, 0];
  for (const row of rows) {
    const group = signAt(columns.x, row) + 1;
    if (isCommenter(columns, row)) counts[group] = (counts[group] ?? 0) + 1;
  }
  const [detractor, neutral, promoter] = counts;
  return { detractor, neutral, promoter };
}

/** A phrase of which a longer one stands in as many comments is that longer one. */
export function withoutParts(tallies: readonly PhraseTally[]): PhraseTally[] {
  const sizes = new Map(tallies.map(({ key, unexplained }) => [key, unexplained.length]));
  const dropped = new Set<string>();
  for (const { key, unexplained } of tallies) {
    const stems = key.split(' ');
    const parts = stems.flatMap((_, from) =>
      stems.slice(from).map((__, more) => stems.slice(from, from + more + 1).join(' ')),
    );
    parts
      .filter((part) => part !== key && sizes.get(part) === unexplained.length)
      .forEach((part) => dropped.add(part));
  }
  return tallies.filter(({ key }) => !dropped.has(key));
}

/** A phrase with its figures; `p` is that of Fisher's test before any correction. */
export interface Measured extends Omit<DiscoveredPhrase, 'phrase' | 'language'> {
  readonly tally: PhraseTally;
  readonly p: number;
}

/** All phrases together: the prior and the correction look at all of them. */
export function measurePhrases(
  columns: ResponseColumns,
  tallies: readonly PhraseTally[],
  commenters: PhraseCounts,
): Measured[] {
  const counts = tallies.map(({ unexplained }) =>
    countByGroup(
      columns,
      unexplained.map(({ row }) => row),
    ),
  );
  const key = keyness(
    counts.map(({ detractor, neutral, promoter }) => ({
      first: detractor,
      second: promoter,
      all: detractor + neutral + promoter,
    })),
  );
  const p = counts.map(({ detractor, promoter }) =>
    fisher({ count: detractor, n: commenters.detractor }, { count: promoter, n: commenters.promoter }),
  );
  const q = benjaminiHochberg(p);
  return tallies.map((tally, index) => {
    const { delta, sd, z } = key[index] ?? { delta: 0, sd: 0, z: 0 };
    return {
      tally,
      counts: counts[index] ?? { detractor: 0, neutral: 0, promoter: 0 },
      explained: tally.explained,
      logOdds: delta,
      logOddsInterval: [delta - Z95 * sd, delta + Z95 * sd],
      z,
      p: p[index] ?? 1,
      q: q[index] ?? 1,
    };
  });
}

/** How far a phrase sets detractors and promoters apart. */
import { signAt } from '../../stats/at.ts';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { fisher } from '../../stats/fisher.ts';
import { Z95 } from '../../stats/normal.ts';
import { keyness, type TermCounts } from '../../stats/words/keyness.ts';
import { isCommenter, type ResponseColumns } from '../../response-columns.ts';
import type { PhraseTallies, PhraseTally } from './tally-phrases.ts';
import type { DiscoveredPhrase, PhraseCounts } from '../../types.ts';

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

export function rowsOf({ unexplained }: PhraseTally): number[] {
  return unexplained.map(({ row }) => row);
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

const NOBODY: PhraseCounts = { detractor: 0, neutral: 0, promoter: 0 };

function toTerm({ detractor, neutral, promoter }: PhraseCounts): TermCounts {
  return { first: detractor, second: promoter, all: detractor + neutral + promoter };
}

/** All phrases that are not tested, as one term: the odds of a phrase are against everything else that is said. */
function restOf(
  columns: ResponseColumns,
  unexplained: PhraseTallies['unexplained'],
  terms: readonly TermCounts[],
) {
  const total = { first: 0, second: 0, all: 0 };
  for (const [row, count] of unexplained) {
    const x = signAt(columns.x, row);
    total.first += x < 0 ? count : 0;
    total.second += x > 0 ? count : 0;
    total.all += count;
  }
  const left = (side: keyof TermCounts): number =>
    terms.reduce((rest, term) => rest - term[side], total[side]);
  return { first: left('first'), second: left('second'), all: left('all') };
}

/** The phrases to be tested: the correction looks at all of them, the prior at all that is said. */
export function measurePhrases(
  columns: ResponseColumns,
  { tallies, unexplained }: PhraseTallies,
  commenters: PhraseCounts,
): Measured[] {
  const counts = tallies.map((tally) => countByGroup(columns, rowsOf(tally)));
  const terms = counts.map(toTerm);
  const rest = restOf(columns, unexplained, terms);
  const key = keyness([...terms, rest]);
  const p = counts.map(({ detractor, promoter }) =>
    fisher({ count: detractor, n: commenters.detractor }, { count: promoter, n: commenters.promoter }),
  );
  const q = benjaminiHochberg(p);
  return tallies.flatMap((tally, index): Measured[] => {
    const odds = key[index] ?? null;
    return odds === null
      ? []
      : [
          {
            tally,
            counts: counts[index] ?? NOBODY,
            explained: tally.explained,
            logOdds: odds.delta,
            logOddsInterval: [odds.delta - Z95 * odds.sd, odds.delta + Z95 * odds.sd],
            z: odds.z,
            p: p[index] ?? 1,
            q: q[index] ?? 1,
          },
        ];
  });
}

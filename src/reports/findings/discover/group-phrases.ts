/** Phrases that mean much the same: one holds the words of the other, or they stand in the same comments. */
import { rowsOf, type Measured } from './measure-phrases.ts';

/** Shared comments over all comments of both, from which two phrases are one (Jaccard 1901). */
const MIN_TOGETHER = 0.5;
/** Letters by which two forms of a word may differ at the end: router, routers. */
const MAX_ENDING = 2;
const SHORTEST_ROOT = 4;

function isSameWord(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return (
    a === b ||
    (short.length >= SHORTEST_ROOT && long.startsWith(short) && long.length - short.length <= MAX_ENDING)
  );
}

function holds(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word) => long.some((other) => isSameWord(word, other)));
}

function together(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = [...a].filter((row) => b.has(row)).length;
  return shared / (a.size + b.size - shared);
}

/** Each phrase joins the first group whose head means the same; heads come first, so that groups never chain. */
export function groupPhrases(ranked: readonly Measured[]): Measured[][] {
  const groups: { stems: string[]; rows: Set<number>; phrases: Measured[] }[] = [];
  for (const phrase of ranked) {
    const stems = phrase.tally.key.split(' ');
    const rows = new Set(rowsOf(phrase.tally));
    const home = groups.find(
      (group) =>
        holds(stems, group.stems) || holds(group.stems, stems) || together(rows, group.rows) >= MIN_TOGETHER,
    );
    if (home === undefined) groups.push({ stems, rows, phrases: [phrase] });
    else home.phrases.push(phrase);
  }
  return groups.map(({ phrases }) => phrases);
}

import { group } from 'd3-array';
import { toTable } from './format.ts';
import { NOTHING, type CommentScore, type Pair } from './score-comment.ts';

const OVERALLS = ['pos', 'neg', 'mixed', 'neu'];
/** Confusions that are listed. */
const TOP = 20;

/** How often each overall sentiment was taken for another. */
export function overallTable(scores: readonly CommentScore[]): string {
  const pairs = scores.flatMap(({ overall }) => (overall === null ? [] : [overall]));
  const rows = OVERALLS.map((wanted) => [
    wanted,
    ...OVERALLS.map((found) => pairs.filter((pair) => pair[0] === wanted && pair[1] === found).length),
  ]);
  return toTable(['labelled \\ found', ...OVERALLS], rows);
}

/** A theme, what was found in its words, and in how many comments. */
export interface Confusion {
  readonly pair: Pair;
  readonly comments: number;
}

/** All confusions, the most frequent first. */
export function countConfusions(scores: readonly CommentScore[]): Confusion[] {
  const groups = group(
    scores.flatMap(({ confusions }) => confusions),
    (pair) => pair.join(' '),
  );
  return [...groups.values()]
    .flatMap((pairs) => (pairs[0] === undefined ? [] : [{ pair: pairs[0], comments: pairs.length }]))
    .toSorted(
      (one, other) => other.comments - one.comments || (one.pair.join(' ') < other.pair.join(' ') ? -1 : 1),
    );
}

/** The most frequent confusions of one theme with another. */
export function confusionTable(scores: readonly CommentScore[]): string {
  const rows = countConfusions(scores)
    .filter(({ pair }) => !pair.includes(NOTHING))
    .slice(0, TOP)
    .map(({ pair, comments }) => [...pair, comments]);
  return toTable(['labelled', 'found in the same words', 'comments'], rows);
}

/** Themes most often passed over in silence, or found where nothing is. */
export function lonelyTable(scores: readonly CommentScore[]): string {
  const confusions = countConfusions(scores);
  const commentsOf = (wanted: string, found: string): number =>
    confusions.find(({ pair }) => pair[0] === wanted && pair[1] === found)?.comments ?? 0;
  const lonely = confusions.filter(({ pair }) => pair.includes(NOTHING)).flatMap(({ pair }) => pair);
  const rows = [...new Set(lonely)]
    .filter((theme) => theme !== NOTHING)
    .map((theme) => ({ theme, missed: commentsOf(theme, NOTHING), invented: commentsOf(NOTHING, theme) }))
    .toSorted((one, other) => other.missed + other.invented - one.missed - one.invented)
    .slice(0, TOP)
    .map(({ theme, missed, invented }) => [theme, missed, invented]);
  return toTable(['theme', 'missed in silence', 'found in nothing'], rows);
}

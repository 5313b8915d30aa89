/** How well a column's cells fill a role where its header says nothing; 0 if they do not. */
import type { ColumnSketch } from './column-sketch.ts';

/** Words a cell has at least, on average, in a column taken for comments by content alone. */
export const MIN_COMMENT_WORDS = 2.5;
/** The same in a file with names and without scores: titles and names of people are shorter. */
export const MIN_LONE_WORDS = 4;
/** Share of different cells among comments, and among comments of a word or two. */
export const MIN_DISTINCT = 0.3;
const MIN_DISTINCT_SHORT = 0.7;
/** Nearly every cell must look the part where the header says nothing. */
const BY_CONTENT = 0.8;

/** Nearly all whole numbers 0-10 that do not count up. */
export function contentScore({ looks }: ColumnSketch): number {
  if (looks.scores < BY_CONTENT || looks.isSequence) {
    return 0;
  }
  return (looks.scores + looks.filled / looks.rows) * (looks.isCounting ? 0.1 : 1);
}

/** Sentences that hardly repeat. */
export function contentComment({ looks }: ColumnSketch, leastWords: number): number {
  const isText = looks.words >= leastWords && looks.numbers < 0.2 && looks.dates < 0.2;
  return isText && looks.distinct >= MIN_DISTINCT
    ? looks.words * looks.filled * (1 - looks.staffVoice * 0.9)
    : 0;
}

/** Single words will do where nothing has a name, if hardly any is said twice. */
export function contentShortComment({ looks }: ColumnSketch): number {
  const isText = looks.words >= 1 && looks.numbers < 0.2 && looks.dates < 0.2;
  return isText && looks.distinct >= MIN_DISTINCT_SHORT ? looks.words * looks.filled : 0;
}

/** Nearly all dates. */
export function contentDate({ looks }: ColumnSketch): number {
  return looks.dates >= BY_CONTENT ? looks.dates * looks.filled : 0;
}

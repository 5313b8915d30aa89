/** Which comments hold which phrases, and whether a theme explains them there. */
import type { ResponseColumns } from '../../response-columns.ts';
import { isCommenter } from '../../response-columns.ts';
import { markAt, offsetAt } from '../../stats/at.ts';
import type { DiscoveryLexicon } from './discovery-lexicon.ts';
import { phrasesOf, readWords, type Phrase, type Word } from './read-phrases.ts';

/** A phrase where it stands first in a comment. */
export interface Occurrence {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

export interface PhraseTally {
  readonly key: string;
  /** One a comment, where nothing explains it. */
  readonly unexplained: Occurrence[];
  /** Comments in which something explains it wherever it stands. */
  explained: number;
}

export interface PhraseTallies {
  /** Phrases that at least five comments hold unexplained, and no more comments explained. */
  readonly tallies: readonly PhraseTally[];
  /** Of each commenter, how many phrases are unexplained: rare ones too. */
  readonly unexplained: ReadonlyMap<number, number>;
}

/** Comments that must hold a phrase unexplained. */
export const MIN_COMMENTS = 5;

type Reader = (row: number) => { text: string; words: Word[] };

function readerOf(columns: ResponseColumns, lexicon: DiscoveryLexicon): Reader {
  const { comment, language, languages } = columns;
  const byLanguage = languages.map((code) => lexicon.stopwordsOf(code));
  return (row) => {
    const text = comment[row] ?? '';
    const isStopword = byLanguage[markAt(language, row)] ?? (() => false);
    return { text, words: readWords(text, isStopword) };
  };
}

/** Comments per word, explained or not: phrases of rarer words cannot be frequent (Agrawal & Srikant 1994, VLDB). */
function frequentStems(rows: readonly number[], read: Reader): Set<string> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const stem of new Set(read(row).words.map((word) => word.stem))) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([stem, count]) => (count >= MIN_COMMENTS ? [stem] : [])));
}

function isExplained(columns: ResponseColumns, row: number, { start, end }: Phrase): boolean {
  const { mentionStart, mentionFrom, mentionTo } = columns;
  for (let at = offsetAt(mentionStart, row); at < offsetAt(mentionStart, row + 1); at += 1) {
    if (offsetAt(mentionFrom, at) < end && start < offsetAt(mentionTo, at)) return true;
  }
  return false;
}

/** Key of each phrase of a comment -> its first place without explanation, or null where all are explained. */
function placesOf(
  columns: ResponseColumns,
  row: number,
  phrases: Iterable<Phrase>,
): Map<string, Occurrence | null> {
  const places = new Map<string, Occurrence | null>();
  for (const phrase of phrases) {
    const { key, start, end } = phrase;
    if ((places.get(key) ?? null) === null) {
      places.set(key, isExplained(columns, row, phrase) ? null : { row, start, end });
    }
  }
  return places;
}

function addPlaces(tallies: Map<string, PhraseTally>, places: ReadonlyMap<string, Occurrence | null>): void {
  for (const [key, place] of places) {
    const tally = tallies.get(key) ?? { key, unexplained: [], explained: 0 };
    tallies.set(key, tally);
    if (place === null) tally.explained += 1;
    else tally.unexplained.push(place);
  }
}

/** Two passes over the comments. */
export function tallyPhrases(
  columns: ResponseColumns,
  rows: Uint32Array,
  lexicon: DiscoveryLexicon,
): PhraseTallies {
  const read = readerOf(columns, lexicon);
  const commenters = [...rows].filter((row) => isCommenter(columns, row));
  const frequent = frequentStems(commenters, read);
  const isFrequent = (key: string): boolean => key.split(' ').every((stem) => frequent.has(stem));
  const tallies = new Map<string, PhraseTally>();
  const unexplained = new Map<number, number>();
  for (const row of commenters) {
    const { text, words } = read(row);
    const places = [...placesOf(columns, row, phrasesOf(text, words))];
    unexplained.set(row, places.filter(([, place]) => place !== null).length);
    addPlaces(tallies, new Map(places.filter(([key]) => isFrequent(key))));
  }
  return {
    tallies: [...tallies.values()].filter(
      (tally) => tally.unexplained.length >= MIN_COMMENTS && tally.explained <= tally.unexplained.length,
    ),
    unexplained,
  };
}

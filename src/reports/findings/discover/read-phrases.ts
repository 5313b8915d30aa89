/** A comment as phrases of one to three words. */

export interface Word {
  /** Without case and accents, cut: see {@link stemOf}. */
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Says something by itself: no stopword, no number, three letters at least. */
  readonly isContent: boolean;
}

export interface Phrase {
  /** The stems of its words: the same for all its spellings and most of its forms. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

/** Letters that tell a word from its inflected forms well enough in languages that inflect at the end (McNamee, Nicholas & Mayfield 2009, SIGIR, "truncation"). */
const STEM_LENGTH = 7;
const LONGEST = 3;
const SHORTEST_WORD = 3;
const WORD = /[\p{L}\p{M}\p{N}·]+/gu;
const MARKS = /[\p{M}·]/gu;
/** What may stand between two words of a phrase: anything else ends it. */
const JOINT = /^[\s'’-]*$/u;
const LETTER = /\p{L}/u;

export function foldWord(word: string): string {
  return word.normalize('NFD').replaceAll(MARKS, '').toLowerCase();
}

/** @example stemOf('Estacionamento') // 'estacio' */
export function stemOf(word: string): string {
  return foldWord(word).slice(0, STEM_LENGTH);
}

/** Words of the text with their places. `isStopword` is asked with the word in lower case. */
export function readWords(text: string, isStopword: (word: string) => boolean): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    stem: stemOf(word),
    start: index,
    end: index + word.length,
    isContent: word.length >= SHORTEST_WORD && LETTER.test(word) && !isStopword(word.toLowerCase()),
  }));
}

/** Stretches of words with nothing but joints between them. */
function runsOf(text: string, words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  words.forEach((word, index) => {
    const isJoined = JOINT.test(text.slice(words[index - 1]?.end ?? 0, word.start));
    const run = runs.at(-1);
    if (run !== undefined && isJoined) run.push(word);
    else runs.push([word]);
  });
  return runs;
}

/** Phrases that begin and end with a word of content; stopwords may stand inside, punctuation may not. */
export function phrasesOf(text: string, words: readonly Word[]): Phrase[] {
  const lengths = Array.from({ length: LONGEST }, (_, index) => index + 1);
  const stretches = runsOf(text, words).flatMap((run) =>
    run.flatMap((_, first) =>
      lengths
        .filter((length) => first + length <= run.length)
        .map((length) => run.slice(first, first + length)),
    ),
  );
  return stretches.flatMap((own) => {
    const [head, tail] = [own[0], own.at(-1)];
    return head?.isContent === true && tail?.isContent === true
      ? [{ key: own.map(({ stem }) => stem).join(' '), start: head.start, end: tail.end, words: own }]
      : [];
  });
}

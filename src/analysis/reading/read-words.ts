import type { CompiledLexicon } from '../lexicon/compile-lexicon.ts';
import type { ReadToken } from './match-phrases.ts';
import type { Token } from '../text/tokenize.ts';
import type { LanguageAnswer } from '../types.ts';
import { NUMBER, type Vocabulary } from '../lexicon/vocabulary.ts';

/**
 * Gives each token the words it may be, read in the language of its part of the comment. Where nobody could
 * tell the language, or doubtfully named one without lexicon, all are tried.
 */
export function readWords(
  tokens: readonly Token[],
  language: LanguageAnswer,
  { vocabularies, pictures }: CompiledLexicon,
): ReadToken[] {
  const readersAt = chooseReaders(language, vocabularies);
  return tokens.map(({ start, end, kind, norm, isCapitalised }) => {
    const readers = readersAt(start);
    const isOpening = isCapitalised && opens(norm, readers);
    const symbols = symbolsOf({ kind, norm }, readers, pictures);
    return { start, end, kind, norm, isCapitalised, isOpening, symbols };
  });
}

type Readers = readonly Vocabulary[];

/** From this confidence on a comment in a language without lexicon is left alone. */
const SURE = 0.9;

/** Offset → the vocabularies that read what stands there; offsets must come in ascending order. */
function chooseReaders(
  { code, confidence, parts = [] }: LanguageAnswer,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): (offset: number) => Readers {
  const all = [...vocabularies.values()];
  const readersOf = (language: string): Readers => {
    const own = vocabularies.get(language);
    if (own !== undefined) return [own];
    return language === 'und' || confidence < SURE ? all : [];
  };
  const whole = readersOf(code);
  const readers = parts.map((part) => readersOf(part.code));
  let at = 0;
  return (offset) => {
    while (offset >= (parts[at]?.end ?? Infinity)) at++;
    return offset >= (parts[at]?.start ?? Infinity) ? (readers[at] ?? whole) : whole;
  };
}

/** Function words open sentences; a single capital letter may be a word that is always written so ("I"). */
function opens(norm: string, readers: Readers): boolean {
  return norm.length > 1 && readers.some((reader) => reader.isStopword(norm));
}

const NUMBER_ONLY: readonly number[] = [NUMBER];

function symbolsOf(
  { kind, norm }: Pick<Token, 'kind' | 'norm'>,
  readers: Readers,
  pictures: Vocabulary,
): readonly number[] {
  const pictured = kind === 'emoji' || kind === 'mark' ? pictures.symbolsOf(norm) : NONE;
  if (pictured.length > 0 || kind === 'emoji') return pictured;
  const words = wordsOf(norm, readers);
  if (kind !== 'number') return words;
  return words.length === 0 ? NUMBER_ONLY : [...words, NUMBER];
}

function wordsOf(norm: string, readers: Readers): readonly number[] {
  const [only] = readers;
  const isOne = readers.length === 1 && only !== undefined;
  return isOne ? only.symbolsOf(norm) : readers.flatMap((reader) => reader.symbolsOf(norm));
}

const NONE: readonly number[] = [];

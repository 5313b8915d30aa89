import type { CompiledLexicon } from '../lexicon/compile-lexicon.ts';
import type { ReadToken } from './match-phrases.ts';
import type { Token } from '../text/tokenize.ts';
import type { LanguageAnswer } from '../types.ts';
import { NUMBER, type Vocabulary } from '../lexicon/vocabulary.ts';

/**
 * Gives each token the words it may be, read in the language of its part of the comment. Where nobody could
 * tell the language, all are tried; a language without lexicon is not guessed at.
 */
export function readWords(
  tokens: readonly Token[],
  language: LanguageAnswer,
  { vocabularies, pictures }: CompiledLexicon,
): ReadToken[] {
  const all = [...vocabularies.values()];
  const speakers = (code: string): readonly Vocabulary[] => {
    const own = vocabularies.get(code);
    if (own !== undefined) return [own];
    return code === 'und' ? all : [];
  };
  const parts = (language.parts ?? []).map((part) => ({ ...part, speakers: speakers(part.code) }));
  const whole = speakers(language.code);
  let at = 0;
  return tokens.map((token) => {
    while (at < parts.length && token.start >= (parts[at]?.end ?? 0)) at++;
    const part = parts[at];
    const readers = part !== undefined && token.start >= part.start ? part.speakers : whole;
    const { start, end, kind, norm, isCapitalised } = token;
    const isOpening = isCapitalised && isLong(norm) && readers.some((reader) => reader.isStopword(norm));
    return { start, end, kind, norm, isCapitalised, isOpening, symbols: symbolsOf(token, readers, pictures) };
  });
}

/** A single capital letter may be a word that is always written so ("I"). */
function isLong(norm: string): boolean {
  return norm.length > 1;
}

const NUMBER_ONLY: readonly number[] = [NUMBER];

function symbolsOf(
  { kind, norm }: Token,
  readers: readonly Vocabulary[],
  pictures: Vocabulary,
): readonly number[] {
  const pictured = kind === 'emoji' || kind === 'mark' ? pictures.symbolsOf(norm) : NONE;
  if (pictured.length > 0 || kind === 'emoji') return pictured;
  const words = wordsOf(norm, readers);
  if (kind !== 'number') return words;
  return words.length === 0 ? NUMBER_ONLY : [...words, NUMBER];
}

function wordsOf(norm: string, readers: readonly Vocabulary[]): readonly number[] {
  const [only] = readers;
  const isOne = readers.length === 1 && only !== undefined;
  return isOne ? only.symbolsOf(norm) : readers.flatMap((reader) => reader.symbolsOf(norm));
}

const NONE: readonly number[] = [];

import type { LanguagePart, Span } from '../types.ts';

/** A stretch of text with the language it was taken for and how sure that is. */
export interface PartGuess extends Span {
  readonly code: string;
  readonly confidence: number;
  readonly words: number;
}

/** A stretch speaks for itself from this many words and this confidence on. */
const LEAST_WORDS = 4;
const LEAST_CONFIDENCE = 0.97;
/** Ends of sentences and clauses: what follows may be in another language. */
const BREAKS = /[.!?;:…\n\r()[\]"“”«»|/]+|,\s|\s[-–—]+\s/gu;

/** Cuts a text at sentence and clause ends; the stretches leave out the blanks around them. */
export function cutStretches(text: string): Span[] {
  const spans: Span[] = [];
  const add = (from: number, to: number): void => {
    const slice = text.slice(from, to);
    const start = from + (slice.length - slice.trimStart().length);
    const end = from + slice.trimEnd().length;
    if (end > start) spans.push({ start, end });
  };
  let from = 0;
  for (const found of text.matchAll(BREAKS)) {
    add(from, found.index);
    from = found.index + found[0].length;
  }
  add(from, text.length);
  return spans;
}

const isSure = (guess: PartGuess): boolean =>
  guess.words >= LEAST_WORDS && guess.confidence >= LEAST_CONFIDENCE;

/** What a comment in two languages is made of; `confidence` is that of its least sure part. */
export interface Mixture {
  readonly confidence: number;
  readonly parts: readonly LanguagePart[];
}

/**
 * Joins stretches to parts: each sure stretch carries its code, unsure ones go with the part before
 * (at the start: with the first sure one). `undefined` where the sure ones agree.
 */
export function joinParts(guesses: readonly PartGuess[]): Mixture | undefined {
  const sure = guesses.filter(isSure);
  if (new Set(sure.map((guess) => guess.code)).size < 2) return undefined;
  const parts: { start: number; end: number; code: string }[] = [];
  let code = sure[0]?.code ?? '';
  for (const guess of guesses) {
    if (isSure(guess)) code = guess.code;
    const last = parts.at(-1);
    if (last?.code === code) last.end = guess.end;
    else parts.push({ start: guess.start, end: guess.end, code });
  }
  return { confidence: Math.min(...sure.map((guess) => guess.confidence)), parts };
}

import { fold } from '../text/fold.ts';
import type { Span } from '../types.ts';

/** A run of letters, a run of digits, or one other sign. */
export interface Token extends Span {
  readonly text: string;
  /** Folded. */
  readonly norm: string;
}

const TOKEN = /[\p{L}\p{M}]+|\p{Nd}+|[^\s\p{L}\p{M}\p{Nd}]/gu;
const APOSTROPHES = /[’`´ʼ]/gu;

export function scanTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: token, index }) => ({
    start: index,
    end: index + token.length,
    text: token,
    norm: fold(token).replace(APOSTROPHES, "'"),
  }));
}

export const isDigits = ({ text }: Token): boolean => /^\p{Nd}/u.test(text);
export const isWord = ({ text }: Token): boolean => /^[\p{L}\p{M}]/u.test(text);
/** Begins with a capital letter. */
export const isCapital = ({ text }: Token): boolean => /^\p{Lu}/u.test(text);

/** What stands beyond the ends of a text. */
const NOTHING: Token = { start: -1, end: -1, text: '', norm: '' };

/** The token at an index, or an empty one beyond the ends. */
export const tokenAt = (tokens: readonly Token[], at: number): Token => tokens[at] ?? NOTHING;

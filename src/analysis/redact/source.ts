import { fold } from '../text/fold.ts';
import type { Span } from '../types.ts';
import type { Candidate } from './identifiers.ts';
import type { RedactionWords } from './redaction-words.ts';
import type { Token } from './tokens.ts';

/** A text with its tokens and the words that tell identifiers. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly words: RedactionWords;
}

/** Finds candidates of some kinds; in time linear in the text. */
export type Finder = (source: Source) => Candidate[];

/** The match of a sticky pattern at an offset, if any. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const MONEY_BEFORE = /[$€£]\s?$/u;
const MONEY_AFTER = /\s?(?:[,.]\p{Nd}{1,2}(?!\p{Nd})|[$€£%])/uy;
const WORD_AFTER = /\s{0,2}(\p{L}+)/uy;

/** Whether a number is an amount: money, a share, or a count of what the next word names. */
export function isAmount({ text, words }: Source, { start, end }: Span): boolean {
  if (MONEY_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return true;
  if (matchAt(MONEY_AFTER, text, end) !== null) return true;
  const next = matchAt(WORD_AFTER, text, end)?.[1];
  return next !== undefined && words.has('unit', fold(next));
}

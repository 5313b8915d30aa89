/** Header text -> what it may name. */
import { foldWords } from '../cells/fold.ts';
import { HEADER_RULES, type HeaderRule } from './header-rules.ts';

/** From this many words on a header is a question, with or without its mark. */
const QUESTION_WORDS = 6;
/** Nobody names a column with more than this. */
const MAX_HEADER_LENGTH = 400;

function isQuestion(header: string, folded: string): boolean {
  return header.includes('?') || folded.split(' ').length >= QUESTION_WORDS;
}

function holdsOne(padded: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => padded.includes(` ${phrase} `));
}

function fits(rule: HeaderRule, folded: string, asks: boolean): boolean {
  if (rule.shape === 'exact') {
    return rule.phrases.includes(folded);
  }
  if ((rule.shape === 'question') !== asks) {
    return false;
  }
  const padded = ` ${folded} `;
  return holdsOne(padded, rule.phrases) && (rule.beside.length === 0 || holdsOne(padded, rule.beside));
}

/** The rules a header fits, in order of precedence; none for an empty header or one too long to be one. */
export function matchHeader(header: string): readonly HeaderRule[] {
  if (header.length > MAX_HEADER_LENGTH) {
    return [];
  }
  const folded = foldWords(header);
  const asks = isQuestion(header, folded);
  return folded === '' ? [] : HEADER_RULES.filter((rule) => fits(rule, folded, asks));
}

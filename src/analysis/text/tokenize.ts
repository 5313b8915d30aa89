import { APOSTROPHE, BREAK, classOf, DIGIT, EMOJI, HYPHEN, JOINER, LETTER, MARK } from './char-class.ts';
import type { Span } from '../types.ts';

export type TokenKind = 'word' | 'number' | 'mark' | 'emoji';

/** A piece of the text. Between two tokens lies only white space, or a hyphen inside a word. */
export interface Token extends Span {
  readonly kind: TokenKind;
  /** Lower case, one kind of apostrophe, emoji without skin tone. Compared, never shown. */
  readonly norm: string;
  /** A word with a capital and no other: "La", not "LA". */
  readonly isCapitalised: boolean;
}

/**
 * Cuts a text into words, numbers, runs of punctuation (`mark`) and emoji, in order, without overlap.
 * `d'atenció` → `d'` + `atenció`; `don't` → `don` + `'t`; `resolveram-me` → `resolveram` + `me`;
 * `40min` → `40` + `min`; a line break is a mark.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const read = READERS[classOf(text.charCodeAt(at))];
    if (read === undefined || isInnerHyphen(text, at)) at++;
    else {
      const token = read(text, at);
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens;
}

type Reader = (text: string, start: number) => Token;

const READERS: Partial<Record<number, Reader>> = {
  [LETTER]: readWord,
  [DIGIT]: readNumber,
  [MARK]: readMark,
  [HYPHEN]: readMark,
  [APOSTROPHE]: readApostrophe,
  [BREAK]: readBreak,
  [EMOJI]: readEmoji,
};

function endOfRun(text: string, start: number, wanted: number): number {
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) === wanted) end++;
  return end;
}

/** A run of letters; a single letter takes the apostrophe behind it (`d'`, `l'`, `m'`). */
function readWord(text: string, start: number): Token {
  const end = endOfRun(text, start, LETTER);
  const word = text.slice(start, end);
  const lower = word.toLowerCase();
  const isCapitalised = word !== lower && word.slice(1) === lower.slice(1);
  const isElided = end === start + 1 && isApostropheBeforeLetter(text, end);
  if (isElided) return { start, end: end + 1, kind: 'word', norm: `${lower}'`, isCapitalised };
  return { start, end, kind: 'word', norm: lower, isCapitalised };
}

function isApostropheBeforeLetter(text: string, at: number): boolean {
  return (
    classOf(text.charCodeAt(at)) === APOSTROPHE &&
    at + 1 < text.length &&
    classOf(text.charCodeAt(at + 1)) === LETTER
  );
}

/** `'t` of `don't`, `'m` of `truca'm`; an apostrophe that follows no letter is punctuation. */
function readApostrophe(text: string, start: number): Token {
  const isInside =
    start > 0 && classOf(text.charCodeAt(start - 1)) === LETTER && isApostropheBeforeLetter(text, start);
  if (!isInside) return { start, end: start + 1, kind: 'mark', norm: "'", isCapitalised: false };
  const end = endOfRun(text, start + 1, LETTER);
  return {
    start,
    end,
    kind: 'word',
    norm: `'${text.slice(start + 1, end).toLowerCase()}`,
    isCapitalised: false,
  };
}

/** Digits with inner points, commas and colons: `1.840`, `9,5`, `10:30`. */
function readNumber(text: string, start: number): Token {
  let end = endOfRun(text, start, DIGIT);
  while (isNumberJoint(text, end)) end = endOfRun(text, end + 1, DIGIT);
  return { start, end, kind: 'number', norm: text.slice(start, end), isCapitalised: false };
}

function isNumberJoint(text: string, at: number): boolean {
  return JOINTS.has(text.charAt(at)) && classOf(text.charCodeAt(at + 1)) === DIGIT && at + 1 < text.length;
}

const JOINTS: ReadonlySet<string> = new Set(['.', ',', ':']);

function readMark(text: string, start: number): Token {
  let end = start + 1;
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return { start, end, kind: 'mark', norm: text.slice(start, end), isCapitalised: false };
}

function isMark(unit: number): boolean {
  const found = classOf(unit);
  return found === MARK || found === HYPHEN;
}

function readBreak(text: string, start: number): Token {
  return { start, end: endOfRun(text, start, BREAK), kind: 'mark', norm: '\n', isCapitalised: false };
}

/** One picture: a code point with the joiners, selectors and pictures joined to it. */
function readEmoji(text: string, start: number): Token {
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  let end = start + first.length;
  while (end < text.length && isJoined(text, end))
    end += text.codePointAt(end) === undefined ? 1 : widthAt(text, end);
  return { start, end, kind: 'emoji', norm: first, isCapitalised: false };
}

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function isJoined(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  const isSkinTone = code >= 0x1f3fb && code < 0x1f400;
  return (
    isSkinTone || classOf(text.charCodeAt(at)) === JOINER || text.charCodeAt(at - 1) === ZERO_WIDTH_JOINER
  );
}

const ZERO_WIDTH_JOINER = 0x200d;

/** The hyphen of `check-in` and `resolveram-me`: between two letters, and no token of its own. */
function isInnerHyphen(text: string, at: number): boolean {
  return (
    at > 0 &&
    at + 1 < text.length &&
    classOf(text.charCodeAt(at)) === HYPHEN &&
    classOf(text.charCodeAt(at - 1)) === LETTER &&
    classOf(text.charCodeAt(at + 1)) === LETTER
  );
}

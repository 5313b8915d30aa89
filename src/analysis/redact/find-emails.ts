import { fold } from '../text/fold.ts';
import type { Candidate } from './identifiers.ts';
import { matchAt, type Source } from './source.ts';

/** Addresses as they should be, or with the dot of the domain forgotten; an at sign may stand in spaces. */
const PLAIN = /[\p{L}\p{Nd}._%+-]{1,64}@[\p{L}\p{Nd}-]{1,63}(?:\.[\p{L}\p{Nd}-]{1,63}){0,4}/gu;
const SPACED =
  /[\p{L}\p{Nd}._%+-]{1,64} {0,2}@ {0,2}[\p{L}\p{Nd}-]{1,63}(?:(?: \. ?|\.|[.,] ?(?=(?:com|net|org|pt|br|es|cat|uk)(?!\p{L})))[\p{L}\p{Nd}-]{2,63}){1,3}/gu;

/** A word for the at sign, in brackets or between spaces. */
const SPOKEN = /[ \t]{0,2}(?:[([{<]\s?(\p{L}{2,8}|@)\s?[)\]}>]|(?<=\s)(\p{L}{2,8})(?=\s))[ \t]{0,2}/gu;
const LOCAL = /[\p{L}\p{Nd}._%+-]{1,64}[ \t]{0,2}$/u;
const LONGEST_LOCAL = 64;
const LABEL = /[\p{L}\p{Nd}-]{1,63}/uy;
const DOT = /\.|[ \t]{0,2}[([{]\s?(\p{L}{2,6}|\.)\s?[)\]}][ \t]{0,2}|[ \t]{1,2}(\p{L}{2,6})[ \t]{1,2}/uy;

/** Offset after a dot or a word for it; -1 if there is none. `isSpoken` if it is a word. */
function afterDot({ text, words }: Source, at: number): { end: number; isSpoken: boolean } | null {
  const match = matchAt(DOT, text, at);
  if (match === null) return null;
  const word = match[1] ?? match[2];
  if (word !== undefined && word !== '.' && !words.has('dot', fold(word))) return null;
  return { end: at + match[0].length, isSpoken: word !== undefined };
}

/** The domain that begins at an offset: its end, and whether it has a dot in words; null without a dot. */
function readDomain(source: Source, start: number): { end: number; isSpoken: boolean } | null {
  let end = start;
  let isSpoken = false;
  for (let labels = 0; labels < 5; labels++) {
    const label = matchAt(LABEL, source.text, end);
    if (label === null) break;
    end += label[0].length;
    const dot = afterDot(source, end);
    if (dot === null || matchAt(LABEL, source.text, dot.end) === null)
      return labels === 0 ? null : { end, isSpoken };
    isSpoken ||= dot.isSpoken;
    end = dot.end;
  }
  return null;
}

/** How sure a word stands for the at sign: in brackets always, else as its row says. */
function strengthOf(match: RegExpExecArray, { words }: Source): string | undefined {
  const [, bracketed, bare] = match;
  if (bracketed === '@') return 'strong';
  const strength = words.valueOf('at', fold(bracketed ?? bare ?? ''));
  return bracketed !== undefined && strength !== undefined ? 'strong' : strength;
}

/** `rosa (at) exemplo.pt`, `rosa arroba exemplo ponto com`. A weak word ("at") alone needs a dot in words, too. */
function findSpoken(source: Source): Candidate[] {
  const { text } = source;
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const strength = strengthOf(match, source);
    if (strength === undefined) return [];
    const local = LOCAL.exec(text.slice(Math.max(0, match.index - LONGEST_LOCAL), match.index));
    const domain = readDomain(source, match.index + match[0].length);
    if (local === null || domain === null || (strength === 'weak' && !domain.isSpoken)) return [];
    return [
      { start: match.index - local[0].length, end: domain.end, kind: 'email' as const, isLabelled: false },
    ];
  });
}

const TRAILING = /[.,-]+$/u;
const HAS_LETTER = /@\p{L}{3}|@.*\.\p{L}{2}/u;

/** E-mail addresses, also in words and with spaces. */
export function findEmails(source: Source): Candidate[] {
  if (!source.text.includes('@')) return findSpoken(source);
  const written = [PLAIN, SPACED].flatMap((pattern) =>
    [...source.text.matchAll(pattern)]
      .map(({ 0: value, index }) => ({ index, value: value.replace(TRAILING, '') }))
      .filter(({ value }) => HAS_LETTER.test(value))
      .map(({ index, value }) => ({
        start: index,
        end: index + value.length,
        kind: 'email' as const,
        isLabelled: false,
      })),
  );
  return [...written, ...findSpoken(source)];
}

import type { Candidate } from './identifiers.ts';
import type { Source } from './source.ts';
import { isCapital, isWord, tokenAt, type Token } from './tokens.ts';

/** Words of a name, at most. */
const LONGEST_NAME = 7;
/** Words of a name in small letters, at most. */
const LONGEST_SMALL = 4;
const INSIDE = new Set(["'", '’', '-', '.']);

/** Tokens `[from, to)` of a name. */
interface Name {
  readonly from: number;
  readonly to: number;
  /** Words that are no particles. */
  readonly size: number;
}

/** Whether two tokens stand on one line. */
const isBeside = (text: string, one: Token, other: Token): boolean =>
  !text.slice(one.end, other.start).includes('\n');

/** How the words of a name look. */
interface Style {
  readonly isPart: (token: Token) => boolean;
  readonly isEnd: (token: Token) => boolean;
}

const IN_CAPITALS: Style = { isPart: isCapital, isEnd: () => false };

/** Roles of words that end a name in small letters. */
const BREAKING = ['stop', 'unit'] as const;

/** A name in small letters ends where an ordinary word begins. */
function inSmallLetters({ words }: Source): Style {
  const isEnd = ({ norm }: Token): boolean => words.hasAny(BREAKING, norm);
  return { isPart: ({ norm }) => !words.has('particle', norm), isEnd };
}

/** Whether a name that began before ends in front of a token: line, town, ordinary word. */
function endsLine({ text, tokens, words }: Source, from: number, at: number): boolean {
  if (at === from) return false;
  const [before, token] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  if (!isBeside(text, before, token)) return true;
  return words.has('city', token.norm) && words.has('particle', before.norm);
}

/** The longest run of name words from a token; particles, hyphens and apostrophes may stand inside. */
function readName(source: Source, from: number, style: Style): Name {
  const { tokens, words } = source;
  let to = from;
  let size = 0;
  for (let at = from; at < tokens.length && size < LONGEST_NAME; at++) {
    const token = tokenAt(tokens, at);
    if (style.isEnd(token) || endsLine(source, from, at)) break;
    if (isWord(token) && style.isPart(token)) {
      size++;
      to = at + 1;
    } else if (!isInside(tokens, at, words.has('particle', token.norm))) break;
  }
  return { from, to, size };
}

/** A particle, or a sign without spaces around: "d'Almeida", "Ana-Maria"; a full stop after an initial. */
function isInside(tokens: readonly Token[], at: number, isParticle: boolean): boolean {
  if (at < 1 || at + 1 >= tokens.length) return false;
  if (isParticle) return true;
  const [before, token, next] = [tokenAt(tokens, at - 1), tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (!INSIDE.has(token.text) || token.start !== before.end) return false;
  return token.text === '.' ? before.text.length === 1 : next.start === token.end;
}

/** A name of two words at least; one alone may be anybody's. */
function toCandidate({ tokens }: Source, { from, to, size }: Name): Candidate[] {
  if (size < 2) return [];
  const [first, last] = [tokenAt(tokens, from), tokenAt(tokens, to - 1)];
  return [{ start: first.start, end: last.end, kind: 'name', isLabelled: true }];
}

const isGiven = ({ words }: Source, token: Token): boolean => words.has('given', token.norm);

const afterSigns = ({ tokens }: Source, at: number, signs: readonly string[]): number => {
  let next = at;
  while (signs.includes(tokenAt(tokens, next).text) && next < at + 3) next++;
  return next;
};

/** "meu nome é Rui Tavares". A weak introduction ("sou o") or small letters ask for a known given name. */
function introduced(source: Source, at: number): Candidate[] {
  const { tokens, words } = source;
  const phrase = words.phraseAt('introduction', tokens, at);
  if (phrase === null) return [];
  const from = afterSigns(source, phrase.to, [':', ',', '-', '"', '“']);
  const first = tokenAt(tokens, from);
  const isKnown = isGiven(source, first);
  if (isKnown && !isCapital(first)) {
    const name = readName(source, from, inSmallLetters(source));
    return name.size <= LONGEST_SMALL ? toCandidate(source, name) : [];
  }
  return phrase.value === 'strong' || isKnown ? toCandidate(source, readName(source, from, IN_CAPITALS)) : [];
}

/** Nothing but signs up to the end of the line. */
function isLast({ text, tokens }: Source, { to }: Name): boolean {
  const end = tokens[to - 1]?.end ?? 0;
  return /^[ \t]{0,8}[.!,;)]{0,3}[ \t]{0,8}(?:$|\n|\r|[-–—|(]? ?[+(\d])/u.test(text.slice(end, end + 24));
}

/** A signature: a full name with nothing after it. */
function signature(source: Source, from: number): Candidate[] {
  const name = readName(source, from, IN_CAPITALS);
  return isLast(source, name) ? toCandidate(source, name) : [];
}

/** "Cumprimentos, Rui Tavares"; after thanks, which also staff get, a comma or a new line must follow. */
function closed(source: Source, at: number): Candidate[] {
  const { text, tokens, words } = source;
  const phrase = words.phraseAt('closing', tokens, at);
  if (phrase === null) return [];
  const from = afterSigns(source, phrase.to, [',', '.', '!', ':', '-', '–', '—']);
  const first = tokenAt(tokens, from);
  const hasBreak = from > phrase.to || !isBeside(text, tokenAt(tokens, from - 1), first);
  const isSure = Number(hasBreak) + Number(isGiven(source, first)) >= (phrase.value === 'strong' ? 1 : 2);
  return isSure ? signature(source, from) : [];
}

const BREAKS = new Set(['.', '!', '-', '–', '—', '…']);

/** A full name alone on the last line, or after the last sentence. */
function signed(source: Source, at: number): Candidate[] {
  const { text, tokens } = source;
  const [before, first] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  if (at === 0 || !isCapital(first) || !isGiven(source, first)) return [];
  const isApart = BREAKS.has(before.text) ? before.end < first.start : !isBeside(text, before, first);
  return isApart ? signature(source, at) : [];
}

/** Full names of those who write; first names and names of others stay. */
export function findNames(source: Source): Candidate[] {
  return source.tokens.flatMap((_, at) => [
    ...introduced(source, at),
    ...closed(source, at),
    ...signed(source, at),
  ]);
}

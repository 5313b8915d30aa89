import type { Candidate } from './identifiers.ts';
import type { Source } from './source.ts';
import { isCapital, isWord, type Token } from './tokens.ts';

/** Words of a name, at most. */
const LONGEST_NAME = 7;
const INSIDE = new Set(["'", '’', '-', '.']);

/** Tokens `[from, to)` of a name. */
interface Name {
  readonly from: number;
  readonly to: number;
  /** Words that are no particles. */
  readonly size: number;
}

/** Whether two tokens stand on one line. */
const isBeside = (text: string, one: Token | undefined, other: Token): boolean =>
  one === undefined || !text.slice(one.end, other.start).includes('\n');

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
  const isEnd = ({ norm }: Token): boolean => BREAKING.some((role) => words.has(role, norm));
  return { isPart: ({ norm }) => !words.has('particle', norm), isEnd };
}

/** The longest run of name words from a token; particles, hyphens and apostrophes may stand inside. */
function readName({ text, tokens, words }: Source, from: number, style: Style): Name {
  let to = from;
  let size = 0;
  for (let at = from; at < tokens.length && size < LONGEST_NAME; at++) {
    const token = tokens[at];
    if (token === undefined || (at > from && !isBeside(text, tokens[at - 1], token))) break;
    if (at > from && words.has('city', token.norm) && words.has('particle', tokens[at - 1]?.norm ?? ''))
      break;
    if (style.isEnd(token)) break;
    if (isWord(token) && style.isPart(token)) {
      size++;
      to = at + 1;
    } else if (!isInside(tokens, at, words.has('particle', token.norm))) break;
  }
  return { from, to, size };
}

/** A particle, or a sign without spaces around: "d'Almeida", "Ana-Maria"; a full stop after an initial. */
function isInside(tokens: readonly Token[], at: number, isParticle: boolean): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || next === undefined) return false;
  if (isParticle) return true;
  if (!INSIDE.has(token.text) || token.start !== before.end) return false;
  return token.text === '.' ? before.text.length === 1 : next.start === token.end;
}

function toCandidate({ tokens }: Source, { from, to }: Name): Candidate[] {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first === undefined || last === undefined
    ? []
    : [{ start: first.start, end: last.end, kind: 'name', isLabelled: true }];
}

const isGiven = ({ words }: Source, token: Token | undefined): boolean =>
  token !== undefined && words.has('given', token.norm);

const afterSigns = ({ tokens }: Source, at: number, signs: readonly string[]): number => {
  let next = at;
  while (signs.includes(tokens[next]?.text ?? ' ') && next < at + 3) next++;
  return next;
};

/** "meu nome é Rui Tavares". A weak introduction ("sou o") or small letters ask for a known given name. */
function introduced(source: Source, at: number): Candidate[] {
  const { tokens, words } = source;
  const phrase = words.phraseAt('introduction', tokens, at);
  if (phrase === null) return [];
  const from = afterSigns(source, phrase.to, [':', ',', '-', '"', '“']);
  const isKnown = isGiven(source, tokens[from]);
  const isSmallName = isKnown && tokens[from] !== undefined && !isCapital(tokens[from]);
  const name = readName(source, from, isSmallName ? inSmallLetters(source) : IN_CAPITALS);
  const isSure = phrase.value === 'strong' || isKnown;
  return isSure && name.size >= 2 && (!isSmallName || name.size <= 4) ? toCandidate(source, name) : [];
}

/** Nothing but signs up to the end of the line. */
function isLast({ text, tokens }: Source, { to }: Name): boolean {
  const end = tokens[to - 1]?.end ?? 0;
  return /^[ \t]{0,8}[.!,;)]{0,3}[ \t]{0,8}(?:$|\n|\r|[-–—|(]? ?[+(\d])/u.test(text.slice(end, end + 24));
}

/** "Cumprimentos, Rui Tavares"; after thanks, which also staff get, a comma or a new line must follow. */
function closed(source: Source, at: number): Candidate[] {
  const { text, tokens, words } = source;
  const phrase = words.phraseAt('closing', tokens, at);
  if (phrase === null) return [];
  const from = afterSigns(source, phrase.to, [',', '.', '!', ':', '-', '–', '—']);
  const first = tokens[from];
  if (first === undefined) return [];
  const name = readName(source, from, IN_CAPITALS);
  const hasBreak = from > phrase.to || text.slice(tokens[from - 1]?.end ?? 0, first.start).includes('\n');
  const isSure =
    phrase.value === 'strong' ? hasBreak || isGiven(source, first) : hasBreak && isGiven(source, first);
  return isSure && name.size >= 2 && isLast(source, name) ? toCandidate(source, name) : [];
}

const BREAKS = new Set(['.', '!', '-', '–', '—', '…']);

/** A full name alone on the last line, or after the last sentence. */
function signed(source: Source, at: number): Candidate[] {
  const { text, tokens } = source;
  const [before, first] = [tokens[at - 1], tokens[at]];
  if (before === undefined || first === undefined || !isCapital(first) || !isGiven(source, first)) return [];
  const isApart = BREAKS.has(before.text) ? before.end < first.start : !isBeside(text, before, first);
  if (!isApart) return [];
  const name = readName(source, at, IN_CAPITALS);
  return name.size >= 2 && isLast(source, name) ? toCandidate(source, name) : [];
}

/** Full names of those who write; first names and names of others stay. */
export function findNames(source: Source): Candidate[] {
  return source.tokens.flatMap((_, at) => [
    ...introduced(source, at),
    ...closed(source, at),
    ...signed(source, at),
  ]);
}

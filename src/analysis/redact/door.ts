/** The end of an address: house number, floor, door and postcode. */
import { isAmount, matchAt, type Source } from './source.ts';
import { scanTokens, tokenAt } from './tokens.ts';

const LONGEST_NUMBER = 5;
/** A number so long is a house's even if a small word follows. */
const SURE_LENGTH = 3;

/** Whether digits after a street's name are its house number and count nothing. */
export function isHouseNumber(source: Source, at: number): boolean {
  const token = tokenAt(source.tokens, at);
  if (token.text.length > LONGEST_NUMBER || isAmount(source, token)) return false;
  return token.text.length >= SURE_LENGTH || hasNumberWord(source, at) || mayFollow(source, at + 1);
}

const LINKING = ['door', 'particle', 'link', 'stop'] as const;

/** Whether what follows a short number leaves it a house number; a noun in small letters is counted by it. */
function mayFollow({ tokens, words }: Source, at: number): boolean {
  const next = tokenAt(tokens, at);
  if ([':', '%', '/'].includes(next.text)) return false;
  return (
    !/^\p{Ll}/u.test(next.text) ||
    next.start === tokenAt(tokens, at - 1).end ||
    words.hasAny(LINKING, next.norm)
  );
}

function hasNumberWord({ tokens, words }: Source, at: number): boolean {
  return [at - 1, at - 2].some((before) => words.has('number', tokens[before]?.norm ?? ''));
}

const SEPARATOR = /[ \t\u00a0]{0,2}[,.;–—/-]{0,2}[ \t\u00a0]{0,2}/uy;
const LETTER = /[ ]?-?\p{L}(?![\p{L}\p{Nd}'’])/uy;
const ORDINAL = /\d{1,3}\s?(?:\.?[ºª°]|-?[nrtèéaoh]|er|st|nd|rd|th)(?![\p{L}\p{Nd}])\.?/iuy;
/** A side after a floor: a letter or a number. */
const SIDE = /(?:\p{Lu}|\d{1,3}[A-Z]?)(?![\p{L}\p{Nd}]|[.,:/]\d|-\d)/uy;
const DOOR_VALUE = /[ .:]{0,2}(?:n?[ºo°.]{0,2} ?)?(?:\d{1,5}[A-Z]?|[A-Z])(?![\p{L}\p{Nd}]|-\d)/iuy;
const POSTCODE =
  /(?:\d{2}\.?\d{3}-?\d{3}|\d{4}-\d{3}|\d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})(?![\p{L}\p{Nd}]|[.,]\d)/uy;
/** Code units of a phrase for a door, at most. */
const WINDOW = 40;

/** Where a phrase of some role that begins at an offset ends; -1 if there is none. */
function phraseEnd({ text, words }: Source, role: 'door' | 'label' | 'number', at: number): number {
  const tokens = scanTokens(text.slice(at, at + WINDOW));
  const phrase = words.phraseAt(role, tokens, 0);
  if (phrase === null || tokens[0]?.start !== 0 || (role === 'label' && phrase.value !== 'postcode'))
    return -1;
  return at + (tokens[phrase.to - 1]?.end ?? 0);
}

/** The end of one part of a door at an offset; -1 if there is none. */
function partEnd(source: Source, at: number, hasFloor: boolean): number {
  const { text } = source;
  const word = phraseEnd(source, 'door', at);
  if (word >= 0) return word + (matchAt(DOOR_VALUE, text, word)?.[0].length ?? 0);
  const number = matchAt(ORDINAL, text, at) ?? (hasFloor ? matchAt(SIDE, text, at) : null);
  return number === null ? -1 : at + number[0].length;
}

/** The end of a postcode at an offset, with or without its label; -1 if there is none. */
function postcodeEnd(source: Source, at: number): number {
  const label = phraseEnd(source, 'label', at);
  const start =
    label < 0 ? at : label + (/^[\s:.]{0,3}/.exec(source.text.slice(label, label + 3))?.[0].length ?? 0);
  const code = matchAt(POSTCODE, source.text, start);
  return code === null || isAmount(source, { start, end: start + code[0].length })
    ? -1
    : start + code[0].length;
}

const afterSeparator = (text: string, at: number): number =>
  at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0);

/** Parts of a door, at most. */
const MOST_PARTS = 6;

/** Length of the letter of a house number ("12B", "12 B"); a small letter apart is a word. */
function letterLength(text: string, at: number): number {
  const letter = matchAt(LETTER, text, at)?.[0] ?? '';
  return /^ \p{Ll}$/u.test(letter) ? 0 : letter.length;
}

/** The end of the address whose house number (or street) ends at an offset. */
export function doorEnd(source: Source, from: number): number {
  const { text } = source;
  let end = from + letterLength(text, from);
  let hasFloor = false;
  for (let part = 0; part < MOST_PARTS; part++) {
    const next = partEnd(source, afterSeparator(text, end), hasFloor);
    if (next < 0) break;
    end = next;
    hasFloor = true;
  }
  const postcode = postcodeEnd(source, afterSeparator(text, end));
  return postcode < 0 ? end : postcode;
}

/** Code units that a door before the house number may take: "Flat 3, ". */
const DOOR_BEFORE = 14;
const DOOR_FIRST = /(\p{L}{2,10})\s{1,2}\p{Nd}{1,4}\p{L}?,?\s{1,2}$/u;

/** The start of an address whose house number begins at an offset, with the door before it. */
export function doorStart({ text, words }: Source, number: number): number {
  const before = DOOR_FIRST.exec(text.slice(Math.max(0, number - DOOR_BEFORE - 10), number));
  if (before === null) return number;
  const [word] = scanTokens(before[1] ?? '');
  return word !== undefined && words.has('door', word.norm) ? number - before[0].length : number;
}

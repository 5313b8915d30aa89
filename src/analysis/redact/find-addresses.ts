import type { Candidate } from './identifiers.ts';
import { doorEnd, doorStart, isHouseNumber } from './door.ts';
import type { Phrase } from './redaction-words.ts';
import { isAmount, type Source } from './source.ts';
import { isCapital, isDigits, isWord, type Token } from './tokens.ts';

/** Tokens between a street word and the house number, at most. */
const LONGEST_NAME = 14;
/** Words of a street's name that are written small, particles apart, at most. */
const MOST_SMALL = 3;
const NAME_SIGNS = new Set([',', '.', '-', "'", '’', '·', 'º', '/']);

/** Whether digits belong to a street's name: "25 de Março", "11 de Setembre", "BR-101". */
function isNameNumber({ tokens, words }: Source, at: number): boolean {
  const next = tokens[at + 1];
  const month = tokens[at + 2];
  if (tokens[at - 1]?.text === '-') return true;
  if (next === undefined || month === undefined) return false;
  return words.has('particle', next.norm) && (words.has('month', month.norm) || isCapital(month));
}

type Part = 'number' | 'small' | 'name' | 'end';

/** What a token after a street word is. */
function partOf(source: Source, at: number, token: Token): Part {
  const { words } = source;
  if (isDigits(token)) return isNameNumber(source, at) ? 'name' : 'number';
  if (!isWord(token)) return NAME_SIGNS.has(token.text) ? 'name' : 'end';
  if (words.has('number', token.norm) || words.has('particle', token.norm) || isCapital(token)) return 'name';
  return words.has('stop', token.norm) || words.has('unit', token.norm) ? 'end' : 'small';
}

/** Index of the token with the house number of a street whose name begins at `from`; -1 if there is none. */
function houseNumberAfter(source: Source, from: number): number {
  let small = 0;
  let hasName = false;
  for (let at = from; at < Math.min(from + LONGEST_NAME, source.tokens.length); at++) {
    const token = source.tokens[at];
    const part = token === undefined ? 'end' : partOf(source, at, token);
    if (part === 'number') return hasName && isHouseNumber(source, at) ? at : -1;
    if (part === 'small') small++;
    hasName ||=
      token !== undefined &&
      (part === 'small' || (isWord(token) && isName(source, token)) || isDigits(token));
    if (part === 'end' || small > MOST_SMALL) return -1;
  }
  return -1;
}

const isName = ({ words }: Source, { norm }: Token): boolean =>
  !words.has('particle', norm) && !words.has('number', norm);

/** Whether a word that also is a label is typed as the label: `placa` is no `plaça`. */
function isLabelInstead({ tokens, words }: Source, at: number): boolean {
  const token = tokens[at];
  return token?.text.toLowerCase() === token?.norm && words.phraseAt('label', tokens, at) !== null;
}

/** Whether a short form has its full stop: "R. Augusta". */
function isAbbreviation({ tokens }: Source, street: Phrase): boolean {
  return street.value !== 'short' || tokens[street.to]?.text === '.';
}

/** "Rua das Acácias, 123, apto 45": street, number, door, postcode. */
function streetFirst(source: Source, at: number): Candidate | null {
  const { tokens, words } = source;
  const street = words.phraseAt('street', tokens, at);
  if (street === null || isLabelInstead(source, at) || !isAbbreviation(source, street)) return null;
  // A street that has a number for a name ("Quadra 12") needs no other word.
  const first = tokens[street.to];
  const isNumbered = street.value === 'numbered' && first !== undefined && isDigits(first);
  const number = isNumbered
    ? street.to
    : street.value === 'numbered'
      ? -1
      : houseNumberAfter(source, street.to);
  const start = tokens[at]?.start;
  const last = tokens[number];
  if (start === undefined || last === undefined) return null;
  const end = doorEnd(source, last.end);
  if (isNumbered && end <= last.end + 1) return null;
  return { start: startBefore(source, at) ?? start, end, kind: 'address', isLabelled: true };
}

/** "número 45 da Rua Augusta": the start of a house number before the street, if a word says that it is one. */
function startBefore({ tokens, words }: Source, street: number): number | null {
  const [sign, number, particle] = [tokens[street - 3], tokens[street - 2], tokens[street - 1]];
  if (sign === undefined || number === undefined || particle === undefined) return null;
  const isOne = words.has('number', sign.norm) && isDigits(number) && words.has('particle', particle.norm);
  return isOne ? number.start : null;
}

/** "número 45 da Rua Augusta": the number, the street and the capital words of its name. */
function numberFirst(source: Source, at: number): Candidate | null {
  const { tokens, words } = source;
  const start = startBefore(source, at);
  const street = words.phraseAt('street', tokens, at);
  if (start === null || street === null) return null;
  let last = street.to - 1;
  for (let next = street.to; next < Math.min(street.to + LONGEST_NAME, tokens.length); next++) {
    const token = tokens[next];
    if (token === undefined || !(isCapital(token) || words.has('particle', token.norm))) break;
    if (isCapital(token)) last = next;
  }
  const end = tokens[last]?.end;
  return end === undefined || last < street.to
    ? null
    : { start, end: doorEnd(source, end), kind: 'address', isLabelled: true };
}

/** Words between a house number and the word for its street, at most. */
const LONGEST_ENGLISH = 3;

/** "12 High Street": number, name, word for the street. */
function streetLast(source: Source, at: number): Candidate | null {
  const { tokens, words } = source;
  const street = words.phraseAt('street-end', tokens, at);
  if (street === null || (street.value === 'weak' && isFollowedBySmall(source, street.to))) return null;
  for (let before = at - 1; before >= Math.max(0, at - LONGEST_ENGLISH - 2); before--) {
    const token = tokens[before];
    if (token === undefined) return null;
    const number = isDigits(token) ? token : numberOfLetter(tokens, before);
    if (number !== null) return before < at - 1 ? streetFrom(source, number, tokens[street.to - 1]) : null;
    if (!isNamePart(source, token, street.value)) return null;
  }
  return null;
}

/** Whether a small word follows on: "5 Star Place to stay" is no address. */
function isFollowedBySmall({ tokens }: Source, at: number): boolean {
  const next = tokens[at];
  return next !== undefined && isWord(next) && !isCapital(next);
}

/** The number of "221B", given its letter. */
function numberOfLetter(tokens: readonly Token[], at: number): Token | null {
  const [number, letter] = [tokens[at - 1], tokens[at]];
  if (number === undefined || letter === undefined || letter.text.length > 1) return null;
  return isDigits(number) && number.end === letter.start ? number : null;
}

function isNamePart({ words }: Source, token: Token, strength: string): boolean {
  if (!isWord(token)) return ["'", '’', '.'].includes(token.text);
  if (isCapital(token)) return true;
  return (
    strength === 'strong' &&
    !['stop', 'unit', 'link', 'particle'].some((role) => words.has(role as 'stop', token.norm))
  );
}

/** Digits of a house number, at most. */
const LONGEST_NUMBER = 5;

function streetFrom(source: Source, number: Token, street: Token | undefined): Candidate | null {
  if (street === undefined || number.text.length > LONGEST_NUMBER || isAmount(source, number)) return null;
  return {
    start: doorStart(source, number.start),
    end: doorEnd(source, street.end),
    kind: 'address',
    isLabelled: true,
  };
}

/** A Spanish postcode before a town: "08001 Barcelona". */
function postcodeBeforeTown({ tokens, words }: Source, at: number): Candidate | null {
  const [code, town] = [tokens[at], tokens[at + 1]];
  if (code === undefined || town === undefined || !/^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/.test(code.text))
    return null;
  if (!isCapital(town) || !words.has('city', town.norm)) return null;
  return { start: code.start, end: code.end, kind: 'address', isLabelled: true };
}

/** Addresses with a house number, to the door and an adjoining postcode. */
export function findAddresses(source: Source): Candidate[] {
  return source.tokens.flatMap((_, at) =>
    [streetFirst, numberFirst, streetLast, postcodeBeforeTown].flatMap((find) => find(source, at) ?? []),
  );
}

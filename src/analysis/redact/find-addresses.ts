import type { Candidate } from './identifiers.ts';
import { doorEnd, doorStart, isHouseNumber } from './door.ts';
import type { Phrase } from './redaction-words.ts';
import { isAmount, type Source } from './source.ts';
import { isCapital, isDigits, isWord, tokenAt, type Token } from './tokens.ts';

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

/** A joint is a particle or a sign between words. */
type Part = 'number' | 'small' | 'name' | 'joint' | 'end';

/** What a word of a street's name is. */
function wordPart({ words }: Source, token: Token): Part {
  if (words.hasAny(['number', 'particle'], token.norm)) return 'joint';
  if (isCapital(token)) return 'name';
  return words.hasAny(['stop', 'unit'], token.norm) ? 'end' : 'small';
}

/** What a token after a street word is. */
function partOf(source: Source, at: number): Part {
  const token = tokenAt(source.tokens, at);
  if (isWord(token)) return wordPart(source, token);
  if (isDigits(token)) return isNameNumber(source, at) ? 'name' : 'number';
  return NAME_SIGNS.has(token.text) ? 'joint' : 'end';
}

/** Index of the token with the house number of a street whose name begins at `from`; -1 if there is none. */
function houseNumberAfter(source: Source, from: number): number {
  const counts = { small: 0, name: 0, joint: 0 };
  for (let at = from; at < from + LONGEST_NAME; at++) {
    const part = partOf(source, at);
    if (part === 'number') return counts.small + counts.name > 0 && isHouseNumber(source, at) ? at : -1;
    if (part === 'end') return -1;
    counts[part]++;
    if (counts.small > MOST_SMALL) return -1;
  }
  return -1;
}

/** Whether a word that also is a label is typed as the label: `placa` is no `plaça`. */
function isLabelInstead({ tokens, words }: Source, at: number): boolean {
  const token = tokens[at];
  return token?.text.toLowerCase() === token?.norm && words.phraseAt('label', tokens, at) !== null;
}

/** Whether a short form has its full stop: "R. Augusta". */
function isAbbreviation({ tokens }: Source, street: Phrase): boolean {
  return street.value !== 'short' || tokens[street.to]?.text === '.';
}

/** A street word at a token that is meant as one. */
function streetAt(source: Source, at: number): Phrase | null {
  const street = source.words.phraseAt('street', source.tokens, at);
  if (street === null || isLabelInstead(source, at) || !isAbbreviation(source, street)) return null;
  return street;
}

/** "Rua das Acácias, 123, apto 45": street, number, door, postcode. */
function streetFirst(source: Source, at: number): Candidate | null {
  const { tokens } = source;
  const street = streetAt(source, at);
  if (street === null) return null;
  if (street.value === 'numbered') return numberedStreet(source, street);
  const number = houseNumberAfter(source, street.to);
  if (number < 0) return null;
  const start = startBefore(source, at) ?? tokenAt(tokens, at).start;
  return toCandidate(start, doorEnd(source, tokenAt(tokens, number).end));
}

/** "Quadra 12, casa 3": a street that has a number for a name, with a door. */
function numberedStreet(source: Source, street: Phrase): Candidate | null {
  const number = tokenAt(source.tokens, street.to);
  const end = isDigits(number) ? doorEnd(source, number.end) : -1;
  return end <= number.end + 1 ? null : toCandidate(tokenAt(source.tokens, street.from).start, end);
}

const toCandidate = (start: number, end: number): Candidate => ({
  start,
  end,
  kind: 'address',
  isLabelled: true,
});

/** "número 45 da Rua Augusta": the start of a house number before the street, if a word says that it is one. */
function startBefore({ tokens, words }: Source, street: number): number | null {
  const number = tokenAt(tokens, street - 2);
  const hasSign = words.has('number', tokenAt(tokens, street - 3).norm);
  const isOne = hasSign && isDigits(number) && words.has('particle', tokenAt(tokens, street - 1).norm);
  return isOne ? number.start : null;
}

/** "número 45 da Rua Augusta": the number, the street and the capital words of its name. */
function numberFirst(source: Source, at: number): Candidate | null {
  const start = startBefore(source, at);
  const street = start === null ? null : streetAt(source, at);
  if (start === null || street === null) return null;
  let last = -1;
  for (let next = street.to; next < street.to + LONGEST_NAME; next++) {
    const token = tokenAt(source.tokens, next);
    if (isCapital(token)) last = token.end;
    else if (!source.words.has('particle', token.norm)) break;
  }
  return last < 0 ? null : toCandidate(start, doorEnd(source, last));
}

/** Words between a house number and the word for its street, at most. */
const LONGEST_ENGLISH = 3;

/** "12 High Street": number, name, word for the street. */
function streetLast(source: Source, at: number): Candidate | null {
  const { tokens, words } = source;
  const street = words.phraseAt('street-end', tokens, at);
  if (street === null || isNoStreet(source, street)) return null;
  for (let before = at - 1; before >= at - LONGEST_ENGLISH - 2; before--) {
    const token = tokenAt(tokens, before);
    const number = isDigits(token) ? token : numberOfLetter(tokens, before);
    if (number !== null)
      return before < at - 1 ? streetFrom(source, number, tokenAt(tokens, street.to - 1)) : null;
    if (!isNamePart(source, token, street.value)) return null;
  }
  return null;
}

/** Whether a small word follows on a weak word for a street: "5 Star Place to stay" is no address. */
function isNoStreet({ tokens }: Source, street: Phrase): boolean {
  const next = tokenAt(tokens, street.to);
  return street.value === 'weak' && isWord(next) && !isCapital(next);
}

/** The number of "221B", given its letter. */
function numberOfLetter(tokens: readonly Token[], at: number): Token | null {
  const [number, letter] = [tokenAt(tokens, at - 1), tokenAt(tokens, at)];
  return letter.text.length === 1 && isDigits(number) && number.end === letter.start ? number : null;
}

function isNamePart({ words }: Source, token: Token, strength: string): boolean {
  if (!isWord(token)) return ["'", '’', '.'].includes(token.text);
  if (isCapital(token)) return true;
  return strength === 'strong' && !words.hasAny(['stop', 'unit', 'link', 'particle'], token.norm);
}

/** Digits of a house number, at most. */
const LONGEST_NUMBER = 5;

function streetFrom(source: Source, number: Token, street: Token): Candidate | null {
  if (number.text.length > LONGEST_NUMBER || isAmount(source, number)) return null;
  return toCandidate(doorStart(source, number.start), doorEnd(source, street.end));
}

/** A Spanish postcode before a town: "08001 Barcelona". */
function postcodeBeforeTown({ tokens, words }: Source, at: number): Candidate | null {
  const [code, town] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  if (!/^(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/.test(code.text)) return null;
  return isCapital(town) && words.has('city', town.norm) ? toCandidate(code.start, code.end) : null;
}

/** Addresses with a house number, to the door and an adjoining postcode. */
export function findAddresses(source: Source): Candidate[] {
  return source.tokens.flatMap((_, at) =>
    [streetFirst, numberFirst, streetLast, postcodeBeforeTown].flatMap((find) => find(source, at) ?? []),
  );
}

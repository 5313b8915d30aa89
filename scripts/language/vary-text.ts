import { randomInteger } from './random.ts';

/** Chances of each change, chosen on the measuring half. */
const DROP_ACCENTS = 0.35;
const TYPO = 0.04;

/** Takes accents and cedillas away, as people do who write in a hurry. */
export const dropAccents = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Leaves out, doubles or swaps one letter. */
function addTypo(text: string, random: () => number): string {
  const at = randomInteger(random, Math.max(1, text.length - 1));
  const kind = random();
  if (kind < 0.4) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.6) return text.slice(0, at + 1) + text.slice(at);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

/** How many words a piece has: whole lines, single words, two or three, or a short stretch. */
function pieceLength(random: () => number, words: number): number {
  const kind = random();
  if (kind < 0.3) return words;
  if (kind < 0.55) return 1;
  if (kind < 0.8) return 2 + randomInteger(random, 2);
  return 4 + randomInteger(random, 5);
}

/** A piece of a line as a customer might have written it: cut, without accents, with a slip. */
export function varyText(line: string, random: () => number): string {
  const words = line.split(/\s+/u);
  const length = Math.min(words.length, pieceLength(random, words.length), 30);
  const start = randomInteger(random, words.length - length + 1);
  let piece = words.slice(start, start + length).join(' ');
  if (random() < DROP_ACCENTS) piece = dropAccents(piece);
  return random() < TYPO ? addTypo(piece, random) : piece;
}

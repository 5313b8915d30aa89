import { tokenize } from '../text/tokenize.ts';

/** One place of a phrase: a lemma or literal word, a number, or a gap of at most three tokens. */
export type Slot =
  | { readonly is: 'word'; readonly word: string; readonly isLiteral: boolean }
  | { readonly is: 'number' }
  | { readonly is: 'gap' };

/** The pieces of a lexicon phrase, each with its readings (`resolver|solucionar` has two); signs as in data/lexicons/README.md. */
export function readPieces(phrase: string): Slot[][][] {
  return phrase.split(' ').map((piece) => (piece.includes('|') ? piece.split('|') : [piece]).map(readPiece));
}

/**
 * The variants of a lexicon phrase as slots.
 * @example readPhrase('não resolver|solucionar') // two variants of two words
 */
export function readPhrase(phrase: string): Slot[][] {
  let variants: Slot[][] = [[]];
  for (const readings of readPieces(phrase)) {
    variants = variants.flatMap((variant) => readings.map((reading) => [...variant, ...reading]));
  }
  return variants.filter((variant) => variant.some((slot) => slot.is !== 'gap'));
}

function readPiece(piece: string): Slot[] {
  if (piece === '…') return [{ is: 'gap' }];
  if (piece === '#') return [{ is: 'number' }];
  const isLiteral = piece.length > 1 && piece.startsWith('=');
  const text = isLiteral ? piece.slice(1) : piece;
  return tokenize(text).map(({ norm }) => ({ is: 'word', word: norm, isLiteral }));
}

/** Words into lines of a terminal. */

/** East Asian wide and emoji take two columns, combining marks none (close to UAX #11). */
const WIDE =
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u;
const ZERO = /\p{Mark}|\p{Control}|\p{Format}/u;

/** Where a line may end: white space, but not the spaces that hold a number and its unit together. */
const BREAKS = /(?:(?![\u00a0\u2007\u202f])\s)+/u;

/** Columns that a text takes on a terminal; control characters count nothing. */
export function columnCount(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (ZERO.test(character)) continue;
    columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}

/** A word longer than the line, broken where the line ends. */
function brokenWord(word: string, width: number): string[] {
  const pieces = [''];
  for (const character of word) {
    const last = pieces.length - 1;
    const piece = pieces[last] ?? '';
    if (piece !== '' && columnCount(piece + character) > width) pieces.push(character);
    else pieces[last] = piece + character;
  }
  return pieces;
}

/** Breaks at white space into lines of at most `width` columns (at least 1); an empty text gives no line. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  const words = text.split(BREAKS).filter((word) => word !== '');
  for (const piece of words.flatMap((word) => brokenWord(word, Math.max(1, width)))) {
    const line = lines.at(-1);
    if (line !== undefined && columnCount(line) + 1 + columnCount(piece) <= width) {
      lines[lines.length - 1] = `${line} ${piece}`;
    } else lines.push(piece);
  }
  return lines;
}

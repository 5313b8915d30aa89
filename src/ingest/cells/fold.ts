/** Makes spellings comparable: lower case, no accents, words separated by one space. */

const ASCII_ONLY = /^[\p{ASCII}]*$/u;

/** Lower case without accents: "Pontuação" -> "pontuacao". */
export function fold(text: string): string {
  return ASCII_ONLY.test(text)
    ? text.toLowerCase()
    : text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The words of a header, folded: "createdAt (UTC)" -> "created at utc", "Nº cliente" -> "no cliente". */
export function foldWords(text: string): string {
  const split = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return fold(split)
    .replaceAll(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

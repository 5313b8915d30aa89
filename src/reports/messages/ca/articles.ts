/** Elision before a numeral that begins with a vowel sound: l’1, l’11, but el 3, el 110. */
const ELIDES = /^11?(?!\d|\.\d)/u;

/** "el 19 %", "l’11 %" */
export function theNumber(text: string): string {
  return ELIDES.test(text) ? `l’${text}` : `el ${text}`;
}

/** "de 3", "d’11" */
export function ofNumber(text: string): string {
  return ELIDES.test(text) ? `d’${text}` : `de ${text}`;
}

/** "del 3 de març", "de l’1 de març" */
export function fromNumber(text: string): string {
  return ELIDES.test(text) ? `de l’${text}` : `del ${text}`;
}

/** "al 3 de març", "a l’11 de març" */
export function toNumber(text: string): string {
  return ELIDES.test(text) ? `a l’${text}` : `al ${text}`;
}

/** Lower case without accents, cedillas and the like: `Atenció` → `atencio`, `l·l` → `ll`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '');
}

const PLAIN = /^[a-z0-9']*$/;
const MARKS = /[\p{M}·]/gu;

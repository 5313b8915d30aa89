/** Names of the months, folded, in Portuguese, Catalan, Spanish and English, long and short. */

const NAMES: readonly string[] = [
  'janeiro jan gener gen enero ene january',
  'fevereiro fev febrer febr feb febrero february',
  'marco mar marc march marzo',
  'abril abr april apr',
  'maio mai maig mayo may',
  'junho jun juny junio june',
  'julho jul juliol julio july',
  'agosto ago agost ag august aug',
  'setembro set setembre septiembre sep sept setiembre september',
  'outubro out octubre oct october',
  'novembro nov novembre noviembre november',
  'dezembro dez desembre des diciembre dic december dec',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** 1-12, or null if the folded word names no month. */
export function monthOf(word: string): number | null {
  return MONTH_OF.get(word) ?? null;
}

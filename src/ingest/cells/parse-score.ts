/** What people and tools write into a score cell, read as a number. */
import { fold } from './fold.ts';

export type ScoreReading =
  | { readonly kind: 'missing' }
  /** `outOf` is what the cell itself says the best score is ("4/5"), or null. */
  | { readonly kind: 'number'; readonly value: number; readonly outOf: number | null }
  /** A five-step verdict in words; `value` 1-5. */
  | { readonly kind: 'label'; readonly value: number }
  | { readonly kind: 'other' };

/** Cells that say "no answer", folded. */
const MISSING: ReadonlySet<string> = new Set(
  (
    '|-|--|---|–|—|.|..|...|?|/|_|n/a|n/a.|na|n.a.|n.a|#n/a|#n/d|#na|#null!|#ref!|#value!|#valor!|#div/0!|#num!|#name?|#nome?|#nom?|n/d|nd|n.d.|ns/nr|ns/nc|ns|nr|nc|n/r|n/s|ns-nr|ns / nr|' +
    'null|none|nil|nan|undefined|empty|blank|vazio|em branco|buit|en blanc|vacio|(vazio)|(blank)|(empty)|(em branco)|' +
    'sem nota|sem resposta|sem avaliacao|sem pontuacao|sense nota|sense resposta|sense puntuacio|sin nota|sin respuesta|' +
    'no score|no answer|no response|not answered|no reply|nao respondeu|nao respondido|nao respondida|nao avaliou|' +
    'no respon|no ha respost|no contesta|no contestat|no contesto|no responde|nao sei|no ho se|no se|no sabe|nao sabe|' +
    "don't know|dont know|not applicable|nao aplicavel|nao se aplica|no aplica|no aplicable|nenhuma|nenhum|cap|prefiro nao responder|" +
    'skipped|pulou|ignorado|missing'
  ).split('|'),
);

/** Five-step answers in words, folded; the place in each list is the score. */
const LABELS: readonly (readonly string[])[] = [
  ['muito insatisfeito', 'insatisfeito', 'neutro', 'satisfeito', 'muito satisfeito'],
  ['muito insatisfeita', 'insatisfeita', 'indiferente', 'satisfeita', 'muito satisfeita'],
  [
    'totalmente insatisfeito',
    'pouco satisfeito',
    'nem satisfeito nem insatisfeito',
    'bastante satisfeito',
    'totalmente satisfeito',
  ],
  ['pessimo', 'ruim', 'regular', 'bom', 'otimo'],
  ['muito mau', 'mau', 'razoavel', 'bom', 'muito bom'],
  ['muito ruim', 'ruim', 'medio', 'boa', 'excelente'],
  ['molt insatisfet', 'insatisfet', 'neutre', 'satisfet', 'molt satisfet'],
  ['molt insatisfeta', 'insatisfeta', 'indiferent', 'satisfeta', 'molt satisfeta'],
  ['gens satisfet', 'poc satisfet', 'ni satisfet ni insatisfet', 'bastant satisfet', 'totalment satisfet'],
  ['molt dolent', 'dolent', 'regular', 'bo', 'molt bo'],
  ['molt malament', 'malament', 'acceptable', 'be', 'molt be'],
  ['pessim', 'deficient', 'correcte', 'bona', 'excel·lent'],
  ['muy insatisfecho', 'insatisfecho', 'neutral', 'satisfecho', 'muy satisfecho'],
  ['muy insatisfecha', 'insatisfecha', 'indiferente', 'satisfecha', 'muy satisfecha'],
  ['muy malo', 'malo', 'regular', 'bueno', 'muy bueno'],
  ['muy mala', 'mala', 'aceptable', 'buena', 'muy buena'],
  ['muy mal', 'mal', 'normal', 'bien', 'muy bien'],
  ['very dissatisfied', 'dissatisfied', 'neutral', 'satisfied', 'very satisfied'],
  [
    'very unsatisfied',
    'unsatisfied',
    'neither satisfied nor dissatisfied',
    'somewhat satisfied',
    'extremely satisfied',
  ],
  ['very poor', 'poor', 'fair', 'good', 'excellent'],
  ['very bad', 'bad', 'average', 'good', 'very good'],
];

const BEFORE =
  /^(?:nota|notas|score|nps|csat|ces|rating|valor|pontuacao|puntuacio|puntuacion|nota final|note|resposta|answer)\s*[:=]?\s*/;
const NUMBER = /^([+-]?\d+(?:[.,]\d+)?)(.*)$/;
const OUT_OF = /^\s*(?:\/|de|em|sobre|out of|of)\s*(\d+)\s*(?:\P{N}*)$/u;
/** A label after the figure: "10 - Extremamente provável", "8 pontos", "9." */
const LABEL_AFTER = /^[^\p{N}\p{Sc}%]*$/u;
/** A short label before the figure: "Muy satisfecho (5)", "Satisfeito - 4", "Promotor: 9". */
const LABEL_BEFORE = /^\p{L}[\p{L}\s/,.]{1,39}(?:\(|\s[-–—]\s?|:\s?)\s?(\d+(?:[.,]\d+)?)\)?$/u;
const STARS = /^((?:[★⭐🌟☆✩✰]\s?)+)(?:[^★⭐🌟☆✩✰]*)$/u;

/** Without what spreadsheets and keyboards add: ="9", '9, keycap marks, no-break spaces, dashes for minus. */
function plain(cell: string): string {
  return fold(cell)
    .replace(/^="(.*)"$/s, '$1')
    .replaceAll(/[\uFE0F\u20E3'"]/g, '')
    .replace('🔟', '10')
    .replace(/^[−–](?=\d)/, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function labelValue(text: string): number | null {
  for (const scale of LABELS) {
    const place = scale.indexOf(text);
    if (place >= 0) {
      return place + 1;
    }
  }
  return null;
}

function readStars(text: string): ScoreReading | null {
  const stars = STARS.exec(text)?.[1];
  if (stars === undefined) {
    return null;
  }
  const all = Array.from(stars.replaceAll(/\s/g, ''));
  const full = all.filter((star) => '★⭐🌟'.includes(star)).length;
  return { kind: 'number', value: full, outOf: all.length > 5 ? 10 : 5 };
}

function numberOf(figure: string): number {
  return Number(figure.replace(',', '.'));
}

function readLast(text: string): ScoreReading {
  const figure = LABEL_BEFORE.exec(text)?.[1];
  return figure === undefined ? { kind: 'other' } : { kind: 'number', value: numberOf(figure), outOf: null };
}

function readFigure(text: string): ScoreReading {
  const [, figure, rest = ''] = NUMBER.exec(text.replace(BEFORE, '')) ?? [];
  if (figure === undefined) {
    return readLast(text);
  }
  const value = numberOf(figure);
  const outOf = OUT_OF.exec(rest)?.[1];
  if (outOf !== undefined) {
    return { kind: 'number', value, outOf: Number(outOf) };
  }
  return LABEL_AFTER.test(rest) ? { kind: 'number', value, outOf: null } : { kind: 'other' };
}

/** Whether a cell says that there is no answer: blank, "-", "N/A", "NS/NR", "sem nota" … */
export function saysNothing(cell: string): boolean {
  return cell === '' || (cell.length <= 30 && MISSING.has(plain(cell)));
}

/**
 * Reads a score cell: "9", "9,0", " 7 ", "9/10", "10 - Extremamente provável", "Muy satisfecho (5)",
 * "Nota: 8", "★★★★☆", "Satisfeito".
 * @example parseScore('9,0') // { kind: 'number', value: 9, outOf: null }
 */
export function parseScore(cell: string): ScoreReading {
  const text = plain(cell);
  if (MISSING.has(text)) {
    return { kind: 'missing' };
  }
  const label = labelValue(text);
  return label === null ? (readStars(text) ?? readFigure(text)) : { kind: 'label', value: label };
}

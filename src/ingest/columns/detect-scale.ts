/** Which scale a score column is on. */
import { foldWords } from '../cells/fold.ts';
import type { ScoreReading } from '../cells/parse-score.ts';
import type { Metric } from '../types.ts';

/** Lowest and highest score of each scale. */
export const SCORE_RANGE: Readonly<Record<Metric, readonly [lowest: number, highest: number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
};

/** What a header says of its scale, folded; the first line that fits decides. Ranges come before names. */
const SCALE_WORDS: readonly (readonly [Metric, readonly string[]])[] = [
  ['nps', ['0 a 10', '0 al 10', '0 10', '0 to 10', '0 i 10', '0 e 10']],
  ['csat', ['1 a 5', '1 al 5', '1 5', '1 to 5', '1 i 5', '1 e 5']],
  ['ces', ['1 a 7', '1 al 7', '1 7', '1 to 7', '1 i 7', '1 e 7']],
  [
    'nps',
    ['nps', 'recomendaria', 'recomendarias', 'recomendar', 'recomenda', 'recomendacao', 'recomendacion'],
  ],
  [
    'nps',
    ['recomanaria', 'recomanaries', 'recomanarieu', 'recomanar', 'recomanacio', 'recommend', 'likelihood'],
  ],
  [
    'ces',
    [
      'ces',
      'esforco',
      'esforc',
      'esfuerzo',
      'effort',
      'facil',
      'facilidade',
      'facilitat',
      'facilidad',
      'ease',
      'easy',
    ],
  ],
  [
    'csat',
    [
      'csat',
      'satisfacao',
      'satisfaccio',
      'satisfaccion',
      'satisfaction',
      'satisfeito',
      'satisfeita',
      'satisfet',
    ],
  ],
  ['csat', ['satisfeta', 'satisfecho', 'satisfied', 'estrelas', 'estrelles', 'estrellas', 'stars']],
];

/** The scale a header names, or null. */
export function scaleOfHeader(header: string): Metric | null {
  const padded = ` ${foldWords(header)} `;
  const found = SCALE_WORDS.find(([, phrases]) => phrases.some((phrase) => padded.includes(` ${phrase} `)));
  return found?.[0] ?? null;
}

const OUT_OF: Readonly<Record<number, Metric>> = { 10: 'nps', 5: 'csat', 7: 'ces' };

function scaleOfOutOf(readings: readonly ScoreReading[]): Metric | null {
  const first = readings.find((reading) => reading.kind === 'number' && reading.outOf !== null);
  return first?.kind === 'number' && first.outOf !== null ? (OUT_OF[first.outOf] ?? null) : null;
}

/** Scores that could stand on any scale; 11, -1 and 99 tell nothing. */
function plausible(readings: readonly ScoreReading[]): number[] {
  return readings.flatMap((reading) =>
    reading.kind === 'number' && reading.value >= 0 && reading.value <= 10 ? [reading.value] : [],
  );
}

function scaleOfValues(values: readonly number[]): Metric {
  const highest = values.reduce((high, value) => Math.max(high, value), 0);
  if (values.length === 0 || highest > 7 || values.includes(0)) {
    return 'nps';
  }
  return highest > 5 ? 'ces' : 'csat';
}

/** A named scale is believed unless most scores lie above it ("Satisfação" asked from 0 to 10). */
function contradicts(metric: Metric, values: readonly number[]): boolean {
  const [, highest] = SCORE_RANGE[metric];
  return values.filter((value) => value > highest).length * 2 > values.length;
}

/**
 * The scale of a column: by its header, then by what cells say themselves ("4/5", "Satisfeito"), then by its
 * values: any 0 or 8-10 is NPS, at most 5 is CSAT, at most 7 is CES.
 */
export function detectScale(header: string, readings: readonly ScoreReading[]): Metric {
  const values = plausible(readings);
  const labels = readings.filter((reading) => reading.kind === 'label').length;
  const named =
    scaleOfHeader(header) ?? scaleOfOutOf(readings) ?? (labels > values.length ? ('csat' as const) : null);
  return named !== null && !contradicts(named, values) ? named : scaleOfValues(values);
}

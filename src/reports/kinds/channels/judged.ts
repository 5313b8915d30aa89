import { NEGATIVE, POLARITIES, POSITIVE, signalsOf, type ResponseColumns } from '../../response-columns.ts';

export interface Judged {
  readonly theme: string;
  readonly polarity: 'neg' | 'pos';
  readonly mention: number;
}

/** Complaints and praise of a row; without themes that name no reason (`general`). */
export function* judgedOf(
  columns: ResponseColumns,
  row: number,
  general: ReadonlySet<string>,
): Generator<Judged, void> {
  for (const { signal, mention } of signalsOf(columns, row)) {
    const theme = columns.themes[Math.floor(signal / POLARITIES.length)] ?? '';
    const polarity = signal % POLARITIES.length;
    if (!general.has(theme) && (polarity === NEGATIVE || polarity === POSITIVE)) {
      yield { theme, polarity: polarity === NEGATIVE ? 'neg' : 'pos', mention };
    }
  }
}

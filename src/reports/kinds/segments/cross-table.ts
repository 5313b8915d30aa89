/** Comments of a group by theme and by the values of each column. */
import {
  POLARITIES,
  isCommenter,
  groupIndex,
  signalsOf,
  type AttributeColumn,
  type ResponseColumns,
} from '../../response-columns.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';

export interface ThemeRows {
  readonly theme: string;
  /** Each row once. */
  readonly evidence: Evidence;
}

export interface CrossTable {
  readonly columns: ResponseColumns;
  readonly attributes: readonly AttributeColumn[];
  /** Commenters of the group. */
  readonly rows: readonly number[];
  readonly themes: readonly ThemeRows[];
}

/** `group` and `polarity` are indexes; `general` are themes that name no reason. */
export interface CrossQuestion {
  readonly columns: ResponseColumns;
  readonly rows: Uint32Array;
  readonly attributes: readonly AttributeColumn[];
  readonly general: ReadonlySet<string>;
  readonly group: number;
  readonly polarity: number;
}

/** One pass over the rows; themes in the order of the columns. */
export function crossTable(question: CrossQuestion): CrossTable {
  const { columns, rows, attributes, general, group, polarity } = question;
  const inside = [...rows].filter((row) => groupIndex(columns, row) === group && isCommenter(columns, row));
  const themes = columns.themes.map((theme) => ({ theme, evidence: { rows: [], mentions: [] } as Evidence }));
  for (const row of inside) {
    for (const { signal, mention } of signalsOf(columns, row)) {
      const found = themes[Math.floor(signal / POLARITIES.length)];
      if (found !== undefined && signal % POLARITIES.length === polarity) {
        found.evidence.rows.push(row);
        found.evidence.mentions.push(mention);
      }
    }
  }
  return { columns, attributes, rows: inside, themes: themes.filter(({ theme }) => !general.has(theme)) };
}

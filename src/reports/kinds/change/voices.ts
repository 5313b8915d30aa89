/** What was found, in the words of the second side. */
import { chooseQuotes } from '../../findings/choose-quotes.ts';
import { POLARITIES, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import { themeOf } from './change-question.ts';
import type { ChangeFinding, FrequencyChange, Voice } from './types.ts';

/** Themes that are quoted, and mentions from which on they are. */
const MOST_THEMES = 4;
const LEAST_MENTIONS = 3;

function evidenceFor(
  columns: ResponseColumns,
  rows: Uint32Array,
  wanted: (signal: number) => boolean,
): Evidence {
  const evidence: { rows: number[]; mentions: number[] } = { rows: [], mentions: [] };
  for (const row of rows) {
    for (const { signal, mention } of signalsOf(columns, row)) {
      if (wanted(signal)) {
        evidence.rows.push(row);
        evidence.mentions.push(mention);
      }
    }
  }
  return evidence;
}

/** The largest finds first; no comment is quoted twice. */
export function collectVoices(
  columns: ResponseColumns,
  rows: Uint32Array,
  found: readonly (ChangeFinding | FrequencyChange)[],
): Voice[] {
  const told = found.filter(
    ({ verdict, second }) => verdict !== 'too-few' && second.mentions >= LEAST_MENTIONS,
  );
  const byKey = new Map(told.toReversed().map((one) => [`${one.theme} ${one.polarity}`, one]));
  const quoted = { rows: new Set<number>(), texts: new Set<string>() };
  return [...byKey.values()]
    .toReversed()
    .slice(0, MOST_THEMES)
    .map(({ theme, polarity }) => {
      const isWanted = (signal: number): boolean =>
        themeOf(columns, signal) === theme && POLARITIES[signal % POLARITIES.length] === polarity;
      return { theme, polarity, quotes: chooseQuotes(columns, evidenceFor(columns, rows, isWanted), quoted) };
    })
    .filter(({ quotes }) => quotes.length > 0);
}

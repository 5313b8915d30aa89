import { POLARITIES, UNSCORED, groupIndex, signalsOf, type ResponseColumns } from '../response-columns.ts';
import { signalKey } from './tally.ts';

/** Which responses say it, and with which mention: same length, in the order of the rows. */
export interface Evidence {
  readonly rows: number[];
  readonly mentions: number[];
}

/** Per group (as in a tally) and per signal key. */
export type EvidenceByGroup = readonly ReadonlyMap<string, Evidence>[];

function evidenceAt(byKey: Map<string, Evidence>, key: string): Evidence {
  let evidence = byKey.get(key);
  if (evidence === undefined) {
    evidence = { rows: [], mentions: [] };
    byKey.set(key, evidence);
  }
  return evidence;
}

/** One pass over the rows. */
export function collectEvidence(columns: ResponseColumns, rows: Uint32Array): EvidenceByGroup {
  const keys = columns.themes.flatMap((theme) => POLARITIES.map((polarity) => signalKey(theme, polarity)));
  const groups = Array.from({ length: UNSCORED + 1 }, () => new Map<string, Evidence>());
  for (const row of rows) {
    const byKey = groups[groupIndex(columns, row)] ?? new Map<string, Evidence>();
    for (const { signal, mention } of signalsOf(columns, row)) {
      const evidence = evidenceAt(byKey, keys[signal] ?? '');
      evidence.rows.push(row);
      evidence.mentions.push(mention);
    }
  }
  return groups;
}

/** Which comments of which peer say what: where quotes come from. */
import type { CoachingQuestion, Peers } from '../../findings/coaching/peers.ts';
import { signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { addAt, markAt } from '../../stats/at.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';

/** By place, then by signal (theme and polarity). */
export type PeerEvidence = readonly ReadonlyMap<number, Evidence>[];

/** One pass over the rows. */
export function collectPeerEvidence({ columns, rows }: CoachingQuestion, peers: Peers): PeerEvidence {
  const places = peers.names.map(() => new Map<number, Evidence>());
  for (const row of rows) {
    const own = places[peers.placeOf(row)];
    for (const { signal, mention } of own === undefined ? [] : signalsOf(columns, row)) {
      const evidence = own?.get(signal) ?? { rows: [], mentions: [] };
      evidence.rows.push(row);
      evidence.mentions.push(mention);
      own?.set(signal, evidence);
    }
  }
  return places;
}

export function joinEvidence(parts: readonly (Evidence | undefined)[]): Evidence {
  return {
    rows: parts.flatMap((part) => part?.rows ?? []),
    mentions: parts.flatMap((part) => part?.mentions ?? []),
  };
}

/** Code number of the language of most rows; -1 without rows. */
function commonestLanguage({ language, languages }: ResponseColumns, rows: readonly number[]): number {
  const counts = new Float64Array(languages.length);
  for (const row of rows) {
    addAt(counts, markAt(language, row), 1);
  }
  return rows.length === 0 ? -1 : counts.indexOf(Math.max(...counts));
}

/** What is said in the language of most of `own`, where anything is; else everything. */
export function inLanguageOf(columns: ResponseColumns, own: Evidence, found: Evidence): Evidence {
  const language = commonestLanguage(columns, own.rows);
  const inside = [...found.rows.keys()].filter(
    (index) => markAt(columns.language, found.rows[index] ?? 0) === language,
  );
  return inside.length === 0
    ? found
    : {
        rows: inside.map((index) => found.rows[index] ?? 0),
        mentions: inside.map((index) => found.mentions[index] ?? 0),
      };
}

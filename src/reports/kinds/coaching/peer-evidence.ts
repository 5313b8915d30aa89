/** Which comments of which peer say what: where quotes come from. */
import type { CoachingQuestion, Peers } from '../../findings/coaching/peers.ts';
import { signalsOf } from '../../response-columns.ts';
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

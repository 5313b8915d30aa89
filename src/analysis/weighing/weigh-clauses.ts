import type { ClauseEvidence } from './clause-evidence.ts';
import { voteWeight, type ThemeModel } from './theme-model.ts';

/** Logits of a clause in hundredths, one for each head of the model. */
export type Logits = Int32Array;

/** Weighs a clause by its words and by what the rules found in it. */
export function weighClause({ features, votes }: ClauseEvidence, model: ThemeModel): Logits {
  const logits = Int32Array.from(model.bias);
  for (const feature of features) addFeature(logits, feature, model);
  for (const { head, finding } of votes.values()) {
    const number = model.numberOf.get(head);
    if (number !== undefined) logits[number] = (logits[number] ?? 0) + voteWeight(model, head, finding);
  }
  return logits;
}

function addFeature(logits: Logits, feature: string, { rows, starts, headOf, weights }: ThemeModel): void {
  const row = rows.get(feature);
  if (row === undefined) return;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const head = headOf[at] ?? 0;
    logits[head] = (logits[head] ?? 0) + (weights[at] ?? 0);
  }
}

/** What one feature adds to one head, in hundredths. */
export function weightOf(
  feature: string,
  head: number,
  { rows, starts, headOf, weights }: ThemeModel,
): number {
  const row = rows.get(feature);
  if (row === undefined) return 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) if (headOf[at] === head) return weights[at] ?? 0;
  return 0;
}

/** A head at the clause that speaks for it most. */
export interface Peak {
  /** Hundredths of a logit. */
  readonly logit: number;
  /** Index into the clauses given. */
  readonly clause: number;
}

/** Where a head peaks; very low for no clauses. */
export function peakOf(clauses: readonly (Logits | null)[], head: number): Peak {
  let peak = { logit: LOWEST, clause: 0 };
  for (const [clause, logits] of clauses.entries()) {
    const logit = logits?.[head] ?? LOWEST;
    if (logit > peak.logit) peak = { logit, clause };
  }
  return peak;
}

const LOWEST = -100_000;

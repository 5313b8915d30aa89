import type { Clause } from '../reading/segment.ts';
import { addFindings } from './add-findings.ts';
import type { RuledComment } from './clause-evidence.ts';
import type { ThemeModel } from './theme-model.ts';
import { addRow, rowWeight } from './weight-rows.ts';

/** Logits of a clause in hundredths, one for each head of the model. */
export type Logits = Int32Array;

/** Weighs each clause by its words and by what the rules found in it; null for one without words. */
export function weighClauses(comment: RuledComment, model: ThemeModel): (Logits | null)[] {
  const logits = comment.clauses.map((clause) => weighWords(comment, clause, model));
  addFindings(logits, comment, model);
  return logits;
}

function weighWords({ tokens }: RuledComment, clause: Clause, model: ThemeModel): Logits | null {
  const rows = model.index.rowsOf(tokens, clause);
  if (rows === null) return null;
  const logits = model.bias.slice();
  for (const row of rows) addRow(logits, row, model);
  return logits;
}

/** What one feature adds to one head, in hundredths. */
export function weightOf(feature: string, head: number, model: ThemeModel): number {
  return rowWeight(model.rows.get(feature), head, model);
}

/** Where each head peaks. */
export interface Peaks {
  /** The largest logit of each head, in hundredths; very low without any words. */
  readonly logits: Int32Array;
  /** The clause that has it. */
  readonly clauses: Uint32Array;
}

/** Finds the clause that speaks most for each of `heads` heads. */
export function findPeaks(clauses: readonly (Logits | null)[], heads: number): Peaks {
  const logits = new Int32Array(heads).fill(LOWEST);
  const best = new Uint32Array(heads);
  for (const [at, clause] of clauses.entries()) {
    if (clause === null) continue;
    for (let head = 0; head < heads; head++) {
      const logit = clause[head] ?? LOWEST;
      if (logit <= (logits[head] ?? 0)) continue;
      logits[head] = logit;
      best[head] = at;
    }
  }
  return { logits, clauses: best };
}

const LOWEST = -100_000;

import type { Clause } from '../reading/segment.ts';
import { findingsByClause, ruleFeatures, votesOf, type Found, type RuledComment } from './clause-evidence.ts';
import { voteWeight, type ThemeModel } from './theme-model.ts';

/** Logits of a clause in hundredths, one for each head of the model. */
export type Logits = Int32Array;

/** Weighs each clause by its words and by what the rules found in it; null for one without words. */
export function weighClauses(comment: RuledComment, model: ThemeModel): (Logits | null)[] {
  const foundIn = findingsByClause(comment);
  return comment.clauses.map((clause, at) => {
    const logits = Int32Array.from(model.bias);
    const rows = wordRows(comment, clause, model);
    if (rows === null) return null;
    for (const row of rows) addRow(logits, row, model);
    addFindings(logits, foundIn(at), model);
    return logits;
  });
}

/** The rows of the features of a clause's words, each once; null where there are no words. */
function wordRows(
  { tokens }: RuledComment,
  { start, end }: Clause,
  { index }: ThemeModel,
): ReadonlySet<number> | null {
  const rows = new Set<number>();
  let before = index.first;
  let hasWords = false;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    const word = index.read(token);
    for (const row of word.rows) rows.add(row);
    rows.add(index.pair(before, word.neighbour));
    before = word.neighbour;
    hasWords = true;
  }
  rows.add(index.pair(before, index.last));
  rows.delete(-1);
  return hasWords ? rows : null;
}

function addFindings(logits: Logits, found: Found, model: ThemeModel): void {
  if (found.claims.length + found.judgements.length === 0) return;
  for (const feature of new Set(ruleFeatures(found))) {
    const row = model.rows.get(feature);
    if (row !== undefined) addRow(logits, row, model);
  }
  for (const { head, finding } of votesOf(found).values()) {
    const number = model.numberOf.get(head);
    if (number !== undefined) logits[number] = (logits[number] ?? 0) + voteWeight(model, head, finding);
  }
}

function addRow(logits: Logits, row: number, { starts, headOf, weights }: ThemeModel): void {
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

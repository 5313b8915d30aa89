import { clauseFinder } from '../reading/choose-senses.ts';
import type { Claim } from '../reading/claim.ts';
import type { Judgement } from '../reading/modify.ts';
import { FEELING, type RuledComment } from './clause-evidence.ts';
import type { Addition, FindingIndex } from './finding-index.ts';
import type { ThemeModel } from './theme-model.ts';
import { addCells } from './weight-rows.ts';

/** More additions than any model will ever have. */
const ADDITIONS = 2 ** 16;

/** Adds to the logits of each clause, where it has any, what the rules found in it: the same finding once. */
export function addFindings(
  logits: readonly (Int32Array | null)[],
  { clauses, claims, judgements }: Omit<RuledComment, 'tokens'>,
  { findings }: ThemeModel,
): void {
  if (claims.length + judgements.length === 0) return;
  const clauseOf = clauseFinder(clauses);
  const added = new Set<number>();
  const add = (token: number, additions: readonly Addition[]): void => {
    const clause = clauseOf(token);
    const sums = logits[clause] ?? null;
    if (sums === null) return;
    for (const { number, cells } of additions) {
      const key = clause * ADDITIONS + number;
      if (!added.has(key)) addCells(sums, cells, { start: 0, end: cells.length });
      added.add(key);
    }
  };
  for (const claim of claims) add(claim.first, ofClaim(claim, findings));
  for (const judgement of judgements) add(judgement.first, ofJudgement(judgement, findings));
}

function ofClaim({ theme, polarity, rule }: Claim, findings: FindingIndex): Addition[] {
  const feeling = FEELING[polarity];
  const additions = [findings(theme, polarity), findings(theme, rule)];
  if (feeling !== null) additions.push(findings(feeling, rule));
  return additions;
}

function ofJudgement({ theme, polarity }: Judgement, findings: FindingIndex): Addition[] {
  const feeling = polarity === null ? null : FEELING[polarity];
  const additions = feeling === null ? [] : [findings(feeling, 'felt')];
  if (theme !== null) {
    additions.push(findings(theme, 'named'), findings(theme, polarity === null ? 'topic' : 'judged'));
  }
  return additions;
}

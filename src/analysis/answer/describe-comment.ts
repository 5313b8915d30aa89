import type { Claim } from '../reading/claim.ts';
import type { Hit } from '../reading/match-phrases.ts';
import type { Judgement } from '../reading/modify.ts';
import type { Clause } from '../reading/segment.ts';
import type { Flag, Kind } from '../types.ts';

/** What flags.tsv found. */
export interface Labels {
  readonly flags: readonly Flag[];
  readonly kinds: readonly Kind[];
}

const KINDS: readonly string[] = ['praise', 'complaint', 'suggestion', 'question', 'none'] satisfies Kind[];

/** Labels of the phrases found, each once, flags in order of the alphabet. */
export function readLabels(hits: readonly Hit[]): Labels {
  const labels = new Set<Flag | Kind>();
  for (const hit of hits) {
    for (const { role } of hit.meaning.flags) if (role.is === 'flag') labels.add(role.label);
  }
  const isKind = (label: Flag | Kind): label is Kind => KINDS.includes(label);
  const isFlag = (label: Flag | Kind): label is Flag => !isKind(label);
  return { flags: [...labels].filter(isFlag).toSorted(), kinds: [...labels].filter(isKind) };
}

export interface Described {
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  readonly clauses: readonly Clause[];
  readonly labels: Labels;
  /** Whether the text holds any word at all. */
  readonly hasWords: boolean;
}

/** What the comment does, in the order praise, complaint, suggestion, question, none. */
export function describeKind(described: Described): Kind[] {
  const { claims, labels, hasWords } = described;
  const kinds: Kind[] = [];
  if (claims.some((claim) => claim.polarity === 'pos')) kinds.push('praise');
  if (claims.some((claim) => claim.polarity === 'neg' && !claim.isWish)) kinds.push('complaint');
  if (isSuggestion(described)) kinds.push('suggestion');
  if (isQuestion(described)) kinds.push('question');
  const saysNothing = !hasWords || labels.kinds.includes('none');
  return kinds.length === 0 && saysNothing ? ['none'] : kinds;
}

function isSuggestion({ labels, judgements }: Described): boolean {
  return labels.kinds.includes('suggestion') || judgements.some(({ wish }) => wish === 'suggestion');
}

/** A phrase that asks; or a question mark in a comment that feels nothing. */
function isQuestion({ claims, labels, clauses }: Described): boolean {
  if (labels.kinds.includes('question')) return true;
  return clauses.some((clause) => clause.isQuestion) && claims.every((claim) => claim.polarity === 'neu');
}

/** Flags of something that went wrong: not where nothing is blamed. */
const FAULTS: ReadonlySet<Flag> = new Set(['unresolved', 'safety']);

/** What somebody should notice. A wish for an act in one's own case is a call for an answer. */
export function describeFlags({
  labels,
  judgements,
  claims,
}: Pick<Described, 'labels' | 'judgements' | 'claims'>): Flag[] {
  const isBlamed = claims.some((claim) => claim.polarity === 'neg');
  const flags = new Set(labels.flags.filter((flag) => isBlamed || !FAULTS.has(flag)));
  if (judgements.some(({ wish }) => wish === 'request')) flags.add('callback');
  return [...flags].toSorted();
}

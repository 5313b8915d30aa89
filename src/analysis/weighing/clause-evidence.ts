import { fold } from '../text/fold.ts';
import { clauseFinder } from '../reading/choose-senses.ts';
import type { Claim, Rule } from '../reading/claim.ts';
import type { ReadToken } from '../reading/match-phrases.ts';
import type { Judgement } from '../reading/modify.ts';
import type { Clause } from '../reading/segment.ts';
import type { Polarity } from '../types.ts';

/** What the rules made of a comment, as far as weighing looks at it. */
export interface RuledComment {
  readonly tokens: readonly ReadToken[];
  readonly clauses: readonly Clause[];
  readonly judgements: readonly Judgement[];
  readonly claims: readonly Claim[];
}

/** What in a clause speaks for themes and feelings. */
export interface ClauseEvidence {
  /** Each once. */
  readonly features: ReadonlySet<string>;
  /** Each once, as `voteKey` writes it. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** What a rule found about a theme, or about a feeling (praise, complaint). */
export interface Vote {
  /** Theme id, `praise` or `complaint`. */
  readonly head: string;
  readonly finding: Finding;
}

/** `full`, `attached`, …: a claim made so; `judged`, `topic`: a theme named with or without an opinion; `felt`: an opinion. */
export type Finding = Rule | 'judged' | 'topic' | 'felt';

export const PRAISE = 'praise';
export const COMPLAINT = 'complaint';

/** The head that a polarity speaks for. */
export const FEELING: Readonly<Record<Polarity, string | null>> = { pos: PRAISE, neg: COMPLAINT, neu: null };

/** The evidence of each clause; null for a clause without words. */
export function collectEvidence({
  tokens,
  clauses,
  judgements,
  claims,
}: RuledComment): (ClauseEvidence | null)[] {
  const foundIn = findingsByClause({ clauses, judgements, claims });
  return clauses.map((clause, at) => {
    const words = wordsAt(tokens, clause).map(({ word }) => word);
    if (words.length === 0) return null;
    const found = foundIn(at);
    return { features: new Set([...wordFeatures(words), ...ruleFeatures(found)]), votes: votesOf(found) };
  });
}

/** What the rules found in a clause. */
interface Found {
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
}

/** Number of a clause → what the rules found in it. */
function findingsByClause({
  clauses,
  judgements,
  claims,
}: Omit<RuledComment, 'tokens'>): (clause: number) => Found {
  const clauseOf = clauseFinder(clauses);
  const claimsOf = group(claims, clauseOf);
  const judgementsOf = group(judgements, clauseOf);
  return (clause) => ({ claims: claimsOf.get(clause) ?? [], judgements: judgementsOf.get(clause) ?? [] });
}

function group<T extends { readonly first: number }>(
  items: readonly T[],
  clauseOf: (token: number) => number,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const clause = clauseOf(item.first);
    const known = groups.get(clause);
    if (known === undefined) groups.set(clause, [item]);
    else known.push(item);
  }
  return groups;
}

/** Letters of a word's beginning that stand for its family: `fatur…` for fatura, faturas, faturação. */
const BEGINNINGS = [5, 8] as const;

/** What stands before the first word and behind the last. */
export const FIRST = '^';
export const LAST = '$';

/** The letters of a word that its neighbours see. */
export function beginningOf(word: string): string {
  return word.slice(0, 6);
}

/** The features of a word by itself. */
export function featuresOf(word: string): string[] {
  const beginnings = BEGINNINGS.filter((length) => word.length > length);
  return [word, ...beginnings.map((length) => `${word.slice(0, length)}…`)];
}

/**
 * The features of some words in a row, written so that a reader of the model understands them: `fatura` a word,
 * `fatur…` a beginning, `fatura errada` two neighbours (six letters of each), `^ fatura` the first word and `errada $`
 * the last. Accents do not count, any number is `#`.
 */
export function wordFeatures(words: readonly string[]): string[] {
  const neighbours = [FIRST, ...words.map(beginningOf), LAST];
  const pairs = neighbours.slice(1).map((behind, at) => `${neighbours[at]} ${behind}`);
  return [...words.flatMap(featuresOf), ...pairs];
}

/** A word as `wordFeatures` wants it, and the token it is. */
interface ClauseWord {
  readonly word: string;
  readonly token: number;
}

/** The words from token `start` to before token `end`; punctuation is none. */
function wordsAt(tokens: readonly ReadToken[], { start, end }: Pick<Clause, 'start' | 'end'>): ClauseWord[] {
  const words: ClauseWord[] = [];
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') continue;
    words.push({ word: wordOf(token), token: at });
  }
  return words;
}

/** A token as a word of features: without accents, any number the same. */
export function wordOf({ kind, norm }: Pick<ReadToken, 'kind' | 'norm'>): string {
  return kind === 'number' ? NUMBER : fold(norm);
}

const NUMBER = '#';

/** `billing.charges neg` for a claim, `billing.charges` for a theme that is spoken of. */
function ruleFeatures({ claims, judgements }: Found): string[] {
  return [
    ...claims.map(({ theme, polarity }) => `${theme} ${polarity}`),
    ...judgements.flatMap(({ theme }) => theme ?? []),
  ];
}

function votesOf({ claims, judgements }: Found): Map<string, Vote> {
  const votes = new Map<string, Vote>();
  const vote = (head: string | null, finding: Finding): void => {
    if (head !== null) votes.set(`${head} ${finding}`, { head, finding });
  };
  for (const { theme, polarity, rule } of claims) {
    vote(theme, rule);
    vote(FEELING[polarity], rule);
  }
  for (const { theme, polarity } of judgements) {
    vote(theme, polarity === null ? 'topic' : 'judged');
    if (polarity !== null) vote(FEELING[polarity], 'felt');
  }
  return votes;
}

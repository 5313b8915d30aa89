import type { Relation } from '../lexicon/entry.ts';
import type { Hit, ReadToken } from './match-phrases.ts';

/** A run of tokens `[start, end)` that says one thing. Clauses cover all tokens and do not overlap. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Number of its sentence, from 0. */
  readonly sentence: number;
  /** How it follows on the clause before it; null where only punctuation or nothing does. */
  readonly relation: Relation | null;
  readonly isQuestion: boolean;
}

/** Connectives that begin a clause of their own. */
const OPENING: ReadonlySet<Relation> = new Set(['contrast', 'concession', 'cause', 'condition']);

/** Ends a sentence; any other mark but quotes, brackets and the like ends a clause. */
const SENTENCE_END = /[.!?;:…\n]/;
const CLAUSE_END = /[,()[\]–—/-]/;

/** Cuts tokens into clauses at punctuation and at connectives. */
export function segment(tokens: readonly ReadToken[], hits: readonly Hit[]): Clause[] {
  const openings = findOpenings(hits);
  const clauses: Clause[] = [];
  let start = 0;
  let sentence = 0;
  let relation: Relation | null = null;
  const close = (end: number): void => {
    if (end > start) clauses.push({ start, end, sentence, relation, isQuestion: false });
    start = end;
    relation = null;
  };
  for (let at = 0; at < tokens.length; at++) {
    const opening = openings.get(at);
    if (opening !== undefined || opensSentence(tokens, at)) {
      close(at);
      relation = opening ?? null;
      if (opening === undefined) sentence++;
    }
    const boundary = boundaryOf(tokens[at]);
    if (boundary === 0) continue;
    close(at + 1);
    sentence += boundary - 1;
  }
  close(tokens.length);
  return markQuestions(clauses, tokens);
}

/** Two answers run together: "… de franc La piscina …". */
function opensSentence(tokens: readonly ReadToken[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.isOpening === true && before?.kind === 'word' && !before.isCapitalised;
}

/** 0 no boundary, 1 clause, 2 sentence. */
function boundaryOf(token: ReadToken | undefined): 0 | 1 | 2 {
  if (token?.kind !== 'mark') return 0;
  if (SENTENCE_END.test(token.norm)) return 2;
  return CLAUSE_END.test(token.norm) ? 1 : 0;
}

function findOpenings(hits: readonly Hit[]): Map<number, Relation> {
  const openings = new Map<number, Relation>();
  for (const hit of hits) {
    for (const { role } of hit.meaning.modifiers) {
      if (role.is === 'connective' && OPENING.has(role.relation)) openings.set(hit.first, role.relation);
    }
  }
  return openings;
}

function markQuestions(clauses: Clause[], tokens: readonly ReadToken[]): Clause[] {
  const asked = new Set<number>();
  for (const clause of clauses) if (asks(tokens, clause.end - 1)) asked.add(clause.sentence);
  if (asked.size === 0) return clauses;
  return clauses.map((clause) => ({ ...clause, isQuestion: asked.has(clause.sentence) }));
}

/** Whether a token asks. Pairs of question marks behind a space are emoji that some export has lost. */
function asks(tokens: readonly ReadToken[], at: number): boolean {
  const { norm = '', start = 0 } = tokens[at] ?? {};
  const isLostEmoji = LOST_EMOJI.test(norm) && start > (tokens[at - 1]?.end ?? -1);
  return norm.includes('?') && !isLostEmoji;
}

const LOST_EMOJI = /^(?:\?\?)+$/;

import type { Span } from '../types.ts';

/** What identifies a person; kinds that have a check digit come first and win among spans of equal length. */
export const IDENTIFIER_KINDS = [
  'cpf',
  'cnpj',
  'nif',
  'niss',
  'cc',
  'dni',
  'nie',
  'iban',
  'card',
  'cip',
  'pix',
  'email',
  'url',
  'phone',
  'reference',
  'rg',
  'plate',
  'address',
  'birthdate',
  'name',
  'password',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** An identifier in a text; the span is the value only, without its label. */
export interface Removed extends Span {
  readonly kind: IdentifierKind;
}

/** What may be an identifier, before overlaps are settled. */
export interface Candidate extends Removed {
  /** Whether the words around say what it is. */
  readonly isLabelled: boolean;
}

const RANKS = new Map<IdentifierKind, number>(IDENTIFIER_KINDS.map((kind, rank) => [kind, rank]));
const rankOf = (kind: IdentifierKind): number => RANKS.get(kind) ?? IDENTIFIER_KINDS.length;

const lengthOf = ({ start, end }: Span): number => end - start;

/** The longest first; then what is labelled, then kinds with a check digit. */
function compare(one: Candidate, other: Candidate): number {
  return (
    lengthOf(other) - lengthOf(one) ||
    Number(other.isLabelled) - Number(one.isLabelled) ||
    rankOf(one.kind) - rankOf(other.kind) ||
    one.start - other.start
  );
}

/** The candidates that stay when none may overlap, in the order of the text of `size` code units. */
export function settleOverlaps(candidates: readonly Candidate[], size: number): Removed[] {
  const taken = new Uint8Array(size);
  const kept: Removed[] = [];
  for (const { start, end, kind } of candidates.toSorted(compare)) {
    // What was taken before is at least as long, so it covers an end of this one if it touches it at all.
    if (taken[start] === 1 || taken[end - 1] === 1) continue;
    taken.fill(1, start, end);
    kept.push({ start, end, kind });
  }
  return kept.toSorted((one, other) => one.start - other.start);
}

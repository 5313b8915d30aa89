/** Relationship surveys ("how do you like us?") and transactional ones ("how was this call?") in one file. */
import type { AttributeColumn, ResponseColumns } from '../response-columns.ts';
import { codeAt } from '../stats/at.ts';

/** How the kinds of survey are called, without accents: alike in Portuguese, Catalan and English. */
const RELATIONSHIP = /^relac?[it]/u;
const TRANSACTIONAL = /^transac/u;

function folded(value: string): string {
  return value.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}

/** The column that tells relationship from transactional answers, where the rows hold both; null otherwise. */
export function mixedSurveyTypes({ attributes }: ResponseColumns, rows: Uint32Array): AttributeColumn | null {
  const found = attributes.find(({ values, codes }) => {
    const kinds = values.map(folded);
    const isNamed =
      kinds.some((kind) => RELATIONSHIP.test(kind)) && kinds.some((kind) => TRANSACTIONAL.test(kind));
    const seen = isNamed ? new Set(Array.from(rows, (row) => codeAt(codes, row))) : new Set<number>();
    const isSeen = (pattern: RegExp): boolean => [...seen].some((code) => pattern.test(kinds[code] ?? ''));
    return isNamed && isSeen(RELATIONSHIP) && isSeen(TRANSACTIONAL);
  });
  return found ?? null;
}

/** Agents, teams or stores: who is compared, and with which answers. */
import type { AttributeColumn, ResponseColumns } from '../../response-columns.ts';
import { codeAt, signAt } from '../../stats/at.ts';
import type { GroupCounts } from '../../stats/counts.ts';
import type { Taxonomy } from '../../types.ts';

export interface CoachingQuestion {
  readonly columns: ResponseColumns;
  /** Scored responses. */
  readonly rows: Uint32Array;
  readonly attribute: AttributeColumn;
  /** Themes that training owns are skills; those of owner "all" name no reason. */
  readonly taxonomy: Taxonomy;
  /** Attributes to hold equal; null for channel and product, and for agents the team. Period always is. */
  readonly controls: readonly string[] | null;
}

export interface Peers {
  /** Place of the peer whose response it is; -1 where it belongs to nobody. */
  readonly placeOf: (row: number) => number;
  readonly names: readonly string[];
  readonly counts: readonly GroupCounts[];
}

const NO_VALUE_CODE = 0;

function countByCode({ columns, rows, attribute }: CoachingQuestion): Map<number, [number, number, number]> {
  const byCode = new Map<number, [number, number, number]>();
  for (const row of rows) {
    const code = codeAt(attribute.codes, row);
    const group = signAt(columns.x, row) + 1;
    const counts = byCode.get(code) ?? [0, 0, 0];
    counts[group] = (counts[group] ?? 0) + 1;
    byCode.set(code, counts);
  }
  byCode.delete(NO_VALUE_CODE);
  return byCode;
}

/** Everybody with at least one scored response, in the order of their names: never a ranking. */
export function findPeers(question: CoachingQuestion): Peers {
  const { attribute } = question;
  const byCode = countByCode(question);
  const nameOf = (code: number): string => attribute.values[code] ?? '';
  const codes = [...byCode.keys()].toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const places = new Map(codes.map((code, place) => [code, place]));
  return {
    placeOf: (row) => places.get(codeAt(attribute.codes, row)) ?? -1,
    names: codes.map((code) => nameOf(code)),
    counts: codes.map((code) => {
      const [detractors = 0, neutrals = 0, promoters = 0] = byCode.get(code) ?? [];
      return { promoters, neutrals, detractors };
    }),
  };
}

/** What the score would be at the very most, and at the least, if a complaint went away: by counting. */
import { scaled } from '../../findings/estimates.ts';
import { NEGATIVE, POLARITIES, signalsOf, type ResponseColumns } from '../../response-columns.ts';
import { signAt } from '../../stats/at.ts';
import {
  ceilingOf,
  tallyCeilings,
  type CeilingShare,
  type CeilingTally,
} from '../../stats/priority/ceilings.ts';
import type { Estimate } from '../../types.ts';
import type { WhatIf } from './types.ts';

const DETRACTOR = -1;

/** `general` are the improvements that name no reason: blame in general is no other complaint. */
export function tallyWhatIfs(
  columns: ResponseColumns,
  rows: Uint32Array,
  general: ReadonlySet<string>,
): CeilingTally {
  const namesReason = columns.themes.map((id) => !general.has(id));
  const complaints = [...rows]
    .filter((row) => signAt(columns.x, row) === DETRACTOR)
    .map((row) =>
      [...signalsOf(columns, row)]
        .filter(({ signal }) => signal % POLARITIES.length === NEGATIVE)
        .map(({ signal }) => Math.floor(signal / POLARITIES.length))
        .filter((number) => namesReason[number] ?? false),
    );
  return tallyCeilings(complaints, { n: rows.length, themes: columns.themes.length });
}

function toEstimate({ share, interval }: CeilingShare, n: number): Estimate {
  return { value: 100 * share, interval: scaled(interval), n, method: 'wilson', reason: null };
}

/** A detractor who becomes neutral gives NPS one point over n; a share of satisfied gains only by satisfied customers. */
export function whatIf(
  tally: CeilingTally,
  number: number,
  metric: NonNullable<ResponseColumns['metric']>,
): WhatIf | null {
  const ceiling = ceilingOf(tally, number);
  return ceiling === null
    ? null
    : {
        become: metric === 'nps' ? 'neutral' : 'promoter',
        any: toEstimate(ceiling.any, tally.n),
        sole: toEstimate(ceiling.sole, tally.n),
      };
}

import { discover, type DiscoveryQuestion } from './discover.ts';
import type { Discoveries } from '../../types.ts';

/** Responses that are read, taken at even distances: enough for what is common, and soon done. */
const MOST_RESPONSES = 20_000;
const MOST_OF_A_SIDE = 3;

/** The most telling discoveries of each side, for a section of another report. */
export function discoverBriefly(question: DiscoveryQuestion): Discoveries {
  const step = Math.ceil(question.rows.length / MOST_RESPONSES);
  const rows = question.rows.filter((_, index) => index % step === 0);
  const all = discover({ ...question, rows });
  const found = (['detractor', 'promoter'] as const).flatMap((side) =>
    all.found.filter((one) => one.side === side).slice(0, MOST_OF_A_SIDE),
  );
  return { ...all, found };
}

/** Occurrences of phrases as if they were mentions, so that quotes are chosen for them by the same rules. */
import type { ResponseColumns } from '../../response-columns.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import type { Occurrence } from './tally-phrases.ts';

/** `groups`: of each group of phrases one occurrence a comment. The mentions of the columns are replaced by them. */
export function asMentions(
  columns: ResponseColumns,
  groups: readonly (readonly Occurrence[])[],
): { columns: ResponseColumns; evidence: Evidence[] } {
  const all = groups
    .flatMap((occurrences, group) => occurrences.map((occurrence) => ({ ...occurrence, group })))
    .toSorted((a, b) => a.row - b.row || a.start - b.start);
  const mentionStart = new Uint32Array(columns.length + 1);
  all.forEach(({ row }) => {
    mentionStart[row + 1] = (mentionStart[row + 1] ?? 0) + 1;
  });
  for (let row = 0; row < columns.length; row += 1) {
    mentionStart[row + 1] = (mentionStart[row + 1] ?? 0) + (mentionStart[row] ?? 0);
  }
  const evidence = groups.map((): Evidence => ({ rows: [], mentions: [] }));
  all.forEach(({ row, group }, mention) => {
    evidence[group]?.rows.push(row);
    evidence[group]?.mentions.push(mention);
  });
  return {
    columns: {
      ...columns,
      mentionStart,
      mentionTheme: Uint16Array.from(all, ({ group }) => group),
      mentionPolarity: new Uint8Array(all.length),
      mentionFrom: Uint32Array.from(all, ({ start }) => start),
      mentionTo: Uint32Array.from(all, ({ end }) => end),
      mentionConfidence: new Float32Array(all.length).fill(1),
    },
    evidence,
  };
}

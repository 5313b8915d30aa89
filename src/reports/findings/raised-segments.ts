/** In which segments an improvement is asked for more often than elsewhere. */
import { countCodes } from './count-codes.ts';
import { realAt } from '../stats/at.ts';
import { FULL_BASE } from './gates.ts';
import { isCommenter, type AttributeColumn, type ResponseColumns } from '../response-columns.ts';
import { segmentSearch, type SegmentCell } from '../stats/peers/segment-search.ts';
import type { RaisedSegment } from '../why-types.ts';

/** Fewer people than this could be recognised. */
const MIN_COUNT = 5;
const MOST = 3;
/** A column with more values tells places or things apart, not segments. */
const MAX_VALUES = 60;

interface Cell extends SegmentCell {
  readonly line: number;
  readonly attribute: string;
  readonly value: string;
}

/** Code 0 is no value. */
function cellsOf(
  attribute: AttributeColumn,
  commenters: readonly number[],
  lines: readonly (readonly number[])[],
): Cell[] {
  const sizes = countCodes(attribute, commenters);
  return lines.flatMap((rows, line) => {
    const counts = countCodes(attribute, rows);
    return attribute.values.flatMap((value, code) => {
      const segment = realAt(sizes, code);
      const count = realAt(counts, code);
      const isTested = code > 0 && segment >= FULL_BASE && count >= MIN_COUNT;
      return isTested ? [{ line, attribute: attribute.name, value, count, segment, theme: rows.length }] : [];
    });
  });
}

/** Of products, channels and other columns; people are not a product team's segments. */
function isSegmenting({ role, values }: AttributeColumn): boolean {
  return (role === 'attribute' || role === 'channel' || role === 'product') && values.length <= MAX_VALUES;
}

/** `lines`: of each improvement the rows that say it, each once. Up to three segments a line, and how many cells were tested. */
export function raisedSegments(
  columns: ResponseColumns,
  rows: Uint32Array,
  lines: readonly (readonly number[])[],
): { ofLines: RaisedSegment[][]; searched: number } {
  const commenters = [...rows].filter((row) => isCommenter(columns, row));
  const cells = columns.attributes
    .filter(isSegmenting)
    .flatMap((attribute) => cellsOf(attribute, commenters, lines));
  const found = segmentSearch(cells, commenters.length);
  const ofLines = lines.map((_, line) =>
    cells
      .flatMap(({ attribute, value, count, segment, line: own }, cell) => {
        const finding = found[cell];
        return own === line && finding?.isRaised === true
          ? [{ attribute, value, count, n: segment, ratio: finding.ratio, interval: finding.interval }]
          : [];
      })
      .toSorted((a, b) => b.interval[0] - a.interval[0] || (a.value < b.value ? -1 : 1))
      .slice(0, MOST),
  );
  return { ofLines, searched: cells.length };
}

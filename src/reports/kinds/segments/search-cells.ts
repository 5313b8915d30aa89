/** All combinations of theme and segment, tested at once; two columns together only where each alone stands out. */
import { FULL_BASE, MIN_BASE, MIN_MENTIONS } from '../../findings/gates.ts';
import { codeAt, realAt } from '../../stats/at.ts';
import type { AttributeColumn } from '../../response-columns.ts';
import { segmentSearch, type SegmentCell, type SegmentFinding } from '../../stats/peers/segment-search.ts';
import { countCodes } from '../../findings/count-codes.ts';
import type { CrossTable, ThemeRows } from './cross-table.ts';

/** A value of a column. */
export interface Place {
  readonly attribute: AttributeColumn;
  readonly code: number;
}

export interface Cell extends SegmentCell {
  readonly places: readonly Place[];
  readonly about: ThemeRows;
}

export interface FoundCell extends Cell {
  readonly finding: SegmentFinding;
}

/** Fewer people than this could be recognised. */
export const MIN_SHOWN = 5;

export function isAt(places: readonly Place[], row: number): boolean {
  return places.every(({ attribute, code }) => codeAt(attribute.codes, row) === code);
}

/** Which cells are tested depends on the margins only, so that the tests stay valid. Code 0 is no value. */
function singleCells({ rows, themes, attributes }: CrossTable): Cell[] {
  const common = themes.filter(({ evidence }) => evidence.rows.length >= MIN_MENTIONS);
  return attributes.flatMap((attribute) => {
    const sizes = countCodes(attribute, rows);
    const codes = [...sizes.keys()].filter(
      (code) => code > 0 && realAt(sizes, code) >= MIN_BASE && realAt(sizes, code) < rows.length,
    );
    return common.flatMap((about) => {
      const counts = countCodes(attribute, about.evidence.rows);
      return codes.map((code) => ({
        places: [{ attribute, code }],
        about,
        count: realAt(counts, code),
        segment: realAt(sizes, code),
        theme: about.evidence.rows.length,
      }));
    });
  });
}

function testAll(cells: readonly Cell[], comments: number): FoundCell[] {
  const found = segmentSearch(cells, comments);
  return cells.flatMap((cell, index) => {
    const finding = found[index];
    return finding === undefined ? [] : [{ ...cell, finding }];
  });
}

/** Two values together; none with fewer than 30 comments, or where one value lies within the other. */
function pairCell({ rows }: CrossTable, first: FoundCell, second: FoundCell): Cell[] {
  const places = [...first.places, ...second.places];
  const segment = rows.filter((row) => isAt(places, row)).length;
  const count = first.about.evidence.rows.filter((row) => isAt(places, row)).length;
  return segment >= FULL_BASE && segment < Math.min(first.segment, second.segment)
    ? [{ ...first, places, count, segment }]
    : [];
}

/** Pairs of raised cells of one theme in different columns. */
function pairCells(table: CrossTable, raised: readonly FoundCell[]): Cell[] {
  return raised.flatMap((first, index) =>
    raised
      .slice(index + 1)
      .filter(
        ({ about, places }) => about === first.about && places[0]?.attribute !== first.places[0]?.attribute,
      )
      .flatMap((second) => pairCell(table, first, second)),
  );
}

/** Every cell tested, under one false discovery rate. */
export function searchCells(table: CrossTable): FoundCell[] {
  const singles = singleCells(table);
  const first = testAll(singles, table.rows.length);
  const pairs = pairCells(
    table,
    first.filter(({ finding }) => finding.isRaised),
  );
  return pairs.length === 0 ? first : testAll([...singles, ...pairs], table.rows.length);
}

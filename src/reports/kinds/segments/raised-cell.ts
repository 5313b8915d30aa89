/** A cell that stands out, as a finding. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import { shareEstimate } from '../../findings/estimates.ts';
import { FULL_BASE } from '../../findings/gates.ts';
import { addAt, markAt, offsetAt, realAt } from '../../stats/at.ts';
import { shrunkenRatio } from '../../stats/peers/shrunken-ratio.ts';
import type { Owner } from '../../../analysis/types.ts';
import type { CrossTable } from './cross-table.ts';
import { isAt, type FoundCell } from './search-cells.ts';
import type { RaisedCell } from './types.ts';

/**
 * Comments to be expected if the segment's said what all comments in their languages say: one language may be read
 * better than another.
 */
function expectedByLanguage({ columns, rows }: CrossTable, { places, about }: FoundCell): number {
  const size = columns.languages.length;
  const [all, inside, said] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (const row of rows) {
    const language = markAt(columns.language, row);
    addAt(all, language, 1);
    if (isAt(places, row)) {
      addAt(inside, language, 1);
    }
  }
  for (const row of about.evidence.rows) {
    addAt(said, markAt(columns.language, row), 1);
  }
  return [...all.keys()]
    .filter((language) => realAt(all, language) > 0)
    .reduce(
      (sum, language) => sum + (realAt(inside, language) * realAt(said, language)) / realAt(all, language),
      0,
    );
}

function caveatsOf(table: CrossTable, cell: FoundCell): RaisedCell['caveats'] {
  const expected = expectedByLanguage(table, cell);
  const isOfLanguage = shrunkenRatio({ count: cell.count, expected }).interval[0] <= 1;
  return [
    ...(cell.segment < FULL_BASE ? (['low-base'] as const) : []),
    ...(isOfLanguage ? (['language'] as const) : []),
  ];
}

/** `quoted` grows. */
export function raisedCell(
  table: CrossTable,
  cell: FoundCell,
  { owner, quoted }: { owner: Owner; quoted: Quoted },
): RaisedCell {
  const { places, about, count, segment, theme, finding } = cell;
  const { expected, ratio, interval, bh } = finding;
  const { rows, mentions } = about.evidence;
  const inside = [...rows.keys()].filter((index) => isAt(places, rows[index] ?? 0));
  const own = {
    rows: inside.map((index) => rows[index] ?? 0),
    mentions: inside.map((index) => mentions[index] ?? 0),
  };
  const caveats = caveatsOf(table, cell);
  return {
    segment: places.map(({ attribute, code }) => ({
      attribute: attribute.name,
      value: attribute.values[code] ?? '',
    })),
    theme: about.theme,
    owner,
    count,
    share: shareEstimate(count, segment),
    elsewhere: shareEstimate(theme - count, table.rows.length - segment),
    expected,
    ratio,
    interval,
    bh,
    verdict: caveats.length === 0 ? 'solid' : 'tentative',
    caveats,
    quotes: chooseQuotes(table.columns, own, quoted),
    evidence: own.rows.map((row) => offsetAt(table.columns.line, row)),
  };
}

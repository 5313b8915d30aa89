import type { Quoted } from '../../findings/choose-quotes.ts';
import { GROUPS, NEGATIVE, POSITIVE, UNSCORED, type ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import { crossTable, type CrossQuestion } from './cross-table.ts';
import { heatmapsOf } from './heatmap.ts';
import { raisedCell } from './raised-cell.ts';
import { MIN_SHOWN, searchCells } from './search-cells.ts';
import { segmentColumns } from '../segment-columns.ts';
import type { SegmentSearch, SegmentsReport } from './types.ts';

const DETRACTOR = GROUPS.indexOf('detractor');
const PROMOTER = GROUPS.indexOf('promoter');

function search(question: CrossQuestion, { taxonomy }: KindOptions, quoted: Quoted): SegmentSearch {
  const table = crossTable(question);
  const cells = searchCells(table);
  const raised = cells.filter(({ finding, count }) => finding.isRaised && count >= MIN_SHOWN);
  return {
    group: GROUPS[question.group] ?? null,
    polarity: question.polarity === NEGATIVE ? 'neg' : 'pos',
    comments: table.rows.length,
    searched: cells.length,
    cells: raised
      .toSorted((a, b) => b.finding.interval[0] - a.finding.interval[0] || b.count - a.count)
      .map((cell) => {
        const owner = taxonomy.find(({ id }) => id === cell.about.theme)?.owner ?? 'all';
        return raisedCell(table, cell, { owner, quoted });
      }),
    heatmaps: heatmapsOf(table, raised),
  };
}

/** @throws KindOptionError */
export function buildSegments(columns: ResponseColumns, options: KindOptions): SegmentsReport {
  const { head, selection } = openHead('segments', columns, options);
  const attributes = segmentColumns(columns, options);
  const general = new Set(options.taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const quoted: Quoted = { rows: new Set(), texts: new Set() };
  const question = { columns, rows: selection.rows, attributes, general };
  const asked =
    columns.metric === null
      ? [
          { group: UNSCORED, polarity: NEGATIVE },
          { group: UNSCORED, polarity: POSITIVE },
        ]
      : [
          { group: DETRACTOR, polarity: NEGATIVE },
          { group: PROMOTER, polarity: POSITIVE },
        ];
  return {
    ...head,
    attributes: attributes.map(({ name }) => name),
    searches: asked.map((one) => search({ ...question, ...one }, options, quoted)),
  };
}

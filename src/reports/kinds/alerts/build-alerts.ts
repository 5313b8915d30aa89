import { isCommenter, type ResponseColumns } from '../../response-columns.ts';
import { collectEvidence, type Evidence } from '../../tally/collect-evidence.ts';
import { signalKey } from '../../tally/tally.ts';
import { readWeeks } from '../../findings/periods.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import { segmentColumns } from '../segment-columns.ts';
import { BASELINE_WEEKS, findIncidents } from './find-incidents.ts';
import { findRising } from './find-rising.ts';
import { toAlerts, type AlertReader } from './to-alerts.ts';
import type { AlertsReport } from './types.ts';
import { weekTable, type Cell, type WeekQuestion } from './week-table.ts';

type EvidenceOf = AlertReader['evidenceOf'];

/** Rows by theme and polarity, read once; each alert takes those of its weeks and segment. */
function evidenceReader({ columns, rows, weeks }: WeekQuestion): EvidenceOf {
  const groups = collectEvidence(columns, rows);
  return ({ theme, polarity, place }: Cell, first, last) => {
    const chosen: Evidence = { rows: [], mentions: [] };
    for (const group of groups) {
      const said = group.get(signalKey(theme, polarity));
      said?.rows.forEach((row, index) => {
        const week = weeks.periodOf(row);
        if (week >= first && week <= last && place.holds(row)) {
          chosen.rows.push(row);
          chosen.mentions.push(said.mentions[index] ?? 0);
        }
      });
    }
    return chosen;
  };
}

function watchWeeks(question: WeekQuestion, { taxonomy }: KindOptions) {
  const { columns, weeks } = question;
  const found = findIncidents(weekTable(question), weeks.from.length);
  const reader: AlertReader = {
    columns,
    from: weeks.from,
    ownerOf: (theme) => taxonomy.find(({ id }) => id === theme)?.owner ?? 'all',
    evidenceOf: evidenceReader(question),
    quoted: { rows: new Set(), texts: new Set() },
  };
  return {
    tested: found.tested,
    alerts: toAlerts(found.incidents, reader),
    rising: findRising(found, reader),
  };
}

const NOTHING = { tested: 0, alerts: [], rising: [] } as const;

/**
 * Deterministic: the same columns and options give the same report.
 * @throws KindOptionError
 */
export function buildAlerts(columns: ResponseColumns, options: KindOptions): AlertsReport {
  const { head, selection } = openHead('alerts', columns, options);
  const { rows } = selection;
  const attributes = segmentColumns(columns, options);
  const weeks = readWeeks(columns, rows);
  const { from, commenters } = weeks ?? { from: [], commenters: [] };
  const dated = commenters.reduce((sum, count) => sum + count, 0);
  const used = commenters.filter((count) => count > 0).length;
  const weeksNeeded = Math.max(0, BASELINE_WEEKS + 1 - used);
  const base = {
    ...head,
    weeks: { from, commenters },
    attributes: attributes.map(({ name }) => name),
    undated: rows.filter((row) => isCommenter(columns, row)).length - dated,
    weeksNeeded,
  };
  if (weeks === null || weeksNeeded > 0) {
    return { ...base, ...NOTHING, noAlerts: weeks === null ? 'no-dates' : 'few-weeks' };
  }
  const general = new Set(options.taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const question = { columns, rows, attributes, general, weeks };
  return { ...base, ...watchWeeks(question, options), noAlerts: null };
}

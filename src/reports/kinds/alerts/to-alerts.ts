/** Incidents of one theme in the same weeks become one alert. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import { scaled } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_BASE } from '../../findings/gates.ts';
import type { Owner } from '../../../analysis/types.ts';
import type { ResponseColumns } from '../../response-columns.ts';
import { offsetAt } from '../../stats/at.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import { alertFigures, excess } from './alert-figures.ts';
import { poolWeeks, type Incident } from './find-incidents.ts';
import { controlWeeks, limitsAt, raisedWeek, type ControlledWeeks } from './moving-average.ts';
import type { Alert, AlertCaveat, AlertFigures, AlertWeek } from './types.ts';
import { weekOf, type Cell } from './week-table.ts';

const PERCENT = 100;
/** Weeks by which two incidents of one theme may be apart and still be one. */
const SLACK = 2;
const MAX_ALSO = 5;

export interface AlertReader {
  readonly columns: ResponseColumns;
  /** Mondays. */
  readonly from: readonly string[];
  readonly ownerOf: (theme: string) => Owner;
  /** Comments with a theme and a polarity in some weeks. */
  readonly evidenceOf: (cell: Cell, first: number, last: number) => Evidence;
  readonly quoted: Quoted;
}

function firstOf({ confirmed }: Incident): number {
  return confirmed[0].first;
}

function lastOf({ confirmed }: Incident): number {
  return confirmed.at(-1)?.week ?? confirmed[0].week;
}

/** Incidents that overlap, in order of their first week. */
function groupIncidents(incidents: readonly Incident[]): Incident[][] {
  const groups: Incident[][] = [];
  const ends = new Map<string, { group: Incident[]; last: number }>();
  for (const incident of incidents.toSorted((a, b) => firstOf(a) - firstOf(b))) {
    const key = `${incident.cell.theme} ${incident.cell.polarity}`;
    const known = ends.get(key);
    const isSame = known !== undefined && firstOf(incident) <= known.last + SLACK;
    const group = isSame ? known.group : [];
    if (!isSame) groups.push(group);
    group.push(incident);
    ends.set(key, { group, last: Math.max(isSame ? known.last : 0, lastOf(incident)) });
  }
  return groups;
}

/** All comments if they show it, else the segment where chance explains it least. */
function leadOf(group: readonly Incident[]): Incident | undefined {
  return group.toSorted(
    (a, b) =>
      Number(b.cell.place.segment === null) - Number(a.cell.place.segment === null) ||
      a.confirmed[0].p - b.confirmed[0].p,
  )[0];
}

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function figuresOf(incident: Incident): AlertFigures {
  const { cell, baseline } = incident;
  return alertFigures(poolWeeks(cell, span(firstOf(incident), lastOf(incident))), poolWeeks(cell, baseline));
}

function weeksOf(cell: Cell, from: readonly string[], control: ControlledWeeks | null): AlertWeek[] {
  return from.map((monday, week) => {
    const { count, n } = weekOf(cell, week);
    const share = n < MIN_BASE ? null : (PERCENT * count) / n;
    const usual = control === null ? null : limitsAt(control, week);
    const limits = usual === null ? null : scaled(usual);
    const isOutside = share !== null && limits !== null && (share < limits[0] || share > limits[1]);
    return { from: monday, count, n, share, limits, isOutside };
  });
}

function alsoOf(group: readonly Incident[], lead: Incident): Alert['also'] {
  return group
    .flatMap((incident) => {
      const { segment } = incident.cell.place;
      return incident === lead || segment === null ? [] : [{ segment, ...figuresOf(incident) }];
    })
    .toSorted((a, b) => excess(b) - excess(a))
    .slice(0, MAX_ALSO);
}

function caveatsOf(lead: Incident, raised: number | null): AlertCaveat[] {
  const [{ first, week }] = lead.confirmed;
  const isLow = poolWeeks(lead.cell, span(first, week)).n < FULL_BASE;
  return [
    ...(firstOf(lead) === lastOf(lead) ? (['one-week'] as const) : []),
    ...(raised === null ? (['not-raised'] as const) : []),
    ...(isLow ? (['low-base'] as const) : []),
  ];
}

function alertOf(group: readonly Incident[], lead: Incident, reader: AlertReader): Alert {
  const { columns, from, ownerOf, evidenceOf, quoted } = reader;
  const { cell, baseline, confirmed } = lead;
  const [first, last] = [firstOf(lead), lastOf(lead)];
  const control = controlWeeks(cell, baseline);
  const raised = control === null ? null : raisedWeek(control, baseline, span(first, last));
  const caveats = caveatsOf(lead, raised);
  const evidence = evidenceOf(cell, first, last);
  const { p, bh, tested } = confirmed[0];
  return {
    id: `${cell.theme}:${cell.polarity}:${from[first] ?? ''}`,
    theme: cell.theme,
    owner: ownerOf(cell.theme),
    polarity: cell.polarity,
    segment: cell.place.segment,
    ...figuresOf(lead),
    firstWeek: from[first] ?? '',
    lastWeek: from[last] ?? '',
    isOpen: lead.isOpen,
    rule: { p, bh, tested, weeks: confirmed.length },
    raised: raised === null ? null : (from[raised] ?? null),
    verdict: caveats.every((caveat) => caveat === 'one-week') ? 'solid' : 'tentative',
    caveats,
    also: alsoOf(group, lead),
    baselineWeeks: baseline.length,
    weeks: weeksOf(cell, from, control),
    quotes: chooseQuotes(columns, evidence, quoted),
    evidence: evidence.rows.map((row) => offsetAt(columns.line, row)),
  };
}

/** Still open first, then the largest excess. */
export function toAlerts(incidents: readonly Incident[], reader: AlertReader): Alert[] {
  return groupIncidents(incidents)
    .flatMap((group) => {
      const lead = leadOf(group);
      return lead === undefined ? [] : [{ group, lead, excess: excess(figuresOf(lead)) }];
    })
    .toSorted(
      (a, b) =>
        Number(b.lead.isOpen) - Number(a.lead.isOpen) ||
        b.excess - a.excess ||
        firstOf(b.lead) - firstOf(a.lead),
    )
    .map(({ group, lead }) => alertOf(group, lead, reader));
}

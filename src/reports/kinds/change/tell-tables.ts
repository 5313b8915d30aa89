/** The tables of the change report. */
import type { Block, TableBlock } from '../../document/types.ts';
import { rangeText, type Telling } from './tell-figures.ts';
import type { ChangeFinding, ChangeReport } from './types.ts';

/** Rows of a table; the JSON report holds them all. */
const MOST_ROWS = 30;

/** Simpson's paradox, and the difference at the same mix. */
export function mixBlocks({ report, messages }: Telling): Block[] {
  const { change, format } = messages;
  const { mixes } = report;
  if (mixes.length === 0) {
    return [];
  }
  const reversed = mixes.filter(({ isReversed }) => isReversed).map((mix) => change.reversed(mix));
  const steady = mixes.filter(({ isReversed }) => !isReversed).map(({ attribute }) => attribute);
  const column = (label: string, isNumber = true) => ({ label, isNumber });
  return [
    ...[...reversed, ...(steady.length === 0 ? [] : [change.notReversed(steady)])].map((text) => ({
      is: 'text' as const,
      text,
    })),
    {
      is: 'table',
      caption: change.headings.mix,
      columns: [
        column(messages.labels.value, false),
        column(change.labels.atSameMix),
        column(change.labels.interval),
        column(change.labels.mix),
      ],
      rows: mixes.map(({ attribute, rate, rateInterval, mix }) => [
        attribute,
        format.signed(rate),
        rangeText(rateInterval, format.signed),
        format.signed(mix),
      ]),
    },
  ];
}

/** What else was looked at. */
export function checkBlocks({ report, messages }: Telling): Block[] {
  const { change, format } = messages;
  if (report.checks.length === 0) {
    return [];
  }
  const share = (
    { value, first, second }: ChangeReport['checks'][number]['most'],
    isLanguage: boolean,
  ): string =>
    `${isLanguage ? messages.languageName(value) : value} ${format.percent(first)} → ${format.percent(second)}`.trim();
  return [
    {
      is: 'table',
      caption: change.headings.checks,
      columns: [
        { label: change.labels.what, isNumber: false },
        { label: messages.labels.verdict, isNumber: false },
        { label: change.labels.moved, isNumber: false },
      ],
      rows: report.checks.map((check) => [
        change.checkName(check),
        change.check(check),
        share(check.most, check.what === 'language'),
      ]),
    },
  ];
}

/** Themes with what was tested of each, its points, and a last column of the caller's. */
function findingTable(
  { messages, mention }: Telling,
  findings: readonly ChangeFinding[],
  last: {
    readonly caption: string;
    readonly label: string;
    readonly cell: (finding: ChangeFinding) => string;
  },
): TableBlock {
  const { change, format } = messages;
  const column = (label: string, isNumber = true) => ({ label, isNumber });
  return {
    is: 'table',
    caption: last.caption,
    columns: [
      column(messages.labels.theme, false),
      column(change.labels.what, false),
      column(change.labels.points),
      column(change.labels.interval),
      column(last.label),
    ],
    rows: findings
      .slice(0, MOST_ROWS)
      .map((one) => [
        mention(one),
        change.tested[one.kind],
        format.signed(one.value),
        rangeText(one.interval, format.signed),
        last.cell(one),
      ]),
  };
}

/** All that was found; the waterfall names the largest. */
export function foundTable(telling: Telling): TableBlock {
  const { report, messages } = telling;
  const { labels } = messages;
  return findingTable(
    telling,
    report.findings.filter(({ verdict }) => verdict !== 'too-few'),
    {
      caption: messages.change.headings.found,
      label: labels.verdict,
      cell: ({ verdict }) => messages.verdict[verdict],
    },
  );
}

/** What was looked for in vain. */
export function testedBlocks(telling: Telling): Block[] {
  const { report, messages } = telling;
  const { change, format } = messages;
  const open = report.findings.filter(({ verdict }) => verdict === 'too-few');
  const found = report.findings.length - open.length;
  return report.findings.length === 0
    ? []
    : [
        { is: 'text', text: change.testedLine(report.findings.length, found) },
        findingTable(telling, open, {
          caption: change.headings.tested,
          label: change.labels.needed,
          cell: ({ answersNeeded }) => (answersNeeded === null ? '–' : format.integer(answersNeeded)),
        }),
      ];
}

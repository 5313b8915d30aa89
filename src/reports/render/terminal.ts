/** The summary that `porque report` prints: score, groups, the top reasons of each with points and a quote. */
import type { Group, GroupSummary, Note, Reason, Report } from '../types.ts';
import { visibleText } from './escape.ts';
import { openPage, reasonContext, tellingReasons } from './page.ts';
import type { Page, RenderOptions } from './page.ts';
import { indented, paperOf, quoteLines, type Paper } from './paper.ts';
import { columnCount, wrapText } from './wrap-text.ts';

/** `width` in columns; `useColor` allows ANSI escapes. The caller knows its terminal. */
export interface TerminalOptions extends RenderOptions {
  readonly width: number;
  readonly useColor: boolean;
}

/** Reasons printed per group; the HTML report tells the others. */
const MOST_REASONS = 3;
/** Column of the points ("−12.4  "). */
const POINTS_WIDTH = 8;

const GROUP_STYLE: Readonly<Record<Group, string>> = { detractor: '33', neutral: '37', promoter: '34' };

/** The first ends the summary; the command's own closing line counts the rows left out. */
const SAID_ELSEWHERE: ReadonlySet<Note> = new Set(['not-proof-of-cause', 'rows-rejected'] as const);

function reasonLines(
  page: Page,
  paper: Paper,
  { group, reason }: { group: Group | null; reason: Reason },
): string[] {
  const { messages } = page;
  const context = reasonContext(page, { group, reason });
  const value = group === 'neutral' ? null : reason.impact.value;
  const points = value === null ? '' : messages.format.signed(value);
  const head = `${' '.repeat(Math.max(0, POINTS_WIDTH - 2 - columnCount(points)))}${points}  `;
  const title = messages.mentionOf(reason.polarity, context.label);
  const [first = '', ...rest] = wrapText(visibleText(title), paper.width - POINTS_WIDTH);
  const margin = ' '.repeat(POINTS_WIDTH);
  return [
    `${head}${paper.paint(first, '1')}`,
    ...rest.map((line) => margin + paper.paint(line, '1')),
    ...indented(visibleText(messages.shareLine(context)), paper, POINTS_WIDTH),
    ...reason.quotes.slice(0, 1).flatMap((quote) => quoteLines(quote, paper, POINTS_WIDTH)),
  ];
}

function reasonsLines(
  page: Page,
  paper: Paper,
  { group, reasons }: Pick<GroupSummary, 'reasons'> & { group: Group | null },
): string[] {
  const telling = tellingReasons(reasons, group).slice(0, MOST_REASONS);
  if (telling.length === 0) return indented(page.messages.verdictMeaning['too-few'], paper, 2);
  return telling.flatMap((reason) => reasonLines(page, paper, { group, reason }));
}

function groupLines(page: Page, paper: Paper, summary: GroupSummary): string[] {
  const { messages, metric } = page;
  if (metric === null) return [];
  const { group } = summary;
  return [
    '',
    paper.paint(
      messages.groupName(metric, group).toLocaleUpperCase(messages.locale),
      `1;${GROUP_STYLE[group]}`,
    ),
    ...indented(messages.groupLine(metric, summary), paper, 0),
    ...reasonsLines(page, paper, summary),
  ];
}

/** Renders the summary, without a line end after the last line. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const page = openPage(report, options);
  const paper = paperOf(options);
  const { messages } = page;
  const { score, groups, themes, notes } = report;
  const say = (sentence: string): string[] => indented(visibleText(sentence), paper, 0);
  return [
    ...(score === null
      ? []
      : wrapText(messages.headline(score), paper.width).map((line) => paper.paint(line, '1'))),
    ...say(messages.answered(report)),
    ...notes.filter((note) => !SAID_ELSEWHERE.has(note)).flatMap((note) => say(messages.note[note](report))),
    ...groups.flatMap((group) => groupLines(page, paper, group)),
    ...(themes.length === 0 ? [] : ['', ...reasonsLines(page, paper, { group: null, reasons: themes })]),
    ...(notes.includes('not-proof-of-cause')
      ? ['', ...say(messages.note['not-proof-of-cause'](report))]
      : []),
  ].join('\n');
}

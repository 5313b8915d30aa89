/** The report as Markdown: for a wiki, an issue, a mail. The figures as tables, no pictures. */
import type { Messages } from '../messages/types.ts';
import type { Group, GroupSummary, Note, Reason, Report, ScoreSummary } from '../types.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { paragraphs, quoteLine, table } from './markdown-parts.ts';
import {
  caveatSentences,
  impactSentence,
  lowBaseSentence,
  keyReasons,
  keySentence,
  openPage,
  reasonContext,
  tellingReasons,
} from './page.ts';
import type { Page, RenderOptions } from './page.ts';
import { toldDiscoveries } from './told-discoveries.ts';
import { toldProfile, toldWriting } from './told-profile.ts';

/** Reasons told per group; the table holds twice as many. */
const IN_FULL = 5;
const MOST_ROWS = 12;

/** Notes that have their own place at the end. */
const SAID_BELOW: ReadonlySet<Note> = new Set(['not-proof-of-cause', 'rows-rejected'] as const);

function profileLines(page: Page, reason: Reason): string[] {
  const { sentences, quotes } = toldProfile(page, reason);
  return [
    ...paragraphs([sentences.join(' ')]),
    ...quotes.flatMap(({ label, quote }) => [
      `**${escapeMarkdown(label)}**`,
      '',
      quoteLine(page.messages, quote),
      '',
    ]),
  ];
}

function reasonLines(page: Page, group: Group | null, reason: Reason): string[] {
  const { messages } = page;
  const context = reasonContext(page, { group, reason });
  return [
    `### ${escapeMarkdown(messages.mentionOf(reason.polarity, context.label))}`,
    '',
    ...paragraphs([
      messages.shareLine(context),
      impactSentence(page, context),
      ...caveatSentences(page, context),
    ]),
    ...reason.quotes.flatMap((quote) => [quoteLine(page.messages, quote), '']),
    ...(group === 'neutral' ? [] : profileLines(page, reason)),
  ];
}

/** Only the columns in which something stands; impact and verdict, of the whole survey, not for neutrals. */
function reasonsTable(
  { messages, themeLabel }: Page,
  group: Group | null,
  reasons: readonly Reason[],
): string[] {
  const { labels, format } = messages;
  const rows = reasons.slice(0, MOST_ROWS);
  const hasShare = rows.some(({ share }) => share.value !== null);
  const hasVerdict = group !== 'neutral' && rows.some(({ verdict }) => verdict !== 'too-few');
  const hasImpact = hasVerdict && rows.some(({ impact }) => impact.value !== null);
  const columns: readonly (readonly [string, boolean, (reason: Reason) => string])[] = [
    [labels.theme, true, ({ theme, polarity }) => messages.mentionOf(polarity, themeLabel(theme))],
    [labels.mentions, true, ({ mentions }) => format.integer(mentions)],
    [labels.share, hasShare, ({ share }) => messages.estimateText(share)],
    [labels.impact, hasImpact, ({ impact: { value } }) => (value === null ? '–' : format.signed(value))],
    [labels.verdict, hasVerdict, ({ verdict }) => messages.verdict[verdict]],
  ];
  const shown = columns.filter(([, isShown]) => isShown);
  return table(
    shown.map(([head]) => head),
    rows.map((reason) => shown.map(([, , cell]) => cell(reason))),
  );
}

function reasonsLines(page: Page, group: Group | null, reasons: readonly Reason[]): string[] {
  const full = tellingReasons(reasons, group).slice(0, IN_FULL);
  return [
    ...(full.length === 0 ? paragraphs([page.messages.verdictMeaning['too-few']]) : []),
    ...paragraphs([lowBaseSentence(page, group, full)]),
    ...full.flatMap((reason) => reasonLines(page, group, reason)),
    ...reasonsTable(page, group, reasons),
  ];
}

function groupLines(page: Page, summary: GroupSummary): string[] {
  const { messages, metric } = page;
  if (metric === null) return [];
  const { group, reasons } = summary;
  return [
    `## ${escapeMarkdown(messages.groupTitle(metric, group))}`,
    '',
    ...paragraphs([messages.groupLine(metric, summary)]),
    ...reasonsLines(page, group, reasons),
    ...(summary.commenters === 0 ? [] : paragraphs([messages.unexplainedLine(metric, summary)])),
  ];
}

function whyLines(page: Page): string[] {
  const sentences = keyReasons(page.report).map(
    (found, index) => `${index + 1}. ${escapeMarkdown(keySentence(page, found))}`,
  );
  return sentences.length === 0
    ? []
    : [`## ${escapeMarkdown(page.messages.headings.reasons)}`, '', ...sentences, ''];
}

/** "−4 (−14 … 7)", or why there is no score. */
function scoreText({ format, noEstimate }: Messages, { value, interval }: ScoreSummary): string {
  if (value === null || interval === null) return noEstimate['few-responses'];
  const [low, high] = interval;
  return `${format.integer(value)} (${format.integer(low)} … ${format.integer(high)})`;
}

function breakdownLines({ report, messages }: Page): string[] {
  if (report.breakdown === null) return [];
  const { attribute, values } = report.breakdown;
  const rows = values.map(({ value, score }) => [
    value,
    scoreText(messages, score),
    messages.format.integer(score.n),
  ]);
  return [
    `## ${escapeMarkdown(`${messages.headings.breakdown} ${attribute}`)}`,
    '',
    ...table([attribute, messages.labels.score, messages.labels.responses], rows),
  ];
}

function languageLines({ report, messages }: Page): string[] {
  const { format, headings, labels, languageName } = messages;
  const rows = report.languages.map(({ code, comments, share }) => [
    languageName(code),
    format.integer(comments),
    format.percent(share),
  ]);
  return [
    `## ${escapeMarkdown(headings.languages)}`,
    '',
    ...table([labels.language, labels.comments, labels.share], rows),
  ];
}

function discoveryLines(page: Page): string[] {
  const told = toldDiscoveries(page);
  if (told === null) return [];
  return [
    `## ${escapeMarkdown(told.title)}`,
    '',
    ...paragraphs([told.meaning]),
    ...told.sides.flatMap(({ heading, discoveries }) => [
      `### ${escapeMarkdown(heading)}`,
      '',
      ...discoveries.flatMap(({ phrase, sentences, quotes }) => [
        `**${escapeMarkdown(phrase)}**. ${escapeMarkdown(sentences.join(' '))}`,
        '',
        ...quotes.flatMap((quote) => [quoteLine(page.messages, quote), '']),
      ]),
    ]),
  ];
}

/** Renders the whole report. */
export function renderMarkdown(report: Report, options: RenderOptions): string {
  const page = openPage(report, options);
  const { messages, title } = page;
  const { score, groups, themes, notes, input } = report;
  const about = score === null ? [] : [messages.headline(score)];
  const lines = [
    `# ${escapeMarkdown(title)}`,
    '',
    ...paragraphs([...about, messages.answered(report), messages.periodLine(report)]),
    ...paragraphs(notes.filter((note) => !SAID_BELOW.has(note)).map((note) => messages.note[note](report))),
    ...whyLines(page),
    ...groups.flatMap((group) => groupLines(page, group)),
    ...(themes.length === 0
      ? []
      : [`## ${escapeMarkdown(messages.headings.themes)}`, '', ...reasonsLines(page, null, themes)]),
    ...discoveryLines(page),
    ...breakdownLines(page),
    ...paragraphs(toldWriting(page)),
    ...languageLines(page),
    ...(input.rowsRejected > 0 ? paragraphs([messages.rejectedLine(report)]) : []),
    ...paragraphs([
      notes.includes('not-proof-of-cause') ? messages.note['not-proof-of-cause'](report) : '',
      `${messages.labels.madeBy} · ${report.engine}`,
    ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What every renderer of a report needs at hand, and the choice of what comes first. */
import type { Metric } from '../../ingest/types.ts';
import type { Messages, ReasonContext } from '../messages/types.ts';
import type { Group, NoEstimate, Reason, Report, Taxonomy } from '../types.ts';

/** The language of the reader, the names of the themes, and a title (null: the file name). */
export interface RenderOptions {
  readonly messages: Messages;
  readonly taxonomy: Taxonomy;
  readonly title: string | null;
}

/** A report opened for one reader. */
export interface Page {
  readonly report: Report;
  readonly messages: Messages;
  readonly title: string;
  readonly metric: Metric | null;
  /** Label of a theme; an id that the taxonomy does not know stands for itself. */
  readonly themeLabel: (id: string) => string;
}

/** A reason together with the group whose reason it is (null where the survey has no score). */
export interface GroupReason {
  readonly group: Group | null;
  readonly reason: Reason;
}

/** How many sentences answer "why" in short. */
const KEY_FINDINGS = 3;

/** Joins a report with the words of its reader. */
export function openPage(report: Report, { messages, taxonomy, title }: RenderOptions): Page {
  const labels = new Map(taxonomy.map(({ id, labels: words }) => [id, words[messages.language]]));
  return {
    report,
    messages,
    title: title ?? report.input.file,
    metric: report.score?.metric ?? null,
    themeLabel: (id) => labels.get(id) ?? id,
  };
}

/** What the sentences about a reason need. */
export function reasonContext({ metric, themeLabel }: Page, { group, reason }: GroupReason): ReasonContext {
  const companionLabel = reason.companion === null ? null : themeLabel(reason.companion);
  return { reason, label: themeLabel(reason.theme), companionLabel, metric, group };
}

/** Mentions from which a share may be told in a survey too small for impacts. */
const LEAST_MENTIONS = 3;

/** Reasons worth a paragraph: those with a verdict; in a small survey, those with a share that several people stand for. */
export function tellingReasons(reasons: readonly Reason[]): Reason[] {
  const judged = reasons.filter(({ verdict }) => verdict !== 'too-few');
  if (judged.length > 0) return judged;
  return reasons.filter(({ share, mentions }) => share.interval !== null && mentions >= LEAST_MENTIONS);
}

/** A reason with its impact in points. */
export interface RankedReason extends GroupReason {
  readonly points: number;
}

function rankable(reasons: readonly Reason[], group: Group): RankedReason[] {
  return tellingReasons(reasons).flatMap((reason) => {
    const { value } = reason.impact;
    return value === null ? [] : [{ group, reason, points: value }];
  });
}

/** Every theme and polarity with an impact, once, worst first; its group is the one with most mentions of it. */
export function impactRanking({ groups }: Report): RankedReason[] {
  const byTheme = new Map<string, RankedReason>();
  for (const candidate of groups.flatMap(({ group, reasons }) => rankable(reasons, group))) {
    const key = `${candidate.reason.theme} ${candidate.reason.polarity}`;
    const known = byTheme.get(key);
    if (known === undefined || known.reason.mentions < candidate.reason.mentions) byTheme.set(key, candidate);
  }
  return [...byTheme.values()].toSorted((a, b) => a.points - b.points);
}

/** The reasons that answer "why" in short: solid ones with the largest impact, else the first of each group. */
export function keyReasons(report: Report): GroupReason[] {
  const isSolid = ({ reason }: GroupReason): number => (reason.verdict === 'solid' ? 1 : 0);
  const ranked = impactRanking(report).toSorted(
    (a, b) => isSolid(b) - isSolid(a) || Math.abs(b.points) - Math.abs(a.points),
  );
  if (ranked.length > 0) return ranked.slice(0, KEY_FINDINGS);
  const firsts = report.groups.flatMap(({ group, reasons }) =>
    tellingReasons(reasons)
      .map((reason) => ({ group, reason }))
      .slice(0, 1),
  );
  const overall = tellingReasons(report.themes).map((reason) => ({ group: null, reason }));
  return [...firsts, ...overall].slice(0, KEY_FINDINGS);
}

/** Why there is no impact, where the notes at the top say it for all reasons at once. */
const SAID_ONCE: ReadonlySet<NoEstimate | null> = new Set([
  'few-responses',
  'no-score',
  'no-variation',
] as const);

/** The impact in words; '' where the whole report has none. */
export function impactSentence({ messages }: Page, context: ReasonContext): string {
  return SAID_ONCE.has(context.reason.impact.reason) ? '' : messages.impactLine(context);
}

/** One of the sentences that answer "why" in short: the impact, or else the share, with its theme named. */
export function keySentence(page: Page, found: GroupReason): string {
  const { messages } = page;
  const context = reasonContext(page, found);
  if (found.reason.impact.value !== null) return messages.impactLine(context);
  return `${messages.mentionOf(found.reason.polarity, context.label)}: ${messages.shareLine(context)}`;
}

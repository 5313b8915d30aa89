/** What every renderer of a report needs at hand, and the choice of what comes first. */
import type { Metric } from '../../ingest/types.ts';
import type { Messages, ReasonContext } from '../messages/types.ts';
import type { Group, GroupSummary, Reason, Report, Taxonomy } from '../types.ts';

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

/** Every theme and polarity with an impact, once, worst first; its group is the one that says it most often. */
export function impactRanking({ groups }: Report): GroupReason[] {
  const byTheme = new Map<string, GroupReason>();
  const candidates = groups.flatMap(({ group, reasons }) =>
    tellingReasons(reasons).map((reason) => ({ group, reason })),
  );
  for (const candidate of candidates.filter(({ reason }) => reason.impact.value !== null)) {
    const key = `${candidate.reason.theme} ${candidate.reason.polarity}`;
    const known = byTheme.get(key);
    if (known === undefined || shareOf(known) < shareOf(candidate)) byTheme.set(key, candidate);
  }
  return [...byTheme.values()].toSorted((a, b) => pointsOf(a) - pointsOf(b));
}

/** The reasons that answer "why" in short: solid ones with the largest impact, else the most frequent ones. */
export function keyReasons(report: Report): GroupReason[] {
  const ranked = impactRanking(report).toSorted(
    (a, b) => Number(isSolid(b)) - Number(isSolid(a)) || Math.abs(pointsOf(b)) - Math.abs(pointsOf(a)),
  );
  if (ranked.length > 0) return ranked.slice(0, KEY_FINDINGS);
  const first = report.groups.flatMap(({ group, reasons }: GroupSummary) =>
    tellingReasons(reasons)
      .slice(0, 1)
      .map((reason) => ({ group, reason })),
  );
  const overall = tellingReasons(report.themes).map((reason) => ({ group: null, reason }));
  return [...first, ...overall].slice(0, KEY_FINDINGS);
}

function isSolid({ reason }: GroupReason): boolean {
  return reason.verdict === 'solid';
}

function pointsOf({ reason }: GroupReason): number {
  return reason.impact.value ?? 0;
}

function shareOf({ reason }: GroupReason): number {
  return reason.share.value ?? 0;
}

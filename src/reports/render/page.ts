/** What every renderer of a report needs at hand, and the choice of what comes first. */
import type { Polarity } from '../../analysis/types.ts';
import type { Metric } from '../../ingest/types.ts';
import { lowerFirst } from '../messages/cases.ts';
import type { Messages, ReasonContext } from '../messages/types.ts';
import type { Caveat, Group, NoEstimate, Reason, Report, Taxonomy } from '../types.ts';

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

/** Label of a theme in the reader's language; an id that the taxonomy does not know stands for itself. */
export function openLabels(taxonomy: Taxonomy, language: Messages['language']): (id: string) => string {
  const labels = new Map(taxonomy.map(({ id, labels: words }) => [id, words[language]]));
  return (id) => labels.get(id) ?? id;
}

/** Joins a report with the words of its reader. */
export function openPage(report: Report, { messages, taxonomy, title }: RenderOptions): Page {
  return {
    report,
    messages,
    title: title ?? report.input.file,
    metric: report.score?.metric ?? null,
    themeLabel: openLabels(taxonomy, messages.language),
  };
}

/** What the sentences about a reason need. */
export function reasonContext({ metric, themeLabel }: Page, { group, reason }: GroupReason): ReasonContext {
  const companionLabel = reason.companion === null ? null : themeLabel(reason.companion);
  return { reason, label: themeLabel(reason.theme), companionLabel, metric, group };
}

/** Mentions in a group from which its share is worth a paragraph. */
const LEAST_MENTIONS = 3;

/** What the heading over a group's reasons promises: troubles, or pleasures. */
const EXPECTED: Readonly<Record<Group, Polarity>> = { detractor: 'neg', neutral: 'neg', promoter: 'pos' };

/** General praise or blame, which restates the score: a theme that is everybody's is nobody's reason. */
function isGeneral({ owner }: Reason): boolean {
  return owner === 'all';
}

/** Praise that clearly goes with fewer points, or a complaint that goes with more, belongs under no heading. */
function isContrary({ polarity, impact: { interval } }: Reason): boolean {
  const [low, high] = interval ?? [0, 0];
  return (polarity === 'pos' && high < 0) || (polarity === 'neg' && low > 0);
}

/**
 * Reasons worth a paragraph, of those that several people stand for: the ones with a verdict, in a small survey
 * all; general praise or blame after those that name a reason.
 */
export function tellingReasons(reasons: readonly Reason[], group: Group | null): Reason[] {
  const told = reasons.filter(
    (reason) =>
      reason.mentions >= LEAST_MENTIONS &&
      reason.share.interval !== null &&
      (group === null || reason.polarity === EXPECTED[group]) &&
      !isContrary(reason),
  );
  const named = told.filter((reason) => !isGeneral(reason));
  const judged = named.filter(({ verdict }) => verdict !== 'too-few');
  return [...(judged.length > 0 ? judged : named), ...told.filter(isGeneral)];
}

/** A reason with its impact in points. */
export interface RankedReason extends GroupReason {
  readonly points: number;
}

function rankable(reasons: readonly Reason[], group: Group): RankedReason[] {
  return reasons.flatMap((reason) => {
    const { value } = reason.impact;
    return value === null || reason.verdict === 'too-few' ? [] : [{ group, reason, points: value }];
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
  const ranked = impactRanking(report)
    .filter(({ reason }) => !isContrary(reason))
    .toSorted((a, b) => isSolid(b) - isSolid(a) || Math.abs(b.points) - Math.abs(a.points));
  if (ranked.length > 0) return ranked.slice(0, KEY_FINDINGS);
  const firsts = report.groups.flatMap(({ group, reasons }) =>
    tellingReasons(reasons, group)
      .filter((reason) => !isGeneral(reason))
      .map((reason) => ({ group, reason }))
      .slice(0, 1),
  );
  const overall = tellingReasons(report.themes, null).map((reason) => ({ group: null, reason }));
  return [...firsts, ...overall].slice(0, KEY_FINDINGS);
}

/** Why there is no impact, where the notes at the top say it for all reasons at once. */
const SAID_ONCE: ReadonlySet<NoEstimate | null> = new Set([
  'few-responses',
  'no-score',
  'no-variation',
] as const);

/**
 * What a reason goes with, in words; '' where there is nothing to say. Neutrals count 0 in the score: for them it is
 * what happens at the borders of their group, and the impact on the whole survey stands with the others.
 */
export function impactSentence({ messages }: Page, context: ReasonContext): string {
  if (context.group === 'neutral') return messages.thresholdLine(context);
  return SAID_ONCE.has(context.reason.impact.reason) ? '' : messages.impactLine(context);
}

/** What the impact sentence says already, and what is said once for all reasons of a group. */
const SAID_ELSEWHERE: ReadonlySet<Caveat> = new Set([
  'interval-contains-zero',
  'signs-differ',
  'low-base',
] as const);

/** The raw gap and the doubts about the impact, sentence by sentence; none for neutrals, who are told no impact. */
export function caveatSentences({ messages }: Page, context: ReasonContext): string[] {
  if (context.group === 'neutral') return [];
  const caveats = context.reason.caveats.filter((caveat) => !SAID_ELSEWHERE.has(caveat));
  const sentences = [
    messages.rawGapLine(context),
    ...caveats.map((caveat) => messages.caveat[caveat](context)),
  ];
  return sentences.filter((sentence) => sentence !== '');
}

/** That a group wrote little, once for all its reasons; '' where it wrote enough. */
export function lowBaseSentence(page: Page, group: Group | null, reasons: readonly Reason[]): string {
  const reason = reasons.find(({ caveats }) => caveats.includes('low-base'));
  return reason === undefined ? '' : page.messages.caveat['low-base'](reasonContext(page, { group, reason }));
}

/** One of the sentences that answer "why" in short: the impact, or else the share, with its theme named. */
export function keySentence(page: Page, found: GroupReason): string {
  const { messages } = page;
  const context = reasonContext(page, found);
  if (found.reason.impact.value !== null) return messages.keyLine(context);
  const share = lowerFirst(messages.shareLine(context));
  return `${messages.mentionOf(found.reason.polarity, context.label)}: ${share}`;
}

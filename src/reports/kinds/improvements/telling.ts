/** A report of improvements opened for one reader. */
import type { Messages, ReasonContext } from '../../messages/types.ts';
import type { ImprovementWords } from '../../messages/improvement-words.ts';
import { improvementWords } from '../../messages/improvements.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { Interval, Reason } from '../../types.ts';
import { readId } from './to-improvements.ts';
import type { Improvement, ImprovementsReport } from './types.ts';

export interface Telling {
  readonly report: ImprovementsReport;
  readonly messages: Messages;
  readonly words: ImprovementWords;
  /** "Fix: stability and speed" */
  readonly nameOf: (improvement: Pick<Improvement, 'change' | 'theme'>) => string;
  /** For the sentences that every report has about a reason. */
  readonly contextOf: (improvement: Improvement) => ReasonContext;
}

/** An improvement as the reason that it is: a theme with a polarity. */
function toReason(improvement: Improvement): Reason {
  const { theme, owner, change, mentions, share, points, rawGap, verdict, mentionsNeeded } = improvement;
  return {
    theme,
    owner,
    polarity: change === 'keep' ? 'pos' : 'neg',
    mentions,
    share,
    reach: share,
    impact: points,
    rawGap,
    thresholds: null,
    verdict,
    mentionsNeeded,
    caveats: improvement.caveats,
    companion: improvement.companion,
    quotes: improvement.examples.opinions,
    evidence: improvement.evidence,
  };
}

export function openTelling(
  report: ImprovementsReport,
  { messages, taxonomy }: Pick<RenderOptions, 'messages' | 'taxonomy'>,
): Telling {
  const labels = new Map(taxonomy.map(({ id, labels: names }) => [id, names[messages.language]]));
  const labelOf = (theme: string): string => labels.get(theme) ?? theme;
  const words = improvementWords(messages.language);
  return {
    report,
    messages,
    words,
    nameOf: ({ change, theme }) => `${words.change[change]}: ${labelOf(theme)}`,
    contextOf: (improvement) => ({
      reason: toReason(improvement),
      label: labelOf(improvement.theme),
      companionLabel: improvement.companion === null ? null : labelOf(readId(improvement.companion).theme),
      metric: report.score?.metric ?? null,
      group: null,
    }),
  };
}

/** "−3.8 … −2.4"; nothing without an interval. */
export function intervalText({ messages: { format } }: Telling, interval: Interval | null): string {
  return interval === null ? '' : `${format.signed(interval[0])} … ${format.signed(interval[1])}`;
}

/** The words that a coaching report is told in. */
import type { CoachingMessages } from '../../messages/coaching.ts';
import { coaching as ca } from '../../messages/ca/coaching.ts';
import { coaching as en } from '../../messages/en/coaching.ts';
import { coaching as pt } from '../../messages/pt/coaching.ts';
import type { Messages } from '../../messages/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { Interval, ReportLanguage, ScoreSummary } from '../../types.ts';

const WORDS: Readonly<Record<ReportLanguage, CoachingMessages>> = { pt, ca, en };

export interface Reader {
  readonly messages: Messages;
  readonly words: CoachingMessages;
  /** Label of a theme; an id that the taxonomy does not know stands for itself. */
  readonly themeLabel: (id: string) => string;
}

export function readerOf({ messages, taxonomy }: RenderOptions): Reader {
  const labels = new Map(taxonomy.map(({ id, labels: words }) => [id, words[messages.language]]));
  return { messages, words: WORDS[messages.language], themeLabel: (id) => labels.get(id) ?? id };
}

/** NPS in whole points, CSAT and CES in per cent. */
export function scoreText({ messages, words }: Reader, { metric, value }: ScoreSummary): string {
  const { integer, percent } = messages.format;
  return value === null ? words.labels.tooFew : metric === 'nps' ? integer(value) : percent(value);
}

/** "−6.6 (−14.1 … +0.9)" */
export function pointsText(
  { messages: { format } }: Reader,
  { value, interval: [low, high] }: { value: number; interval: Interval },
): string {
  return `${format.signed(value)} (${format.signed(low)} … ${format.signed(high)})`;
}

/** The words that a channels report is told in. */
import type { ChannelWords } from '../../messages/channel-words.ts';
import type { Messages } from '../../messages/types.ts';
import type { ScoreSummary } from '../../types.ts';
import type { PlaceReason } from './types.ts';

export interface ChannelReader {
  readonly messages: Messages;
  readonly words: ChannelWords;
  readonly themeLabel: (id: string) => string;
  /** "Complaints about charges" */
  readonly mentionOf: (about: Pick<PlaceReason, 'theme' | 'polarity'>) => string;
}

/** "12 (4 … 20)"; counts only below the gate. */
export function scoreText(score: ScoreSummary | null, { messages: { format } }: ChannelReader): string {
  if (score === null) {
    return '';
  }
  const { metric, value, interval, n } = score;
  const write = metric === 'nps' ? format.integer : format.percent;
  return value === null || interval === null
    ? `n = ${format.integer(n)}`
    : `${write(value)} (${interval.map(write).join(' … ')})`;
}

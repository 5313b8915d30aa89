import type { ReportLanguage } from '../types.ts';
import type { ChannelWords } from './channel-words.ts';
import { channels as ca } from './ca/channels.ts';
import { channels as en } from './en/channels.ts';
import { channels as pt } from './pt/channels.ts';

const LANGUAGES: Readonly<Record<ReportLanguage, ChannelWords>> = { pt, ca, en };

/** The words of the channels report in one language. */
export function channelWords(language: ReportLanguage): ChannelWords {
  return LANGUAGES[language];
}

import { discoverWords } from '../messages/discover.ts';
import type { Discovery, Quote } from '../types.ts';
import type { Page } from './page.ts';

export interface ToldDiscovery {
  readonly phrase: string;
  readonly sentences: readonly string[];
  readonly quotes: readonly Quote[];
}

interface ToldSide {
  readonly heading: string;
  readonly discoveries: readonly ToldDiscovery[];
}

interface ToldDiscoveries {
  readonly title: string;
  readonly meaning: string;
  readonly sides: readonly ToldSide[];
}

const SIDES: readonly Discovery['side'][] = ['detractor', 'promoter'];

/** What no theme explains, one side after the other, ready to be set; null where there is nothing. */
export function toldDiscoveries({ report, messages, themeLabel }: Page): ToldDiscoveries | null {
  const { discoveries } = report;
  if (discoveries === null || discoveries.found.length === 0) return null;
  const { found, commenters } = discoveries;
  const { title, headings, counts, suggestion, notes } = discoverWords(messages.language);
  const tell = ({ phrases, counts: own, theme, quotes }: Discovery): ToldDiscovery => ({
    phrase: phrases[0]?.phrase ?? '',
    sentences: [
      counts({
        detractor: [own.detractor, commenters.detractor],
        promoter: [own.promoter, commenters.promoter],
      }),
      ...(theme === null ? [] : [suggestion(theme.by, themeLabel(theme.theme))]),
    ],
    quotes: quotes.slice(0, 1),
  });
  const sides = SIDES.map((side) => ({
    heading: headings[side],
    discoveries: found.filter((one) => one.side === side).map(tell),
  }));
  return { title, meaning: notes.meaning, sides: sides.filter((one) => one.discoveries.length > 0) };
}

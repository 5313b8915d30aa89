/** What is told of a theme over the whole survey, beside the reason of one group. */
import { improvementWords } from '../messages/improvements.ts';
import { whyWords } from '../messages/why.ts';
import type { Quote, Reason } from '../types.ts';
import type { ThemeProfile } from '../why-types.ts';
import type { Page } from './page.ts';

export interface ToldProfile {
  readonly sentences: readonly string[];
  readonly quotes: readonly { readonly label: string; readonly quote: Quote }[];
}

const NOTHING: ToldProfile = { sentences: [], quotes: [] };

function profileOf({ report }: Page, { theme, polarity }: Reason): ThemeProfile | undefined {
  return report.profiles.find((one) => one.theme === theme && one.polarity === polarity);
}

function sentencesOf({ report, messages }: Page, profile: ThemeProfile): string[] {
  const words = whyWords(messages.language);
  const { trend, segments, nature, projected } = profile;
  const { direction } = trend;
  const { trend: trendLine, segment } = improvementWords(messages.language);
  return [
    words.weightLine(profile),
    nature === null ? '' : words.nature[nature],
    projected === null ? '' : words.projectedLine(projected),
    direction === null || report.periods === null ? '' : trendLine(direction, report.periods),
    segments.length === 0 ? '' : `${words.segmentsHead}: ${segments.map((one) => segment(one)).join('; ')}.`,
  ].filter((sentence) => sentence !== '');
}

/** Nothing for rare themes, and for reasons of a survey without a score only what needs none. */
export function toldProfile(page: Page, reason: Reason): ToldProfile {
  const profile = profileOf(page, reason);
  if (profile === undefined) {
    return NOTHING;
  }
  const words = whyWords(page.messages.language);
  const { sharpest, contrary, polarity } = profile;
  return {
    sentences: sentencesOf(page, profile),
    quotes: [
      ...(sharpest === null ? [] : [{ label: words.sharpest[polarity], quote: sharpest }]),
      ...(contrary === null ? [] : [{ label: words.contrary, quote: contrary }]),
    ],
  };
}

/** Who wrote and who kept silent; scores against texts; languages in doubt. */
export function toldWriting({ report, messages, metric }: Page): string[] {
  const words = whyWords(messages.language);
  const { writing, languages } = report;
  const doubt = languages.some(({ doubtful }) => doubtful > 0) ? [words.doubtLine(languages)] : [];
  if (writing === null || metric === null) {
    return doubt;
  }
  const { difference, contradictions } = writing;
  return [
    words.ratesLine(metric, writing),
    ...(difference === null ? [] : [words.differenceLine(difference)]),
    ...(contradictions.count === 0 ? [] : [words.contradictionsLine(contradictions)]),
    ...doubt,
  ];
}

import { deepFreeze } from '../answer/deep-freeze.ts';
import { judgeValence } from '../answer/judge-comment.ts';
import type { Analysis, Evidence, Kind, Mention, Overall } from '../types.ts';
import { toKey, type CorrectedMention, type Corrections } from './correction.ts';

/** The analysis of `text` as its correction says, marked as `corrected`; unchanged where there is none. */
export function applyCorrections<Some extends Analysis>(
  analysis: Some,
  text: string,
  { byText, owners }: Corrections,
): Some {
  const correction = byText.size === 0 ? undefined : byText.get(toKey(text));
  if (correction === undefined) return analysis;
  const mentions = correction.mentions
    .map((mention): Mention => ({
      ...correctMention(mention, text, analysis.mentions),
      owner: owners.get(mention.theme) ?? 'all',
    }))
    .toSorted((one, other) => one.evidence.start - other.evidence.start);
  const felt = mentions.map(({ polarity, intensity }) => ({ polarity, strength: STRONGEST * intensity }));
  return deepFreeze({
    ...analysis,
    overall: correction.overall ?? overallOf(mentions),
    valence: judgeValence(felt, { balance: null }),
    mentions,
    kind: correction.kind ?? kindOf(mentions, analysis),
    flags: correction.flags ?? analysis.flags,
    corrected: true,
  });
}

/** Strength of a claim with intensity 1. */
const STRONGEST = 3;
/** Intensity of what the engine has not found: that of a normal word. */
const NORMAL = 0.67;

/** Somebody has read it: certain. How strong it is says the engine, where it found the same. */
function correctMention(
  corrected: CorrectedMention,
  text: string,
  mentions: readonly Mention[],
): Omit<Mention, 'owner'> {
  const { theme, polarity, evidence } = corrected;
  const ofTheme = mentions.filter((mention) => mention.theme === theme);
  const same = ofTheme.find((mention) => mention.polarity === polarity);
  const found = (same ?? ofTheme[0])?.evidence ?? spanOf(text.trim(), text);
  const said = evidence !== undefined && text.includes(evidence) ? spanOf(evidence, text) : found;
  return { theme, polarity, intensity: same?.intensity ?? NORMAL, confidence: 1, evidence: said };
}

function spanOf(words: string, text: string): Evidence {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words };
}

function overallOf(mentions: readonly Mention[]): Overall {
  const praises = mentions.some(({ polarity }) => polarity === 'pos');
  const complains = mentions.some(({ polarity }) => polarity === 'neg');
  if (praises && complains) return 'mixed';
  if (praises) return 'pos';
  return complains ? 'neg' : 'neu';
}

/** Praise and complaint as the mentions say; a mere wish that the engine found stays one. */
function kindOf(mentions: readonly Mention[], { kind, mentions: before }: Analysis): Kind[] {
  const isNew = ({ theme, polarity }: Mention): boolean =>
    !before.some((other) => other.theme === theme && other.polarity === polarity);
  const blames = mentions.filter(({ polarity }) => polarity === 'neg');
  const complains = kind.includes('complaint') ? blames.length > 0 : blames.some(isNew);
  return [
    ...(mentions.some(({ polarity }) => polarity === 'pos') ? (['praise'] as const) : []),
    ...(complains ? (['complaint'] as const) : []),
    ...kind.filter((one) => one === 'suggestion' || one === 'question'),
    ...(mentions.length === 0 && kind.includes('none') ? (['none'] as const) : []),
  ];
}

import type { Analysis } from '../../analysis/types.ts';
import type { GoldComment } from './gold.ts';

/** How one comment was got, counted so that comments add up. */
export interface CommentScore {
  readonly source: string;
  readonly language: readonly [wanted: string, found: string];
  readonly overall: readonly [wanted: string, found: string];
  readonly themes: Matches;
  readonly themePolarities: Matches;
  readonly flags: Matches;
  readonly kinds: Matches;
  /** Themes present in both: how many have the same polarities. */
  readonly polarity: Share;
  /** Mentions right in theme and polarity: how many share a character with the coder's evidence. */
  readonly evidence: Share;
}

export interface Matches {
  readonly hit: readonly string[];
  readonly extra: readonly string[];
  readonly missed: readonly string[];
}

export interface Share {
  readonly of: number;
  readonly right: number;
}

/** Compares an analysis with what a human said. */
export function scoreComment(gold: GoldComment, analysis: Analysis): CommentScore {
  const pair = ({ theme, polarity }: { theme: string; polarity: string }) => `${theme} ${polarity}`;
  const theme = (mention: { theme: string }) => mention.theme;
  const themes = match(gold.mentions.map(theme), analysis.mentions.map(theme));
  return {
    source: gold.source,
    language: [gold.lang, analysis.language.code],
    overall: [gold.overall, analysis.overall],
    themes,
    themePolarities: match(gold.mentions.map(pair), analysis.mentions.map(pair)),
    flags: match(gold.flags, analysis.flags),
    kinds: match(gold.kind, analysis.kind),
    polarity: comparePolarities(themes.hit, gold, analysis),
    evidence: compareEvidence(gold, analysis),
  };
}

function match(wanted: readonly string[], found: readonly string[]): Matches {
  const want = new Set(wanted);
  const have = new Set(found);
  return {
    hit: [...have].filter((item) => want.has(item)),
    extra: [...have].filter((item) => !want.has(item)),
    missed: [...want].filter((item) => !have.has(item)),
  };
}

function comparePolarities(themes: readonly string[], gold: GoldComment, analysis: Analysis): Share {
  const polaritiesOf = (mentions: readonly { theme: string; polarity: string }[], theme: string) =>
    [...new Set(mentions.filter((one) => one.theme === theme).map((one) => one.polarity))].toSorted().join();
  const isRight = (theme: string) =>
    polaritiesOf(gold.mentions, theme) === polaritiesOf(analysis.mentions, theme);
  return { of: themes.length, right: themes.filter(isRight).length };
}

function compareEvidence(gold: GoldComment, analysis: Analysis): Share {
  let of = 0;
  let right = 0;
  for (const { theme, polarity, evidence } of analysis.mentions) {
    const same = gold.mentions.filter((one) => one.theme === theme && one.polarity === polarity);
    if (same.length === 0) continue;
    of++;
    if (same.some((one) => overlaps(gold.text, one.evidence, evidence))) right++;
  }
  return { of, right };
}

function overlaps(
  text: string,
  words: string,
  span: { readonly start: number; readonly end: number },
): boolean {
  const start = text.indexOf(words);
  return start >= 0 && start < span.end && span.start < start + words.length;
}

import type { Analysis, Evidence } from '../../analysis/types.ts';
import type { GoldComment } from './gold.ts';

export type Pair = readonly [wanted: string, found: string];

/** How one comment was got, counted so that comments add up. */
export interface CommentScore {
  readonly source: string;
  /** UTF-16 code units of the text. */
  readonly length: number;
  /** Null where the human did not say. */
  readonly language: Pair | null;
  readonly overall: Pair | null;
  readonly themes: Matches;
  readonly themePolarities: Matches;
  readonly flags: Matches;
  readonly kinds: Matches;
  /** Themes present in both: how many have the same polarities. */
  readonly polarity: Share;
  /** Mentions right in theme and polarity: how many share a character with the coder's evidence. */
  readonly evidence: Share;
  /** The mentions found. */
  readonly certainties: readonly Certainty[];
  /** Themes missed beside those wrongly found in the same words; {@link NOTHING} where there is no other. */
  readonly confusions: readonly Pair[];
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

/** How sure (0-1) the analysis was of something, and whether it was right. */
export interface Certainty {
  readonly confidence: number;
  readonly isRight: boolean;
}

export const NOTHING = 'nothing';

/** Compares an analysis with what a human said. */
export function scoreComment(gold: GoldComment, analysis: Analysis): CommentScore {
  const themes = match(gold.mentions.map(toTheme), analysis.mentions.map(toTheme));
  const themePolarities = match(gold.mentions.map(toPair), analysis.mentions.map(toPair));
  const right = new Set(themePolarities.hit);
  return {
    source: gold.source ?? '',
    length: gold.text.length,
    language: gold.lang === undefined ? null : [gold.lang, analysis.language.code],
    overall: gold.overall === undefined ? null : [gold.overall, analysis.overall],
    themes,
    themePolarities,
    flags: gold.flags === undefined ? NO_MATCHES : match(gold.flags, analysis.flags),
    kinds: gold.kind === undefined ? NO_MATCHES : match(gold.kind, analysis.kind),
    polarity: comparePolarities(themes.hit, gold, analysis),
    evidence: compareEvidence(gold, analysis),
    certainties: analysis.mentions.map((mention) => ({
      confidence: mention.confidence,
      isRight: right.has(toPair(mention)),
    })),
    confusions: findConfusions(themes, gold, analysis),
  };
}

const NO_MATCHES: Matches = { hit: [], extra: [], missed: [] };

const toTheme = ({ theme }: { theme: string }): string => theme;
const toPair = ({ theme, polarity }: { theme: string; polarity: string }): string => `${theme} ${polarity}`;

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
    const same = gold.mentions.filter(
      (one) => one.theme === theme && one.polarity === polarity && one.evidence !== undefined,
    );
    if (same.length === 0) continue;
    of++;
    if (same.some((one) => overlaps(gold.text, one.evidence, evidence))) right++;
  }
  return { of, right };
}

function findConfusions({ missed, extra }: Matches, gold: GoldComment, analysis: Analysis): Pair[] {
  const wordsOf = (theme: string) => gold.mentions.filter((one) => one.theme === theme);
  const spansOf = (theme: string) => analysis.mentions.filter((one) => one.theme === theme);
  const share = (wanted: string, found: string): boolean =>
    wordsOf(wanted).some((one) =>
      spansOf(found).some((other) => overlaps(gold.text, one.evidence, other.evidence)),
    );
  const taken = missed.flatMap((wanted) =>
    extra.filter((found) => share(wanted, found)).map((found): Pair => [wanted, found]),
  );
  const isTaken = (theme: string): boolean => taken.some((pair) => pair.includes(theme));
  return [
    ...taken,
    ...missed.filter((theme) => !isTaken(theme)).map((theme): Pair => [theme, NOTHING]),
    ...extra.filter((theme) => !isTaken(theme)).map((theme): Pair => [NOTHING, theme]),
  ];
}

function overlaps(text: string, words: string | undefined, span: Evidence): boolean {
  const start = words === undefined ? -1 : text.indexOf(words);
  return start >= 0 && start < span.end && span.start < start + (words?.length ?? 0);
}

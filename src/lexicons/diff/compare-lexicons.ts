import { analyze, type Resources } from '../../analysis/analyze.ts';
import type { Analysis, Mention, Overall, Polarity } from '../../analysis/types.ts';

/** A comment where it stands in its file. */
export interface LocatedComment {
  readonly line: number;
  readonly text: string;
}

/** The same comments read with old and with new resources. */
export interface LexiconDiff {
  /** Digests of the lexicons. */
  readonly old: string;
  readonly new: string;
  readonly comments: number;
  /** Comments with another set of themes and polarities, or another feeling. */
  readonly changed: number;
  /** The most moved first. */
  readonly mentions: readonly MovedMentions[];
  readonly overall: readonly MovedOverall[];
}

/** Mentions of one theme and polarity that only one of the two readings has. */
export interface MovedMentions {
  readonly theme: string;
  readonly polarity: Polarity;
  readonly appeared: number;
  readonly disappeared: number;
  readonly examples: readonly MovedExample[];
}

export interface MovedExample extends LocatedComment {
  readonly change: 'appeared' | 'disappeared';
  /** `text.slice(start, end)` is the evidence. */
  readonly start: number;
  readonly end: number;
}

export interface MovedOverall {
  readonly old: Overall;
  readonly new: Overall;
  readonly comments: number;
}

type Draft = { -readonly [K in keyof MovedMentions]: MovedMentions[K] } & { examples: MovedExample[] };

/** What a change of lexicons moves; `examples` of each change are kept for each theme and polarity. */
export function compareLexicons(
  comments: Iterable<LocatedComment>,
  { old, next }: { readonly old: Resources; readonly next: Resources },
  examples: number,
): LexiconDiff {
  const moved = new Map<string, Draft>();
  const overall = new Map<string, MovedOverall>();
  let read = 0;
  let changed = 0;
  for (const comment of comments) {
    read++;
    const before = analyze(comment.text, old);
    const after = analyze(comment.text, next);
    const changes = [...only(before, after, 'disappeared'), ...only(after, before, 'appeared')];
    for (const change of changes) countMention(moved, { ...change, comment }, examples);
    if (before.overall !== after.overall) countOverall(overall, before.overall, after.overall);
    if (changes.length > 0 || before.overall !== after.overall) changed++;
  }
  return {
    old: old.lexicon.digest,
    new: next.lexicon.digest,
    comments: read,
    changed,
    mentions: [...moved.values()].toSorted(byMoves),
    overall: [...overall.values()].toSorted((one, other) => other.comments - one.comments),
  };
}

interface Change {
  readonly mention: Mention;
  readonly change: MovedExample['change'];
}

/** Mentions of one analysis whose theme and polarity the other lacks. */
function only({ mentions }: Analysis, other: Analysis, change: Change['change']): Change[] {
  const isIn = ({ theme, polarity }: Mention): boolean =>
    other.mentions.some((one) => one.theme === theme && one.polarity === polarity);
  return mentions.filter((mention) => !isIn(mention)).map((mention) => ({ mention, change }));
}

function countMention(
  moved: Map<string, Draft>,
  { mention, change, comment }: Change & { readonly comment: LocatedComment },
  most: number,
): void {
  const { theme, polarity, evidence } = mention;
  const key = `${theme} ${polarity}`;
  const draft = moved.get(key) ?? { theme, polarity, appeared: 0, disappeared: 0, examples: [] };
  moved.set(key, draft);
  draft[change]++;
  const { line, text } = comment;
  const known = draft.examples.filter((example) => example.change === change);
  if (known.length >= most || known.some((example) => example.text === text)) return;
  draft.examples.push({ change, line, text, start: evidence.start, end: evidence.end });
}

function countOverall(overall: Map<string, MovedOverall>, old: Overall, next: Overall): void {
  const key = `${old} ${next}`;
  overall.set(key, { old, new: next, comments: (overall.get(key)?.comments ?? 0) + 1 });
}

function byMoves(one: MovedMentions, other: MovedMentions): number {
  const moves = ({ appeared, disappeared }: MovedMentions): number => appeared + disappeared;
  return moves(other) - moves(one) || (one.theme + one.polarity < other.theme + other.polarity ? -1 : 1);
}

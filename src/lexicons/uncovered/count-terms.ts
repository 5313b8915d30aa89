import type { Span } from '../../analysis/types.ts';

/** In how many comments a term stands that nothing matched. */
export interface TermCount {
  readonly language: string;
  readonly term: string;
  readonly comments: number;
  /** … of which no theme was found in so many. */
  readonly withoutTheme: number;
  /** Group → comments; without scores empty. */
  readonly groups: Readonly<Record<string, number>>;
  /** The first different comments with it: `text.slice(start, end)` is the term as typed. */
  readonly examples: readonly TermExample[];
}

export interface TermExample extends Span {
  readonly line: number;
  readonly text: string;
}

/** A comment in which terms stand. */
interface Place {
  readonly line: number;
  readonly text: string;
  readonly group: string | null;
  readonly language: string;
  readonly isWithoutTheme: boolean;
}

interface TermCounter {
  /** Counts the terms of one comment. */
  readonly add: (terms: ReadonlyMap<string, Span>, place: Place) => void;
  /** The `top` terms of each language, the most frequent first; what stands in one comment only is not told. */
  readonly most: (top: number) => TermCount[];
}

/** Examples kept for a term. */
const EXAMPLES = 3;

interface Draft {
  language: string;
  term: string;
  comments: number;
  withoutTheme: number;
  groups: Record<string, number>;
  examples: TermExample[];
}

export function createTermCounter(): TermCounter {
  const drafts = new Map<string, Draft>();
  return {
    add: (terms, place) => {
      for (const [term, span] of terms) count(draftOf(drafts, term, place.language), span, place);
    },
    most: (top) => mostFrequent([...drafts.values()], top),
  };
}

function draftOf(drafts: Map<string, Draft>, term: string, language: string): Draft {
  const key = `${language} ${term}`;
  let draft = drafts.get(key);
  if (draft === undefined) {
    draft = { language, term, comments: 0, withoutTheme: 0, groups: {}, examples: [] };
    drafts.set(key, draft);
  }
  return draft;
}

function count(draft: Draft, { start, end }: Span, { line, text, group, isWithoutTheme }: Place): void {
  const { groups, examples } = draft;
  Object.assign(draft, {
    comments: draft.comments + 1,
    withoutTheme: draft.withoutTheme + Number(isWithoutTheme),
  });
  if (group !== null) groups[group] = (groups[group] ?? 0) + 1;
  const isNew = examples.every((example) => example.text !== text);
  if (isNew && examples.length < EXAMPLES) examples.push({ line, text, start, end });
}

function mostFrequent(drafts: readonly Draft[], top: number): TermCount[] {
  const languages = [...new Set(drafts.map(({ language }) => language))].toSorted();
  const repeated = drafts.filter(({ comments }) => comments > 1);
  return languages.flatMap((language) =>
    repeated
      .filter((draft) => draft.language === language)
      .toSorted((one, other) => other.comments - one.comments || (one.term < other.term ? -1 : 1))
      .slice(0, top),
  );
}

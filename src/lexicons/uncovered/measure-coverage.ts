import { readComment, toAnalysis, type Resources } from '../../analysis/analyze.ts';
import { GENERAL } from '../../analysis/reading/claim.ts';
import type { Analysis } from '../../analysis/types.ts';
import { createTermCounter, type TermCount } from './count-terms.ts';
import { findUncovered } from './find-uncovered.ts';

/** A comment where it stands in its file. */
export interface SurveyComment {
  readonly line: number;
  readonly text: string;
  /** e.g. `detractor`; null without a score. */
  readonly group: string | null;
}

/** What the lexicons reach of a file of comments, and what they miss. */
export interface Coverage {
  readonly comments: number;
  /** Comments that say nothing: no words, or "nothing to add". */
  readonly silent: number;
  /** Comments in a language without lexicon. */
  readonly foreign: number;
  /** All others, by language and group. */
  readonly rows: readonly CoverageRow[];
  /** What nothing matched in them, the most frequent of each language first. */
  readonly words: readonly TermCount[];
  readonly pairs: readonly TermCount[];
}

export interface CoverageRow {
  readonly language: string;
  readonly group: string | null;
  readonly meaningful: number;
  readonly withoutTheme: number;
  /** 0-1: of the meaningful comments. */
  readonly shareWithoutTheme: number;
  /** Comments whose only theme is satisfaction in general. */
  readonly onlyGeneral: number;
}

type RowCount = { -readonly [K in keyof Omit<CoverageRow, 'shareWithoutTheme'>]: CoverageRow[K] };

/** Languages that are no language of their own. */
const UNCERTAIN: ReadonlySet<string> = new Set(['mixed', 'und']);

/** Reads comments and counts what no phrase matched; `top` terms of each language and kind are told. */
export function measureCoverage(
  comments: Iterable<SurveyComment>,
  resources: Resources,
  top: number,
): Coverage {
  const { lexicon } = resources;
  const rows = new Map<string, RowCount>();
  const words = createTermCounter();
  const pairs = createTermCounter();
  const counts = { comments: 0, silent: 0, foreign: 0 };
  for (const comment of comments) {
    counts.comments++;
    const reading = readComment(comment.text, resources);
    const analysis = toAnalysis(reading, lexicon, null);
    const { code } = analysis.language;
    if (analysis.kind.includes('none')) counts.silent++;
    else if (!lexicon.vocabularies.has(code) && !UNCERTAIN.has(code)) counts.foreign++;
    else {
      countRow(rows, comment, analysis);
      const uncovered = findUncovered(reading, lexicon);
      const place = { ...comment, language: code, isWithoutTheme: analysis.mentions.length === 0 };
      words.add(uncovered.words, place);
      pairs.add(uncovered.pairs, place);
    }
  }
  return { ...counts, rows: finishRows(rows), words: words.most(top), pairs: pairs.most(top) };
}

function countRow(rows: Map<string, RowCount>, { group }: SurveyComment, analysis: Analysis): void {
  const language = analysis.language.code;
  const key = `${language} ${group}`;
  const row = rows.get(key) ?? { language, group, meaningful: 0, withoutTheme: 0, onlyGeneral: 0 };
  rows.set(key, row);
  const { mentions } = analysis;
  row.meaningful++;
  if (mentions.length === 0) row.withoutTheme++;
  else if (mentions.every(({ theme }) => theme === GENERAL)) row.onlyGeneral++;
}

function finishRows(rows: ReadonlyMap<string, RowCount>): CoverageRow[] {
  return [...rows]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => ({
      ...row,
      shareWithoutTheme: Math.round((1000 * row.withoutTheme) / row.meaningful) / 1000,
    }));
}

import {
  measureCoverage,
  type Coverage,
  type CoverageRow,
} from '../../../lexicons/uncovered/measure-coverage.ts';
import type { TermCount } from '../../../lexicons/uncovered/count-terms.ts';
import { loadResources } from '../../../lexicons/load-resources.ts';
import type { InputOptions } from '../../report/input-options.ts';
import { readComments } from '../../lexicon/read-comments.ts';
import { readFolder } from '../../lexicon/read-folder.ts';
import { showWords } from '../../lexicon/show-words.ts';

export interface CoverageOptions extends InputOptions {
  readonly top: number;
  readonly lexicon?: string;
  readonly json?: true;
  readonly defaultLanguage?: string;
}

/** `porque lexicon coverage FILE`: what the words reach of a file of comments, and what they miss. */
export async function coverageCommand(path: string, options: CoverageOptions): Promise<void> {
  const comments = await readComments(path, options);
  const sources = readFolder(options.lexicon);
  const coverage = measureCoverage(
    comments,
    loadResources({ prior: options.defaultLanguage, sources }),
    options.top,
  );
  process.stdout.write(
    options.json === true ? `${JSON.stringify(coverage, null, 2)}\n` : describeCoverage(coverage),
  );
}

function describeCoverage({ comments, silent, foreign, rows, words, pairs }: Coverage): string {
  const lines = [
    `${comments} comments: ${silent} say nothing, ${foreign} in a language without lexicon; of the others`,
    '',
    'language  group      meaningful  without theme   only general',
    ...rows.map(describeRow),
    ...describeTerms('words that nothing matched', words),
    ...describeTerms('pairs of such words', pairs),
  ];
  return `${lines.join('\n')}\n`;
}

function describeRow(row: CoverageRow): string {
  const { language, group, meaningful, withoutTheme, shareWithoutTheme, onlyGeneral } = row;
  const missed = `${withoutTheme} (${(100 * shareWithoutTheme).toFixed(1)}%)`;
  return [
    language.padEnd(8),
    (group ?? 'unscored').padEnd(9),
    String(meaningful).padStart(10),
    missed.padStart(14),
    String(onlyGeneral).padStart(13),
  ].join('  ');
}

function describeTerms(title: string, terms: readonly TermCount[]): string[] {
  const languages = [...new Set(terms.map(({ language }) => language))];
  return languages.flatMap((language) => [
    '',
    `${title}, ${language}`,
    ...terms.filter((term) => term.language === language).flatMap(describeTerm),
  ]);
}

function describeTerm({ term, comments, withoutTheme, groups, examples }: TermCount): string[] {
  const byGroup = Object.entries(groups).map(([group, count]) => `${group} ${count}`);
  return [
    `${String(comments).padStart(6)}  ${term}  (${[...byGroup, `without theme ${withoutTheme}`].join(', ')})`,
    ...examples.map((example) => `          line ${example.line}: ${showWords(example.text, example)}`),
  ];
}

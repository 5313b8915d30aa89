import type { Resources } from '../../../analysis/analyze.ts';
import { compileLexicon } from '../../../analysis/lexicon/compile-lexicon.ts';
import {
  compareLexicons,
  type LexiconDiff,
  type MovedMentions,
} from '../../../lexicons/diff/compare-lexicons.ts';
import { loadResources } from '../../../lexicons/load-resources.ts';
import { readComments } from '../../lexicon/read-comments.ts';
import { readFolder } from '../../lexicon/read-folder.ts';
import { showWords } from '../../lexicon/show-words.ts';
import type { InputOptions } from '../../report/input-options.ts';

export interface DiffOptions extends InputOptions {
  readonly old: string;
  /** The shipped lexicons where none is named. */
  readonly new?: string;
  readonly examples: number;
  readonly json?: true;
  readonly defaultLanguage?: string;
}

/** `porque lexicon diff --old DIR FILE`: what a change of lexicons moves in a file of comments. */
export async function diffCommand(path: string, options: DiffOptions): Promise<void> {
  const shipped = loadResources({ prior: options.defaultLanguage });
  const withWords = (folder: string): Resources => ({
    ...shipped,
    lexicon: compileLexicon(readFolder(folder)),
  });
  const old = withWords(options.old);
  const next = options.new === undefined ? shipped : withWords(options.new);
  const comments = await readComments(path, options);
  const diff = compareLexicons(comments, { old, next }, options.examples);
  process.stdout.write(options.json === true ? `${JSON.stringify(diff, null, 2)}\n` : describeDiff(diff));
}

function describeDiff({ comments, changed, mentions, overall, ...digests }: LexiconDiff): string {
  const lines = [
    `${comments} comments, ${changed} read otherwise (lexicons ${digests.old} and ${digests.new})`,
    ...overall.map((move) => `${String(move.comments).padStart(6)}  overall ${move.old}, now ${move.new}`),
    ...mentions.flatMap(describeMoved),
  ];
  return `${lines.join('\n')}\n`;
}

function describeMoved({ theme, polarity, appeared, disappeared, examples }: MovedMentions): string[] {
  return [
    '',
    `${theme} ${polarity}: ${appeared} appeared, ${disappeared} disappeared`,
    ...examples.map(
      (example) =>
        `  ${example.change === 'appeared' ? '+' : '-'} line ${example.line}: ${showWords(example.text, example)}`,
    ),
  ];
}

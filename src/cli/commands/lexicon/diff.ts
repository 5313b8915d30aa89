import {
  compareLexicons,
  type LexiconDiff,
  type MovedMentions,
} from '../../../lexicons/diff/compare-lexicons.ts';
import { loadResources } from '../../../lexicons/load-resources.ts';
import { readComments } from '../../lexicon/read-comments.ts';
import { readVersions } from '../../lexicon/read-folder.ts';
import { showWords } from '../../lexicon/show-words.ts';
import type { InputOptions } from '../../report/input-options.ts';
import { UsageError } from '../../usage-error.ts';

export interface DiffOptions extends InputOptions {
  /** Folders; the shipped lexicons where one is not named. */
  readonly old?: string;
  readonly new?: string;
  readonly examples: number;
  readonly json?: true;
  readonly defaultLanguage?: string;
}

/** `porque lexicon diff FILE --old DIR --new DIR`: what a change of lexicons moves in a file of comments. */
export async function diffCommand(path: string, options: DiffOptions): Promise<void> {
  if (options.old === undefined && options.new === undefined) throw new UsageError('expected --old or --new');
  const versions = readVersions(options.old, options.new);
  const prior = options.defaultLanguage;
  const old = loadResources({ prior, sources: versions.old });
  const next = loadResources({ prior, sources: versions.next });
  const comments = await readComments(path, options);
  const diff = compareLexicons(comments, { old, next }, options.examples);
  process.stdout.write(options.json === true ? `${JSON.stringify(diff, null, 2)}\n` : describeDiff(diff));
}

function describeDiff({ comments, changed, mentions, overall, ...digests }: LexiconDiff): string {
  const appeared = mentions.reduce((sum, moved) => sum + moved.appeared, 0);
  const disappeared = mentions.reduce((sum, moved) => sum + moved.disappeared, 0);
  const lines = [
    `${comments} comments, ${changed} read otherwise (lexicons ${digests.old} and ${digests.new})`,
    `moves ${appeared + disappeared} mentions: ${appeared} appeared, ${disappeared} disappeared`,
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

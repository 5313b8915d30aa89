import { writeFileSync } from 'node:fs';
import { evaluateCorrections } from '../evaluate/evaluate-corrections.ts';
import { evaluateGold } from '../evaluate/evaluate-gold.ts';
import { evaluateParity } from '../evaluate/evaluate-parity.ts';
import { evaluateRatings } from '../evaluate/evaluate-ratings.ts';
import { languagePage } from '../evaluate/language-page.ts';
import type { Outcome } from '../evaluate/outcome.ts';
import { loadVariants, type Variant } from '../evaluate/variants.ts';
import { writeSections } from '../evaluate/write-section.ts';
import { evaluateLanguage } from '../evaluate-language/evaluate-language.ts';
import { readFolder } from '../lexicon/read-folder.ts';
import { UsageError } from '../usage-error.ts';

export interface EvaluateOptions {
  /** Folder of real comments with ratings. */
  readonly comments?: string;
  /** File of comments told in three languages. */
  readonly parity?: string;
  /** File of analyses that analysts have put right. */
  readonly corrections?: string;
  /** Folder of texts with known languages. */
  readonly language?: string;
  /** Folder of a workspace's own words; the pages tell of the shipped ones alone. */
  readonly lexicon?: string;
  readonly json?: string;
  /** commander's `--no-learned` and `--no-write`. */
  readonly learned: boolean;
  readonly write: boolean;
}

/** `porque evaluate`: measures the engine against labelled data, prints it and writes docs/accuracy.md. */
export async function evaluateCommand(folder: string | undefined, options: EvaluateOptions): Promise<void> {
  const { language, json } = options;
  const write = options.write && options.lexicon === undefined;
  const outcomes = await evaluateEngine(folder, { ...options, write });
  if (language !== undefined) outcomes.push(await evaluateDetector(language));
  if (outcomes.length === 0) {
    throw new UsageError(
      'expected something to measure by: porque evaluate FOLDER, --comments FOLDER, --parity FILE, ' +
        '--corrections FILE or --language FOLDER',
    );
  }
  for (const { shown } of outcomes) process.stdout.write(`${shown}\n`);
  const all = outcomes.reduce((one, other) => ({
    shown: '',
    sections: { ...one.sections, ...other.sections },
    figures: { ...one.figures, ...other.figures },
  }));
  if (write) writeSections(all.sections);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(all.figures, null, 2)}\n`);
}

/** All that needs the engine, which is loaded only then. */
async function evaluateEngine(folder: string | undefined, options: EvaluateOptions): Promise<Outcome[]> {
  const { comments, parity, corrections, learned, write } = options;
  if ([folder, comments, parity, corrections].every((one) => one === undefined)) return [];
  const variants: readonly [Variant, ...Variant[]] = loadVariants(readFolder(options.lexicon), learned);
  return [
    ...(folder === undefined ? [] : [await evaluateGold(folder, variants)]),
    ...(comments === undefined ? [] : [await evaluateRatings(comments, variants)]),
    ...(parity === undefined ? [] : [evaluateParity(parity, variants, write)]),
    ...(corrections === undefined ? [] : [evaluateCorrections(corrections, variants)]),
  ];
}

async function evaluateDetector(folder: string): Promise<Outcome> {
  const report = await evaluateLanguage(folder);
  const page = languagePage(report);
  return { shown: page, sections: { language: page }, figures: report };
}

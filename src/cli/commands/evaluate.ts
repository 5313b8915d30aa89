import { writeFileSync } from 'node:fs';
import { analyze, ENGINE } from '../../analysis/analyze.ts';
import { loadResources } from '../../lexicons/load-resources.ts';
import { accuracySection, summaryTable, themeTable, type ScoredSet } from '../evaluate/accuracy-page.ts';
import { isHeldAside, readGold } from '../evaluate/gold.ts';
import { languagePage } from '../evaluate/language-page.ts';
import { measure } from '../evaluate/measures.ts';
import { scoreComment } from '../evaluate/score-comment.ts';
import { writeSection } from '../evaluate/write-section.ts';
import { evaluateLanguage } from '../evaluate-language/evaluate-language.ts';
import { UsageError } from '../usage-error.ts';

export interface EvaluateOptions {
  /** Folder of texts with known languages. */
  readonly language?: string;
  readonly json?: string;
  /** commander's `--no-learned` and `--no-write`. */
  readonly learned: boolean;
  readonly write: boolean;
}

/** `porque evaluate`: measures the engine against labelled data, prints it and writes docs/accuracy.md. */
export async function evaluateCommand(folder: string | undefined, options: EvaluateOptions): Promise<void> {
  if (folder === undefined && options.language === undefined) {
    throw new UsageError('expected a folder: porque evaluate FOLDER, or porque evaluate --language FOLDER');
  }
  const results: object[] = [];
  if (folder !== undefined) results.push(evaluateComments(folder, options));
  if (options.language !== undefined) results.push(await evaluateDetector(options.language, options));
  const [only] = results;
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(only, null, 2)}\n`);
}

function evaluateComments(folder: string, { learned, write }: EvaluateOptions): object {
  const resources = loadResources({ isWeighed: learned });
  const sets = readGold(folder).map(({ name, comments }): ScoredSet => {
    const scored = comments.map((comment) => ({
      isHeldAside: isHeldAside(comment),
      score: scoreComment(comment, analyze(comment.text, resources)),
    }));
    return {
      name,
      scores: scored.map(({ score }) => score),
      heldAside: scored.filter((one) => one.isHeldAside).map(({ score }) => score),
    };
  });
  process.stdout.write(`${summaryTable(sets)}\n\n${themeTable(sets)}\n`);
  if (write) writeSection('comments', accuracySection(sets, ENGINE));
  return toJson(sets);
}

async function evaluateDetector(folder: string, { write }: EvaluateOptions): Promise<object> {
  const report = await evaluateLanguage(folder);
  const page = languagePage(report);
  process.stdout.write(`${page}\n`);
  if (write) writeSection('language', page);
  return report;
}

function toJson(sets: readonly ScoredSet[]): object {
  return Object.fromEntries(
    sets.map(({ name, scores, heldAside }) => [
      name,
      { comments: scores.length, ...measure(scores), heldAside: measure(heldAside) },
    ]),
  );
}

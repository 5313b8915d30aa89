import { writeFileSync } from 'node:fs';
import { analyze, ENGINE } from '../../analysis/analyze.ts';
import { loadResources } from '../../lexicons/load-resources.ts';
import { accuracyPage, summaryTable, type ScoredSet } from '../evaluate/accuracy-page.ts';
import { isHeldAside, readGold } from '../evaluate/gold.ts';
import { measure } from '../evaluate/measures.ts';
import { scoreComment } from '../evaluate/score-comment.ts';

export interface EvaluateOptions {
  readonly json?: string;
  /** commander's `--no-write`. */
  readonly write: boolean;
}

const PAGE = 'docs/accuracy.md';

/** `porque evaluate FOLDER`: measures the engine against labelled comments and writes docs/accuracy.md. */
export function evaluateCommand(folder: string, options: EvaluateOptions): void {
  const resources = loadResources();
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
  process.stdout.write(`${summaryTable(sets)}\n`);
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(toJson(sets), null, 2)}\n`);
  if (options.write) writeFileSync(PAGE, accuracyPage(sets, ENGINE));
}

function toJson(sets: readonly ScoredSet[]): object {
  return Object.fromEntries(
    sets.map(({ name, scores, heldAside }) => [
      name,
      { comments: scores.length, ...measure(scores), heldAside: measure(heldAside) },
    ]),
  );
}

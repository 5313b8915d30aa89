import { analyze } from '../../analysis/analyze.ts';
import { explain } from '../../analysis/explain/explain.ts';
import type { Analysis, Evidence } from '../../analysis/types.ts';
import { loadResources, type ResourceOptions } from '../../lexicons/load-resources.ts';
import { describeExplanation } from '../analyze/describe-explanation.ts';
import { corrector } from '../corrections/read-corrections.ts';
import { readFolder } from '../lexicon/read-folder.ts';
import { streamLines, type LineId } from '../stream-lines.ts';
import { UsageError } from '../usage-error.ts';

export interface AnalyzeOptions {
  readonly json?: true;
  readonly ndjson?: true;
  readonly explain?: true;
  /** commander's `--no-learned`. */
  readonly learned: boolean;
  readonly lexicon?: string;
  readonly corrections?: string;
  readonly defaultLanguage?: string;
}

/** `porque analyze [text]`: one comment, or a stream of them. */
export async function analyzeCommand(text: string | undefined, options: AnalyzeOptions): Promise<void> {
  if (options.ndjson === true) return analyzeStream(options);
  if (text === undefined)
    throw new UsageError('expected a comment: porque analyze "O atendimento foi ótimo"');
  const resources = loadResources(resourceOptions(options));
  const explained = options.explain === true ? explain(text, resources) : null;
  const correct = corrector(options.corrections, resources.lexicon);
  const analysis = correct(explained ?? analyze(text, resources), text);
  if (options.json === true) process.stdout.write(`${JSON.stringify(analysis, null, 2)}\n`);
  else
    process.stdout.write(
      describe(text, analysis) + (explained === null ? '' : describeExplanation(explained)),
    );
  return undefined;
}

const resourceOptions = ({ defaultLanguage, learned, lexicon }: AnalyzeOptions): ResourceOptions => ({
  prior: defaultLanguage,
  isWeighed: learned,
  sources: readFolder(lexicon),
});

async function analyzeStream(options: AnalyzeOptions): Promise<void> {
  const resources = loadResources(resourceOptions(options));
  const answer = options.explain === true ? explain : analyze;
  const correct = corrector(options.corrections, resources.lexicon);
  await streamLines(process.stdin, process.stdout, (text: string, id: LineId) =>
    correct(answer(text, resources, id), text),
  );
}

/** The analysis as a person reads it, evidence marked by brackets. */
function describe(text: string, analysis: Analysis): string {
  const lines = [
    markEvidence(
      text,
      analysis.mentions.map((mention) => mention.evidence),
    ),
    '',
    `language   ${analysis.language.code} (${percent(analysis.language.confidence)} sure)`,
    `overall    ${analysis.overall} (valence ${analysis.valence})`,
    `kind       ${analysis.kind.join(', ') || '-'}`,
    `flags      ${analysis.flags.join(', ') || '-'}`,
    ...(analysis.corrected === true ? ['corrected by an analyst'] : []),
    ...analysis.mentions.map(
      ({ theme, polarity, evidence, owner, confidence }) =>
        `${SIGNS[polarity]} ${theme.padEnd(24)} "${evidence.text}" (${owner}, ${percent(confidence)} sure)`,
    ),
  ];
  if (analysis.mentions.length === 0) lines.push('no theme found');
  return `${lines.join('\n')}\n`;
}

const SIGNS = { pos: '+', neg: '-', neu: '=' } as const;

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

/** Puts evidence in brackets; spans that touch are marked as one. */
function markEvidence(text: string, evidence: readonly Evidence[]): string {
  let marked = '';
  let at = 0;
  for (const { start, end } of evidence.toSorted((one, other) => one.start - other.start)) {
    if (start < at) continue;
    marked += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return marked + text.slice(at);
}

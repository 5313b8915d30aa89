import { z } from 'zod';
import { applyCorrections } from '../../analysis/corrections/apply-corrections.ts';
import { openCorrections, type Correction } from '../../analysis/corrections/correction.ts';
import type { CompiledLexicon } from '../../analysis/lexicon/compile-lexicon.ts';
import type { Analysis } from '../../analysis/types.ts';
import { readJsonLines } from '../evaluate/read-json-lines.ts';

/**
 * Reads analyses that analysts have put right: `{text, mentions: [{theme, polarity, evidence?}], overall?, kind?, flags?,
 * by?, at?}` a line.
 * @throws UsageError naming file and line, also of a theme that `lexicon` does not have
 */
export function readCorrections(path: string, lexicon: Pick<CompiledLexicon, 'owners'>): Correction[] {
  return readJsonLines(path, correctionOf(lexicon));
}

/** Puts analyses right as a file says; without one they stay as they are. */
export function corrector(
  path: string | undefined,
  lexicon: CompiledLexicon,
): <Some extends Analysis>(analysis: Some, text: string) => Some {
  if (path === undefined) return (analysis) => analysis;
  const corrections = openCorrections(readCorrections(path, lexicon), lexicon.owners);
  return (analysis, text) => applyCorrections(analysis, text, corrections);
}

function correctionOf({ owners }: Pick<CompiledLexicon, 'owners'>) {
  const theme = z.string().refine((id) => owners.has(id), 'unknown theme');
  const evidence = z.string().min(1).optional();
  return z
    .object({
      text: z.string(),
      mentions: z.array(z.object({ theme, polarity: z.enum(['pos', 'neg', 'neu']), evidence })),
      overall: z.enum(['pos', 'neg', 'mixed', 'neu']).optional(),
      kind: z.array(z.enum(['praise', 'complaint', 'suggestion', 'question', 'none'])).optional(),
      flags: z
        .array(
          z.enum(['churn', 'callback', 'legal', 'public', 'safety', 'named_person', 'unresolved', 'sarcasm']),
        )
        .optional(),
      by: z.string().optional(),
      at: z.string().optional(),
    })
    .refine(
      ({ text, mentions }) => mentions.every((one) => text.includes(one.evidence ?? '')),
      'evidence must be words of the text',
    );
}

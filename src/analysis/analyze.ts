import { attachOpinions } from './reading/attach-opinions.ts';
import { clauseFinder } from './reading/choose-senses.ts';
import type { CompiledLexicon } from './lexicon/compile-lexicon.ts';
import { describeFlags, describeKind, readLabels } from './answer/describe-comment.ts';
import { forgetPast } from './reading/forget-past.ts';
import { judgeOverall, judgeValence } from './answer/judge-comment.ts';
import { findPhrases } from './reading/match-phrases.ts';
import { findCoordinations, modify } from './reading/modify.ts';
import { normalize, type NormalizedText } from './text/normalize.ts';
import { readWords } from './reading/read-words.ts';
import { settle } from './reading/settle.ts';
import { deepFreeze } from './answer/deep-freeze.ts';
import { toMentions } from './answer/to-mentions.ts';
import { tokenize } from './text/tokenize.ts';
import type { Analysis, LanguageAnswer } from './types.ts';

/** Changes whenever the same text and lexicons may give another answer. */
export const ENGINE = 'porque-1';

/** What an analysis needs beside the text. */
export interface Resources {
  readonly lexicon: CompiledLexicon;
  readonly detect: (text: string) => LanguageAnswer;
}

/**
 * Text in, analysis out: the order of the steps and nothing else. Never throws for any text; the same
 * text and lexicons give the same bytes.
 */
export function analyze(
  received: string,
  { lexicon, detect }: Resources,
  id: Analysis['id'] = null,
): Analysis {
  const { text, toReceived } = normalize(received);
  const language = detect(text);
  const tokens = readWords(tokenize(text), language, lexicon);
  const found = findPhrases(tokens, lexicon.phrases);
  const { hits, clauses, senses } = settle(tokens, found);
  const judgements = forgetPast(modify(senses, hits, clauses), hits, clauseFinder(clauses)).filter(isMeant);
  const claims = attachOpinions({ judgements, clauses, coordinations: findCoordinations(hits) });
  const labels = readLabels(found);
  const words = tokens.filter((token) => token.kind === 'word').length;
  const kind = describeKind({ claims, judgements, clauses, labels, hasWords: words > 0 });
  const isIdle = kind.includes('question') || kind.includes('none');
  const negates = hits.some((hit) => hit.meaning.isNegator || hit.holdsNegator);
  const bearing = { words, negates, isIdle };
  return deepFreeze({
    id,
    language: toAnswer(language, toReceived),
    overall: judgeOverall(claims, bearing),
    valence: judgeValence(claims),
    mentions: toMentions(claims, { received, tokens, toReceived, owners: lexicon.owners }),
    kind,
    flags: describeFlags({ claims, judgements, labels }),
    engine: ENGINE,
    lexiconDigest: lexicon.digest,
  });
}

/** What somebody merely hopes for is neither praise nor complaint. */
function isMeant({ wish }: { readonly wish: string | null }): boolean {
  return wish !== 'hope';
}

/** Spans of the text as received; probabilities that are the same on every machine, to three decimals. */
function toAnswer(answer: LanguageAnswer, toReceived: NormalizedText['toReceived']): LanguageAnswer {
  const { confidence, parts, variant } = answer;
  return {
    ...answer,
    confidence: toThousandths(confidence),
    ...(parts && { parts: parts.map((part) => ({ code: part.code, ...toReceived(part) })) }),
    ...(variant && { variant: { ...variant, confidence: toThousandths(variant.confidence) } }),
  };
}

function toThousandths(probability: number): number {
  return Math.round(1000 * probability) / 1000;
}

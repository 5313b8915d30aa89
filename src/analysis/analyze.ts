import { attachOpinions, withoutCourtesies } from './reading/attach-opinions.ts';
import { clauseFinder } from './reading/choose-senses.ts';
import { findLikewise } from './reading/find-likewise.ts';
import type { Claim } from './reading/claim.ts';
import type { CompiledLexicon } from './lexicon/compile-lexicon.ts';
import { describeFlags, describeKind, readLabels } from './answer/describe-comment.ts';
import { forgetPast } from './reading/forget-past.ts';
import { judgeOverall, judgeValence } from './answer/judge-comment.ts';
import { findPhrases, type Hit, type ReadToken } from './reading/match-phrases.ts';
import { findCoordinations, modify, type Judgement } from './reading/modify.ts';
import { normalize, type NormalizedText } from './text/normalize.ts';
import { readWords } from './reading/read-words.ts';
import { settle, type Settled } from './reading/settle.ts';
import { deepFreeze } from './answer/deep-freeze.ts';
import { toMentions } from './answer/to-mentions.ts';
import { tokenize } from './text/tokenize.ts';
import type { Analysis, LanguageAnswer } from './types.ts';
import type { ThemeModel } from './weighing/theme-model.ts';
import { standing, weighClaims, type Weighed } from './weighing/weigh-claims.ts';

/** Changes whenever the same text and lexicons may give another answer. */
export const ENGINE = 'porque-2';

/** What an analysis needs beside the text. */
export interface Resources {
  readonly lexicon: CompiledLexicon;
  readonly detect: (text: string) => LanguageAnswer;
  /** Learned weights; null leaves all to the rules. */
  readonly themes: ThemeModel | null;
}

/** What reading a comment came to, step by step; all that explains an analysis. */
export interface Reading {
  readonly received: string;
  readonly toReceived: NormalizedText['toReceived'];
  /** Spans in offsets of the normalised text, as those of the tokens. */
  readonly language: LanguageAnswer;
  readonly tokens: readonly ReadToken[];
  /** All phrases found, those that do not stand included. */
  readonly found: readonly Hit[];
  readonly settled: Settled;
  /** The senses after their modifiers, one for each sense. */
  readonly modified: readonly Judgement[];
  /** Those of them that are meant of the present. */
  readonly judgements: readonly Judgement[];
  /** What the rules claim, in order of the text, courtesies included. */
  readonly weighed: Weighed;
  readonly claims: readonly Claim[];
}

/** Text in, reading out: the order of the steps and nothing else. Never throws for any text. */
export function readComment(received: string, { lexicon, detect, themes }: Resources): Reading {
  const { text, toReceived } = normalize(received);
  const language = detect(text);
  const tokens = readWords(tokenize(text), language, lexicon);
  const found = findPhrases(tokens, lexicon.phrases);
  const settled = settle(tokens, found);
  const { hits, clauses, senses } = settled;
  const modified = modify(senses, hits, clauses);
  const judgements = forgetPast(modified, hits, clauseFinder(clauses)).filter(isMeant);
  const coordinations = findCoordinations(hits);
  const likewise = findLikewise(hits, tokens);
  const attached = attachOpinions({ judgements, clauses, coordinations, likewise });
  const weighed = weighClaims({ tokens, clauses, judgements, claims: attached }, themes);
  const claims = withoutCourtesies(standing(weighed));
  return { settled, received, toReceived, language, tokens, found, modified, judgements, weighed, claims };
}

/** Text in, analysis out: the same text and lexicons give the same bytes. */
export function analyze(received: string, resources: Resources, id: Analysis['id'] = null): Analysis {
  return toAnalysis(readComment(received, resources), resources.lexicon, id);
}

/** What a reading says, in the shape that callers see. */
export function toAnalysis(reading: Reading, lexicon: CompiledLexicon, id: Analysis['id']): Analysis {
  const { received, toReceived, language, tokens, found, judgements, claims, weighed } = reading;
  const { hits, clauses } = reading.settled;
  const labels = readLabels(found);
  const words = tokens.filter((token) => token.kind === 'word').length;
  const kind = describeKind({ claims, judgements, clauses, labels, hasWords: words > 0 });
  const isIdle = kind.includes('question') || kind.includes('none');
  const negates = hits.some((hit) => hit.meaning.isNegator || hit.holdsNegator);
  const bearing = { words, negates, isIdle, tone: weighed.tone };
  return deepFreeze({
    id,
    language: toAnswer(language, toReceived),
    overall: judgeOverall(claims, bearing),
    valence: judgeValence(claims, weighed.tone),
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

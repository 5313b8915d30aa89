import { readComment, toAnalysis, type Reading, type Resources } from '../analyze.ts';
import { deepFreeze } from '../answer/deep-freeze.ts';
import { chooseClaims } from '../answer/to-mentions.ts';
import { clauseFinder } from '../reading/choose-senses.ts';
import type { Claim } from '../reading/claim.ts';
import type { Clause } from '../reading/segment.ts';
import type { Analysis } from '../types.ts';
import type { ThemeModel } from '../weighing/theme-model.ts';
import { citeWeights } from './cite-weights.ts';
import { cite, citeClaim, quote } from './cite.ts';
import type { Citation, ExplainedClause, ExplainedLabel, Explanation, Reason } from './explanation.ts';
import { findDiscarded } from './find-discarded.ts';

/** An analysis, the same that `analyze` gives, and why it says what it says. */
export interface ExplainedAnalysis extends Analysis {
  readonly explanation: Explanation;
}

/** Text in, analysis and its reasons out. Never throws for any text. */
export function explain(
  received: string,
  resources: Resources,
  id: Analysis['id'] = null,
): ExplainedAnalysis {
  const reading = readComment(received, resources);
  const analysis = toAnalysis(reading, resources.lexicon, id);
  return deepFreeze({
    ...analysis,
    explanation: {
      clauses: reading.settled.clauses.map((clause) => explainClause(clause, reading)),
      mentions: chooseClaims(reading.claims).map((claim) => explainClaim(claim, reading, resources.themes)),
      labels: explainLabels(reading, analysis),
      discarded: findDiscarded(reading),
    },
  });
}

function explainClause(clause: Clause, reading: Reading): ExplainedClause {
  const { start, end, sentence, relation, isQuestion } = clause;
  const evidence = quote(reading, { first: start, last: end - 1 });
  return { ...evidence, sentence, relation, connective: connectiveOf(clause, reading), isQuestion };
}

function connectiveOf({ start, relation }: Clause, reading: Reading): Citation | null {
  const hit = relation === null ? undefined : reading.settled.hits.find(({ first }) => first === start);
  const entry = hit?.meaning.modifiers.find(
    ({ role }) => role.is === 'connective' && role.relation === relation,
  );
  return hit === undefined || entry === undefined ? null : cite(reading, entry, hit);
}

function explainClaim(claim: Claim, reading: Reading, model: ThemeModel | null): Reason {
  const { theme, polarity, rule, strength, topic, opinion } = claim;
  const clauseOf = clauseFinder(reading.settled.clauses);
  const sources = [topic, opinion].filter((source) => source !== null);
  const modifiers = new Set(sources.flatMap((source) => source.modifiers));
  return {
    theme,
    polarity,
    rule,
    strength,
    entries: citeClaim(reading, claim),
    weights: model === null ? [] : citeWeights(theme, reading, model),
    modifiers: [...modifiers]
      .toSorted((one, other) => one.hit.first - other.hit.first)
      .map(({ entry, hit }) => cite(reading, entry, hit)),
    clauses: [
      ...new Set(
        sources.length > 0
          ? sources.map(({ clause }) => clause)
          : [clauseOf(claim.first), clauseOf(claim.last)],
      ),
    ],
  };
}

function explainLabels(reading: Reading, { flags, kind }: Analysis): ExplainedLabel[] {
  const counted: ReadonlySet<string> = new Set([...flags, ...kind]);
  return reading.found.flatMap((hit) =>
    hit.meaning.flags.flatMap((entry) => {
      if (entry.role.is !== 'flag') return [];
      const { label } = entry.role;
      return [{ label, isCounted: counted.has(label), entry: cite(reading, entry, hit) }];
    }),
  );
}

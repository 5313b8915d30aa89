import type { ExplainedAnalysis } from '../../analysis/explain/explain.ts';
import type {
  Citation,
  DiscardReason,
  Discarded,
  ExplainedClause,
  ExplainedLabel,
  Reason,
  WeighedFeature,
} from '../../analysis/explain/explanation.ts';
import type { Rule } from '../../analysis/reading/claim.ts';
import { describeRole } from '../lexicon/describe-role.ts';

/** Rules in a few words; docs/analysis.md lists the same. */
export const RULES: Readonly<Record<Rule, string>> = {
  full: 'one phrase says both',
  context: 'one phrase says both, in the sense that its surroundings choose',
  negated: 'one phrase says both, turned round',
  attached: 'an opinion beside its topic',
  listed: 'a topic that shares the opinion of the topic beside it, or of which the same is said',
  carried: 'an opinion whose topic stands in the clause before',
  lacking: 'a topic said to be missing',
  wished: 'a topic wished for',
  general: 'an opinion without any topic',
  asked: 'asked about',
  toned: 'a topic that takes the tone of what surrounds it',
  weighed: 'no phrase, but the words of a clause taken together',
};

/** Reasons in a few words; docs/analysis.md lists the same. */
export const DISCARD_REASONS: Readonly<Record<DiscardReason, string>> = {
  overlapped: 'another phrase takes its words',
  context: 'none of its themes is spoken of nearby',
  past: 'the comment sets then against now, and this was then',
  hope: 'merely hoped for',
  swallowed: 'a fuller judgement beside says it already',
  courtesy: 'a mild general word beside something that is said',
  doubted: 'the words of the comment as a whole speak against it',
  unjudged: 'a topic that no opinion reaches',
  'less-sure': 'a surer claim says the same',
  neutral: 'the same theme is praised or blamed elsewhere',
  idle: 'nothing in its scope',
};

/** The reasons of an analysis as a person reads them, to stand behind the analysis itself. */
export function describeExplanation({ explanation }: ExplainedAnalysis): string {
  const { clauses, mentions, labels, discarded } = explanation;
  const sections = [
    ['why', mentions.flatMap(describeReason)],
    ['clauses', clauses.map(describeClause)],
    ['flags and kinds', labels.map(describeLabel)],
    ['not counted', describeDiscarded(discarded)],
  ] as const;
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `\n${[title, ...lines].join('\n')}\n`)
    .join('');
}

function describeReason(reason: Reason): string[] {
  const { theme, polarity, rule, strength, entries, weights, modifiers, clauses } = reason;
  const where = clauses.map((at) => at + 1).join(' and ');
  return [
    `${SIGNS[polarity]} ${theme}: ${rule}, ${RULES[rule]} (clause ${where}, strength ${Number(strength.toFixed(2))} of 3)`,
    ...[...entries, ...modifiers].map((citation) => `    ${describeCitation(citation)}`),
    ...describeWeights(weights),
  ];
}

const SIGNS = { pos: '+', neg: '-', neu: '=' } as const;

/** `learned  fatura +1.20, errada $ +0.80`: the weights of the learned layer, in logits. */
function describeWeights(weights: readonly WeighedFeature[]): string[] {
  const shown = weights.map(
    ({ feature, weight }) => `${feature} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`,
  );
  return shown.length === 0 ? [] : [`    learned  ${shown.join(', ')}`];
}

function describeClause(clause: ExplainedClause, at: number): string {
  const { relation, connective, isQuestion, text } = clause;
  const notes = [
    ...(relation === null ? [] : [`${relation}${connective === null ? '' : ` (${placeOf(connective)})`}`]),
    ...(isQuestion ? ['question'] : []),
  ];
  return `  ${at + 1} "${text}"${notes.length === 0 ? '' : `  ${notes.join(', ')}`}`;
}

function describeLabel({ label, isCounted, entry }: ExplainedLabel): string {
  return `  ${label}${isCounted ? '' : ' (not counted: nothing is blamed)'}  ${describeCitation(entry)}`;
}

/** One heading for all that share reason and winner. */
function describeDiscarded(discarded: readonly Discarded[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { reason, entries, by } of discarded) {
    const winner = by.map(({ evidence }) => ` "${evidence.text}"`).join(',');
    const title = `  ${reason}: ${DISCARD_REASONS[reason]}${winner === '' ? '' : `:${winner}`}`;
    const lines = entries.map((citation) => `    ${describeCitation(citation)}`);
    groups.set(title, [...(groups.get(title) ?? []), ...lines]);
  }
  return [...groups].flatMap(([title, lines]) => [title, ...lines]);
}

/** `"ótimo"  ótimo = opinion pos  data/lexicons/pt/opinions.tsv:612`. */
function describeCitation(citation: Citation): string {
  const { evidence, phrase, role, context } = citation;
  const near = context.length === 0 ? '' : ` near ${context.join(', ')}`;
  return `"${evidence.text}"  ${phrase} = ${describeRole(role)}${near}  ${placeOf(citation)}`;
}

function placeOf({ file, line }: Citation): string {
  return `${file}:${line}`;
}

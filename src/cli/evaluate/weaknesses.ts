import { rollup } from 'd3-array';
import { byLength, splitScores } from './breakdown.ts';
import { countConfusions } from './confusions.ts';
import { toFigure } from './format.ts';
import { macroF1, measure, microF1 } from './measures.ts';
import { reliabilityBins } from './reliability.ts';
import { NOTHING, type CommentScore } from './score-comment.ts';
import type { ScoredSet } from './variants.ts';

/** Themes said less often are not called weak. */
const MIN_LABELLED = 10;
const WEAKEST = 5;

/** What Porque is known to be weak at, in plain words with the figures of this run. */
export function weaknessesSection(sets: readonly ScoredSet[]): string {
  const scores = sets.flatMap((set) => set.scores);
  return [
    sayHeldAside(sets),
    sayThemes(scores),
    saySilence(scores),
    sayOverall(scores),
    sayLength(sets),
    sayConfidence(sets),
    'Irony is taken at its word unless a phrase of the lexicons marks it.',
    'A fact is a complaint only where its words are known for one: what a reader infers from knowledge of the world is missed.',
    'The labelled comments are few and their sources differ by language: figures of a source, a theme or a length have ' +
      'wide intervals, and languages are compared by the triples, which are short comments written for the purpose.',
  ]
    .map((line) => `- ${line}`)
    .join('\n');
}

function sayHeldAside(sets: readonly ScoredSet[]): string {
  const each = sets.map(({ name, scores, heldAside }) => {
    const aside = toFigure(measure(heldAside).themePolarities);
    return `${name} ${aside} against ${toFigure(measure(scores).themePolarities)}`;
  });
  return (
    `New comments are got worse than those that were read: theme + polarity F1 held aside against all is ${each.join(', ')}. ` +
    'Two people reach about 0.95.'
  );
}

function sayThemes(scores: readonly CommentScore[]): string {
  const matches = scores.map(({ themes }) => themes);
  const said = new Set(matches.flatMap(({ hit, missed }) => [...hit, ...missed]));
  const weakest = [...said]
    .map((theme) => ({ theme, ...microF1(matches, theme) }))
    .filter(({ support }) => support >= MIN_LABELLED)
    .toSorted((one, other) => (one.f1 ?? 0) - (other.f1 ?? 0))
    .slice(0, WEAKEST)
    .map(({ theme, f1 }) => `\`${theme}\` (F1 ${toFigure(f1)})`);
  return `Weakest of the themes said at least ${MIN_LABELLED} times: ${weakest.join(', ')}.`;
}

function saySilence(scores: readonly CommentScore[]): string {
  const confusions = countConfusions(scores);
  const sum = (some: typeof confusions): number => some.reduce((total, { comments }) => total + comments, 0);
  const missed = confusions.filter(({ pair }) => pair[0] !== NOTHING);
  const silent = missed.filter(({ pair }) => pair[1] === NOTHING);
  const share = sum(missed) === 0 ? 0 : Math.round((100 * sum(silent)) / sum(missed));
  return `Of the themes that are missed, ${share}% are passed over in silence; the others are taken for another theme.`;
}

function sayOverall(scores: readonly CommentScore[]): string {
  const pairs = scores.flatMap(({ overall }) => (overall === null ? [] : [overall]));
  const shares = ['pos', 'neg', 'mixed', 'neu'].map((name) => {
    const own = pairs.filter(([wanted]) => wanted === name);
    const right = own.filter(([, found]) => found === name).length;
    return `${name} ${own.length === 0 ? '-' : toFigure(right / own.length)} of ${own.length}`;
  });
  const wrong = pairs.filter(([wanted, found]) => wanted !== found);
  const [mistake] = [
    ...rollup(
      wrong,
      (some) => some.length,
      ([wanted, found]) => `${wanted} taken for ${found}`,
    ),
  ].toSorted(([, one], [, other]) => other - one);
  return (
    `Overall sentiment (macro-F1 ${toFigure(macroF1(pairs))}) is recognised unevenly; share found by class: ` +
    `${shares.join(', ')}; the commonest mistake is ${mistake?.[0] ?? 'none'} (${mistake?.[1] ?? 0} comments).`
  );
}

function sayLength(sets: readonly ScoredSet[]): string {
  const [weakest] = splitScores(sets, byLength)
    .map(({ label, scores }) => ({ label, f1: measure(scores).themePolarities }))
    .toSorted((one, other) => (one.f1 ?? 1) - (other.f1 ?? 1));
  return `By length, comments of ${weakest?.label ?? ''} are got worst (theme + polarity F1 ${toFigure(weakest?.f1 ?? null)}).`;
}

function sayConfidence(sets: readonly ScoredSet[]): string {
  const heldAside = sets.flatMap((set) => set.heldAside);
  const top = reliabilityBins(heldAside.flatMap(({ certainties }) => certainties)).at(-1);
  const percent = (share: number | null | undefined): string => `${Math.round(100 * (share ?? 0))}%`;
  return (
    `Of the ${top?.n ?? 0} mentions held aside that were said with a confidence of 0.9 or more (${percent(top?.said)} on ` +
    `average), ${percent(top?.right)} were right in theme and polarity.`
  );
}

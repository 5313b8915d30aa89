import { analyze } from '../../analysis/analyze.ts';
import type { Overall } from '../../analysis/types.ts';
import { auc } from './auc.ts';
import { bootstrap } from './bootstrap.ts';
import { toTable, withInterval } from './format.ts';
import { isHeldAside, type GoldComment, type GoldSet } from './gold.ts';
import { accuracy, macroF1 } from './measures.ts';
import { toOverall, type Peer } from './peers.ts';
import type { Pair } from './score-comment.ts';
import type { Variant } from './variants.ts';

/** One answer to one labelled comment. */
interface Answer {
  readonly isAside: boolean;
  readonly overall: Pair;
  readonly score: number;
}

/** How Porque and its peers judge whole comments. */
export interface Comparison {
  readonly language: string;
  readonly name: string;
  readonly answers: readonly Answer[];
}

/** Porque's variants and its peers on the same labelled comments. */
export async function comparePeers(
  sets: readonly GoldSet[],
  variants: readonly Variant[],
  peers: readonly Peer[],
): Promise<Comparison[]> {
  const compared = sets.map(async ({ name: language, comments }): Promise<Comparison[]> => {
    const own = variants.map(({ name, resources }) => ({
      language,
      name: `Porque, ${name}`,
      answers: comments.flatMap((comment) => {
        const { overall, valence } = analyze(comment.text, resources);
        return toAnswer(comment, overall, valence);
      }),
    }));
    const others = peers
      .filter((peer) => peer.language === language)
      .map(async (peer) => ({ language, name: peer.name, answers: await answersOf(peer, comments) }));
    return [...own, ...(await Promise.all(others))];
  });
  return (await Promise.all(compared)).flat();
}

async function answersOf(peer: Peer, comments: readonly GoldComment[]): Promise<Answer[]> {
  const scores = await Promise.all(comments.map(async ({ text }) => peer.score(text)));
  return comments.flatMap((comment, at) => {
    const score = scores[at] ?? 0;
    return toAnswer(comment, toOverall(score, peer), score);
  });
}

function toAnswer(comment: GoldComment, found: Overall, score: number): Answer[] {
  const { overall: wanted } = comment;
  return wanted === undefined ? [] : [{ isAside: isHeldAside(comment), overall: [wanted, found], score }];
}

/** Overall sentiment, and how well plain praise and plain complaint are told apart; all 0-1. */
export function measureAnswers(answers: readonly Answer[]) {
  const plain = answers.filter(({ overall: [wanted] }) => wanted === 'pos' || wanted === 'neg');
  return {
    overall: macroF1(answers.map(({ overall }) => overall)),
    plain: accuracy(plain.map(({ overall }) => overall)),
    auc: auc(plain.map(({ overall: [wanted], score }) => ({ value: score, isHigh: wanted === 'pos' }))),
  };
}

/** The comparison as Markdown, rows held aside first. */
export function peersTable(comparisons: readonly Comparison[]): string {
  const rows = ['held aside', 'all'].flatMap((name) =>
    comparisons.map((comparison) => {
      const answers = comparison.answers.filter(({ isAside }) => isAside || name === 'all');
      const values = measureAnswers(answers);
      const intervalOf = bootstrap(answers, measureAnswers);
      const cells = (['overall', 'plain', 'auc'] as const).map((one) =>
        withInterval(values[one], intervalOf(one)),
      );
      return [name, comparison.language, comparison.name, answers.length, ...cells];
    }),
  );
  return toTable(
    ['rows', 'language', 'who', 'n', 'overall macro-F1', 'accuracy on pos and neg', 'AUC pos against neg'],
    rows,
  );
}

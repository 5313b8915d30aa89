import { group } from 'd3-array';
import { analyze } from '../../analysis/analyze.ts';
import { auc, type Ranked } from './auc.ts';
import { bootstrap, type Interval } from './bootstrap.ts';
import { toTable, withInterval } from './format.ts';
import type { Peer } from './peers.ts';
import { endOf, scaleOf, type RatedComment, type RatedSet } from './rated.ts';
import type { Variant } from './variants.ts';

/** How well the valence of texts tells high ratings from low ones in one source. */
export interface SourceAuc {
  readonly language: string;
  readonly source: string;
  readonly scale: string;
  readonly low: number;
  readonly high: number;
  readonly each: readonly Figure[];
}

interface Figure {
  readonly name: string;
  readonly auc: number | null;
  readonly interval: Interval | null;
}

/** Fewer comments on either end say nothing. */
const MIN_SIDE = 10;

/** AUC of each variant and of each peer that knows the language, by source. */
export async function compareRatings(
  sets: readonly RatedSet[],
  variants: readonly Variant[],
  peers: readonly Peer[],
): Promise<SourceAuc[]> {
  const judges = variants.map(({ name, resources }) => ({
    name,
    language: null,
    score: (text: string) => analyze(text, resources).valence,
  }));
  const sources = sets.flatMap(({ name, comments }) =>
    [...group(comments, ({ source }) => source)].map(([source, some]) => ({ language: name, source, some })),
  );
  const compared = sources.map(async ({ language, source, some }): Promise<SourceAuc[]> => {
    const ended = some.filter((comment) => endOf(comment) !== null);
    const high = ended.filter((comment) => endOf(comment) === 'high').length;
    const low = ended.length - high;
    if (Math.min(low, high) < MIN_SIDE) return [];
    const able = [...judges, ...peers].filter((judge) => (judge.language ?? language) === language);
    const each = await Promise.all(able.map(async (judge) => toFigure(judge, ended)));
    const [first] = ended;
    const scale = first === undefined ? '' : (scaleOf(first)?.name ?? '');
    return [{ language, source, scale, low, high, each }];
  });
  return (await Promise.all(compared)).flat();
}

async function toFigure(
  { name, score }: Pick<Peer, 'name' | 'score'>,
  comments: readonly RatedComment[],
): Promise<Figure> {
  const scores = await Promise.all(comments.map(async ({ text }) => score(text)));
  const cases = comments.map((comment, at): Ranked => ({
    value: scores[at] ?? 0,
    isHigh: endOf(comment) === 'high',
  }));
  const measure = (some: readonly Ranked[]) => ({ auc: auc(some) });
  return { name, ...measure(cases), interval: bootstrap(cases, measure)('auc') };
}

/** One row a source, the variants first, then the best of the peers. */
export function ratingsTable(sources: readonly SourceAuc[], variants: readonly Variant[]): string {
  const names = variants.map(({ name }) => name);
  const rows = sources.map(({ language, source, scale, low, high, each }) => {
    const own = each.filter(({ name }) => names.includes(name));
    const [best] = each
      .filter(({ name }) => !names.includes(name))
      .toSorted((one, other) => (other.auc ?? 0) - (one.auc ?? 0));
    const cells = own.map((figure) => withInterval(figure.auc, figure.interval));
    const peer = best === undefined ? '-' : `${best.name} ${withInterval(best.auc, best.interval)}`;
    return [language, source, scale, low, high, ...cells, peer];
  });
  return toTable(['language', 'source', 'scale', 'low', 'high', ...names, 'best peer'], rows);
}

/** Skills of each peer: how often its comments complain of them or praise them, beside the peers' comments. */
import type { Polarity } from '../../../analysis/types.ts';
import { NEGATIVE, POLARITIES, POSITIVE, isCommenter, signalOf, signalsOf } from '../../response-columns.ts';
import { addAt, realAt } from '../../stats/at.ts';
import { segmentSearch } from '../../stats/peers/segment-search.ts';
import { ratePrior, shrunkenRate } from '../../stats/peers/shrunken-rate.ts';
import type { Interval } from '../../types.ts';
import { scaled } from '../estimates.ts';
import { FULL_BASE, MIN_MENTIONS } from '../gates.ts';
import type { CoachingQuestion, Peers } from './peers.ts';

/** One skill with one polarity, of one peer. */
export interface SkillRate {
  readonly theme: string;
  readonly polarity: Polarity;
  /** Comments of the peer that say it, of all its comments. */
  readonly mentions: number;
  readonly commenters: number;
  /** Per cent of the peer's comments, drawn toward the peers' rate as far as comments are few. */
  readonly rate: number;
  /** Null where peers show no more difference than chance: then `rate` is that of all. */
  readonly interval: Interval | null;
  /** Per cent of all peers' comments. */
  readonly peerRate: number;
  /** Said clearly more often than of others: false discovery rate 5% over all skills and peers searched. */
  readonly isRaised: boolean;
}

export interface Skills {
  /** By place; null for a peer with fewer than 30 comments. */
  readonly ofPeers: readonly (readonly SkillRate[] | null)[];
  /** Combinations of skill, polarity and peer that were searched. */
  readonly searched: number;
}

interface SkillCounts {
  /** By place. */
  readonly commenters: Float64Array;
  /** Per skill signal, by place. */
  readonly mentions: ReadonlyMap<number, Float64Array>;
}

/** Complaints and praise of themes that training owns. */
function skillSignals({ columns, taxonomy }: CoachingQuestion): number[] {
  return taxonomy
    .filter(({ owner }) => owner === 'training')
    .map(({ id }) => columns.themes.indexOf(id))
    .flatMap((theme) => (theme < 0 ? [] : [signalOf(theme, NEGATIVE), signalOf(theme, POSITIVE)]));
}

/** Takes counts that nobody asks for: it has no places. */
const NOT_A_SKILL = new Float64Array(0);

function countSkills(question: CoachingQuestion, peers: Peers): SkillCounts {
  const { columns, rows } = question;
  const commenters = new Float64Array(peers.names.length);
  const mentions = new Map(
    skillSignals(question).map((signal) => [signal, new Float64Array(peers.names.length)]),
  );
  for (const row of rows) {
    const place = peers.placeOf(row);
    if (place >= 0 && isCommenter(columns, row)) {
      addAt(commenters, place, 1);
      for (const { signal } of signalsOf(columns, row)) {
        addAt(mentions.get(signal) ?? NOT_A_SKILL, place, 1);
      }
    }
  }
  return { commenters, mentions };
}

const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);

interface Cell {
  readonly place: number;
  /** Mentions among all peers. */
  readonly total: number;
  readonly rate: Omit<SkillRate, 'isRaised'>;
}

/** One skill of the peers at `shown`; the prior is learned from all. */
function cellsOf(
  skill: Pick<SkillRate, 'theme' | 'polarity'>,
  { counts, commenters }: { counts: Float64Array; commenters: Float64Array },
  shown: readonly number[],
): Cell[] {
  const shares = Array.from(counts, (count, place) => ({ count, n: realAt(commenters, place) }));
  const prior = ratePrior(shares);
  const total = sumOf(counts);
  const peerRate = total / sumOf(commenters);
  return shown.map((place) => {
    const share = { count: realAt(counts, place), n: realAt(commenters, place) };
    const shrunken = prior === null ? { value: peerRate, interval: null } : shrunkenRate(share, prior);
    const rate = {
      ...skill,
      mentions: share.count,
      commenters: share.n,
      rate: 100 * shrunken.value,
      interval: shrunken.interval === null ? null : scaled(shrunken.interval),
      peerRate: 100 * peerRate,
    };
    return { place, total, rate };
  });
}

/** Skills with at least 10 mentions among all peers. */
export function skillsOf(question: CoachingQuestion, peers: Peers): Skills {
  const { commenters, mentions } = countSkills(question, peers);
  const shown = [...commenters.keys()].filter((place) => realAt(commenters, place) >= FULL_BASE);
  const cells = [...mentions]
    .filter(([, counts]) => sumOf(counts) >= MIN_MENTIONS)
    .flatMap(([signal, counts]) => {
      const theme = question.columns.themes[Math.floor(signal / POLARITIES.length)] ?? '';
      const polarity = POLARITIES[signal % POLARITIES.length] ?? 'neu';
      return cellsOf({ theme, polarity }, { counts, commenters }, shown);
    });
  const findings = segmentSearch(
    cells.map(({ rate, total }) => ({ count: rate.mentions, segment: rate.commenters, theme: total })),
    sumOf(commenters),
  );
  const isShown = new Set(shown);
  const ofPeers = peers.names.map((_, place): SkillRate[] | null => (isShown.has(place) ? [] : null));
  cells.forEach(({ place, rate }, cell) => {
    ofPeers[place]?.push({ ...rate, isRaised: findings[cell]?.isRaised ?? false });
  });
  return { ofPeers, searched: cells.length };
}

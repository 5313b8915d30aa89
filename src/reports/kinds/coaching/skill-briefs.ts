/** Skills of one peer: what is said clearly more often of it than of all, with comments to read. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import type { CoachedPeer } from '../../findings/coaching/coach.ts';
import type { SkillRate } from '../../findings/coaching/skills.ts';
import { NEGATIVE, POSITIVE, signalOf, type ResponseColumns } from '../../response-columns.ts';
import type { Quote } from '../../types.ts';
import { inLanguageOf, joinEvidence, type PeerEvidence } from './peer-evidence.ts';
import type { SkillBrief, SkillSide } from './types.ts';

/** Everybody who is compared, and what their customers wrote; `peers` and `evidence` by place. */
export interface Classroom {
  readonly columns: ResponseColumns;
  readonly peers: readonly CoachedPeer[];
  readonly evidence: PeerEvidence;
}

/** Fewer comments than this stand for nobody's habit. */
const LEAST_MENTIONS = 5;

/** The two rates of one skill; null where all peers together have too few mentions. */
interface Pair {
  readonly theme: string;
  readonly complaints: SkillRate | null;
  readonly praise: SkillRate | null;
}

function pairsOf(rates: readonly SkillRate[]): Pair[] {
  const rateOf = (theme: string, polarity: 'neg' | 'pos'): SkillRate | null =>
    rates.find((rate) => rate.theme === theme && rate.polarity === polarity) ?? null;
  return [...new Set(rates.map(({ theme }) => theme))].map((theme) => ({
    theme,
    complaints: rateOf(theme, 'neg'),
    praise: rateOf(theme, 'pos'),
  }));
}

function sideOf({ complaints, praise }: Pair): SkillSide {
  if (complaints?.isRaised === true) {
    return praise?.isRaised === true ? 'divided' : 'lag';
  }
  return praise?.isRaised === true ? 'strength' : 'level';
}

/** Skills worth a quote on one side: those said clearly more often, else the one said most. */
function telling(pairs: readonly Pair[], side: 'complaints' | 'praise'): Set<string> {
  const said = pairs.filter((pair) => (pair[side]?.mentions ?? 0) >= LEAST_MENTIONS);
  const raised = said.filter((pair) => pair[side]?.isRaised === true);
  const most = said.toSorted((a, b) => (b[side]?.mentions ?? 0) - (a[side]?.mentions ?? 0)).slice(0, 1);
  return new Set((raised.length > 0 ? raised : most).map(({ theme }) => theme));
}

function isStrength({ skills }: CoachedPeer, theme: string): boolean {
  const own = pairsOf(skills ?? []).find((pair) => pair.theme === theme);
  return own !== undefined && sideOf(own) === 'strength';
}

/** How customers praise the skill of others, of those it is a strength of, else of anybody; in the peer's language. */
function examplesOf(
  { columns, peers, evidence }: Classroom,
  { place, theme }: { place: number; theme: string },
  quoted: Quoted,
): SkillBrief['examples'] {
  const signal = signalOf(columns.themes.indexOf(theme), POSITIVE);
  const others = [...peers.keys()].filter((other) => other !== place);
  const models = others.filter((other) => {
    const peer = peers[other];
    return peer !== undefined && isStrength(peer, theme);
  });
  const chosen = models.length > 0 ? models : others;
  const praise = joinEvidence(chosen.map((other) => evidence[other]?.get(signal)));
  const own = joinEvidence([...(evidence[place]?.values() ?? [])]);
  const quotes = chooseQuotes(columns, inLanguageOf(columns, own, praise), quoted);
  return { peers: models.map((other) => peers[other]?.name ?? ''), quotes };
}

/** Null below 30 comments. `quoted` grows. */
export function skillBriefs(classroom: Classroom, place: number, quoted: Quoted): SkillBrief[] | null {
  const { columns, peers, evidence } = classroom;
  const rates = peers[place]?.skills ?? null;
  if (rates === null) {
    return null;
  }
  const pairs = pairsOf(rates);
  const [bad, good] = [telling(pairs, 'complaints'), telling(pairs, 'praise')];
  const quotesOf = (theme: string, polarity: number): Quote[] => {
    const signal = signalOf(columns.themes.indexOf(theme), polarity);
    return chooseQuotes(columns, joinEvidence([evidence[place]?.get(signal)]), quoted);
  };
  return pairs.map((pair) => {
    const { theme } = pair;
    const side = sideOf(pair);
    return {
      ...pair,
      side,
      quotes: {
        complaints: bad.has(theme) ? quotesOf(theme, NEGATIVE) : [],
        praise: good.has(theme) ? quotesOf(theme, POSITIVE) : [],
      },
      examples: side === 'lag' || side === 'divided' ? examplesOf(classroom, { place, theme }, quoted) : null,
    };
  });
}

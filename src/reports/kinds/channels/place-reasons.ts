/** What is said at one place more or less than elsewhere. */
import { chooseQuotes, type Quoted } from '../../findings/choose-quotes.ts';
import { scaled, shareEstimate } from '../../findings/estimates.ts';
import { FULL_BASE, MIN_MENTIONS } from '../../findings/gates.ts';
import { isCommenter, type AttributeColumn, type ResponseColumns } from '../../response-columns.ts';
import { addAt, codeAt, offsetAt, realAt } from '../../stats/at.ts';
import { benjaminiHochberg } from '../../stats/benjamini-hochberg.ts';
import { fisher } from '../../stats/fisher.ts';
import { newcombe, type Share } from '../../stats/newcombe.ts';
import type { Owner } from '../../../analysis/types.ts';
import type { Evidence } from '../../tally/collect-evidence.ts';
import { judgedOf } from './judged.ts';
import type { PlaceReason } from './types.ts';

/** Fewer people than this could be recognised. */
const MIN_SHOWN = 5;
const SHOWN = 3;
const FALSE_DISCOVERY_RATE = 0.05;
const PERCENT = 100;

export interface ReasonQuestion {
  readonly columns: ResponseColumns;
  readonly rows: Uint32Array;
  readonly general: ReadonlySet<string>;
  readonly ownerOf: (theme: string) => Owner;
  readonly quoted: Quoted;
}

interface Said {
  readonly theme: string;
  readonly polarity: 'neg' | 'pos';
  readonly byCode: Map<number, Evidence>;
  total: number;
}

interface Found {
  readonly said: Said;
  readonly evidence: Evidence;
  readonly own: Share;
  readonly others: Share;
}

function addSaid(said: Said, code: number, place: { row: number; mention: number }): void {
  const evidence = said.byCode.get(code) ?? { rows: [], mentions: [] };
  evidence.rows.push(place.row);
  evidence.mentions.push(place.mention);
  said.byCode.set(code, evidence);
  said.total += 1;
}

/** Complaints and praise with a reason, by value of the column; commenters by value. */
function collect({ columns, rows, general }: ReasonQuestion, { codes, values }: AttributeColumn) {
  const byName = new Map<string, Said>();
  const commenters = new Float64Array(values.length);
  for (const row of rows) {
    const code = codeAt(codes, row);
    addAt(commenters, code, Number(isCommenter(columns, row)));
    for (const { theme, polarity, mention } of judgedOf(columns, row, general)) {
      const name = `${theme} ${polarity}`;
      const said = byName.get(name) ?? { theme, polarity, byCode: new Map<number, Evidence>(), total: 0 };
      byName.set(name, said);
      addSaid(said, code, { row, mention });
    }
  }
  return { said: [...byName.values()].filter(({ total }) => total >= MIN_MENTIONS), commenters };
}

function reasonOf(found: Found, bh: number, { columns, ownerOf, quoted }: ReasonQuestion): PlaceReason {
  const { said, evidence, own, others } = found;
  const interval = newcombe(own, others);
  const isClear = bh <= FALSE_DISCOVERY_RATE && own.n >= FULL_BASE;
  return {
    theme: said.theme,
    owner: ownerOf(said.theme),
    polarity: said.polarity,
    count: own.count,
    share: shareEstimate(own.count, own.n),
    elsewhere: shareEstimate(others.count, others.n),
    difference:
      interval === null
        ? null
        : { value: PERCENT * (own.count / own.n - others.count / others.n), interval: scaled(interval) },
    bh,
    verdict: isClear ? 'solid' : 'tentative',
    quotes: chooseQuotes(columns, evidence, quoted).slice(0, 1),
    evidence: evidence.rows.map((row) => offsetAt(columns.line, row)),
  };
}

export interface SaidAt {
  readonly comments: number;
  readonly complaints: readonly PlaceReason[];
  readonly praise: readonly PlaceReason[];
}

/** By code of the column; all themes with ten mentions at all places are one family of tests. */
export function placeReasons(question: ReasonQuestion, attribute: AttributeColumn): (code: number) => SaidAt {
  const { said, commenters } = collect(question, attribute);
  const all = commenters.reduce((sum, count, code) => (code === 0 ? sum : sum + count), 0);
  const cells = said.flatMap((one) => {
    const total = one.total - (one.byCode.get(0)?.rows.length ?? 0);
    return Array.from({ length: attribute.values.length - 1 }, (_, index) => index + 1).map((code) => {
      const evidence = one.byCode.get(code) ?? { rows: [], mentions: [] };
      const own = { count: evidence.rows.length, n: realAt(commenters, code) };
      return {
        code,
        found: { said: one, evidence, own, others: { count: total - own.count, n: all - own.n } },
      };
    });
  });
  const bh = benjaminiHochberg(cells.map(({ found: { own, others } }) => fisher(own, others)));
  return (code) => {
    const here = cells
      .flatMap((cell, index) => (cell.code === code ? [{ found: cell.found, bh: bh[index] ?? 1 }] : []))
      .filter(({ found }) => found.own.count >= MIN_SHOWN)
      .toSorted(
        (a, b) => b.found.own.count - a.found.own.count || (a.found.said.theme < b.found.said.theme ? -1 : 1),
      );
    const commonest = (polarity: 'neg' | 'pos'): PlaceReason[] =>
      here
        .filter(({ found }) => found.said.polarity === polarity)
        .slice(0, SHOWN)
        .map((one) => reasonOf(one.found, one.bh, question));
    return {
      comments: realAt(commenters, code),
      complaints: commonest('neg'),
      praise: commonest('pos'),
    };
  };
}

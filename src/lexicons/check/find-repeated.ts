import type { Entry } from '../../analysis/lexicon/entry.ts';
import { toMeaning } from '../../analysis/lexicon/meaning.ts';
import { readPhrase, type Slot } from '../../analysis/lexicon/phrase.ts';
import { collide, type Collision } from './collide.ts';
import { toLine, type Finding } from './finding.ts';

/** What happened to the variants of one line. */
interface Fate {
  /** Variant → what makes it pointless. */
  readonly lost: Map<string, { readonly winner: Entry; readonly collision: Collision }>;
  readonly opposites: Set<Entry>;
}

/** Lines of one language that say again, or the opposite of, what another line of the same phrase says. */
export function findRepeated(language: string, entries: readonly Entry[]): Finding[] {
  const variants = new Map(entries.map((entry) => [entry, variantsOf(entry)]));
  const fates = decide(variants);
  return [...fates].flatMap(([entry, fate]) => {
    const { size } = variants.get(entry) ?? new Set();
    return toFindings({ language, entry, fate, variants: size });
  });
}

function variantsOf({ phrase }: Entry): Set<string> {
  return new Set(readPhrase(phrase).map((slots) => slots.map(keyOf).join(' ')));
}

function keyOf(slot: Slot): string {
  if (slot.is !== 'word') return slot.is === 'gap' ? '…' : '#';
  return slot.isLiteral ? `=${slot.word}` : slot.word;
}

function decide(variants: ReadonlyMap<Entry, ReadonlySet<string>>): Map<Entry, Fate> {
  const holders = new Map<string, Entry[]>();
  for (const [entry, keys] of variants) {
    for (const key of keys) {
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [entry]);
      else known.push(entry);
    }
  }
  const fates = new Map<Entry, Fate>();
  for (const [variant, entries] of holders) if (entries.length > 1) fight(variant, entries, fates);
  return fates;
}

/** The lines of one phrase against each other, those to be preferred first. */
function fight(variant: string, entries: readonly Entry[], fates: Map<Entry, Fate>): void {
  const { senses } = toMeaning(entries);
  const others = entries.filter((entry) => !senses.includes(entry));
  for (const ranked of [senses, others]) {
    for (const [at, loser] of ranked.entries()) {
      for (const winner of ranked.slice(0, at)) {
        note(
          isKept(loser, winner) ? { variant, winner: loser, loser: winner } : { variant, winner, loser },
          fates,
        );
      }
    }
  }
}

/** Of two lines that say the same the idiom has its use: its phrase wins over others of as many words. */
function isKept(later: Entry, earlier: Entry): boolean {
  return later.isIdiom && !earlier.isIdiom && collide(later, earlier) === 'duplicate';
}

function note(
  { variant, winner, loser }: { readonly variant: string; readonly winner: Entry; readonly loser: Entry },
  fates: Map<Entry, Fate>,
): void {
  const collision = collide(winner, loser);
  if (collision === null) return;
  const fate = fates.get(loser) ?? { lost: new Map(), opposites: new Set() };
  fates.set(loser, fate);
  if (collision === 'contradiction') fate.opposites.add(winner);
  else if (!fate.lost.has(variant)) fate.lost.set(variant, { winner, collision });
}

interface Case {
  readonly language: string;
  readonly entry: Entry;
  readonly fate: Fate;
  readonly variants: number;
}

function toFindings({ language, entry, fate, variants }: Case): Finding[] {
  const findings: Finding[] = [...fate.opposites].map((opposite) => ({
    code: 'contradiction',
    language,
    lines: [toLine(entry), toLine(opposite)],
    detail: '',
  }));
  const lost = [...fate.lost.values()];
  if (lost.length === 0) return findings;
  const isWhole = lost.length === variants;
  const worst = lost.some(({ collision }) => collision === 'shadowed') ? 'shadowed' : 'duplicate';
  findings.push({
    code: isWhole ? worst : 'repeated',
    language,
    lines: [entry, ...new Set(lost.map(({ winner }) => winner))].map(toLine),
    detail: isWhole ? '' : `${lost.length} of ${variants} variants`,
  });
  return findings;
}

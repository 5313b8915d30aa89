/** What customers say that no theme covers: phrases that set detractors and promoters apart. */
import type { ResponseColumns } from '../../response-columns.ts';
import { isCommenter } from '../../response-columns.ts';
import { markAt, offsetAt } from '../../stats/at.ts';
import { chooseQuotes } from '../choose-quotes.ts';
import { MIN_BASE } from '../gates.ts';
import { asMentions } from './as-mentions.ts';
import { openLexicon, type DiscoveryLexicon, type LexiconWords } from './discovery-lexicon.ts';
import { groupPhrases } from './group-phrases.ts';
import { countByGroup, measurePhrases, withoutParts, type Measured } from './measure-phrases.ts';
import {
  countThemes,
  suggestByCompany,
  suggestByWords,
  suggestTheme,
  type Company,
} from './suggest-theme.ts';
import { MIN_COMMENTS, tallyPhrases, type Occurrence } from './tally-phrases.ts';
import type { DiscoveredPhrase, Discoveries, Discovery, Taxonomy } from '../../types.ts';

/** Phrases that are not even by themselves unusual are left out. */
const MAX_P = 0.05;
/** As for everything that is flagged. */
const FALSE_DISCOVERY_RATE = 0.05;
/** Groups on each side: more would not be read. */
const MOST = 20;

export interface DiscoveryQuestion {
  readonly columns: ResponseColumns;
  readonly rows: Uint32Array;
  readonly taxonomy: Taxonomy;
  /** Without it every word may be telling, and none speaks for a theme. */
  readonly lexicon: LexiconWords | undefined;
}

/** The commonest; of equals the first. */
function commonest(items: readonly string[]): string {
  const counts = new Map<string, number>();
  items.forEach((item) => counts.set(item, (counts.get(item) ?? 0) + 1));
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}

function toPhrase({ comment, language, languages }: ResponseColumns, measured: Measured): DiscoveredPhrase {
  const { tally, p: _, ...figures } = measured;
  const { unexplained } = tally;
  const forms = unexplained.map(({ row, start, end }) =>
    (comment[row] ?? '').slice(start, end).replaceAll(/\s+/gu, ' ').toLowerCase(),
  );
  const codes = unexplained.map(({ row }) => languages[markAt(language, row)] ?? '');
  return { phrase: commonest(forms), language: commonest(codes), ...figures };
}

/** One occurrence a comment, that of the most telling phrase. */
function occurrencesOf(phrases: readonly Measured[]): Occurrence[] {
  const byRow = new Map<number, Occurrence>();
  for (const occurrence of phrases.flatMap(({ tally }) => tally.unexplained)) {
    if (!byRow.has(occurrence.row)) byRow.set(occurrence.row, occurrence);
  }
  return [...byRow.values()].toSorted((a, b) => a.row - b.row);
}

interface Group {
  readonly side: Discovery['side'];
  readonly phrases: readonly Measured[];
  readonly occurrences: readonly Occurrence[];
}

function groupsOf(measured: readonly Measured[]): Group[] {
  const telling = measured
    .filter(({ p, counts }) => p <= MAX_P && counts.detractor + counts.promoter >= MIN_COMMENTS)
    .toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z) || (a.tally.key < b.tally.key ? -1 : 1));
  return (['detractor', 'promoter'] as const).flatMap((side) =>
    groupPhrases(telling.filter(({ z }) => (side === 'detractor' ? z > 0 : z < 0)))
      .slice(0, MOST)
      .map((phrases) => ({ side, phrases, occurrences: occurrencesOf(phrases) })),
  );
}

interface Surroundings extends Company {
  readonly columns: ResponseColumns;
  readonly lexicon: DiscoveryLexicon;
}

function discoveriesOf(surroundings: Surroundings, groups: readonly Group[]) {
  const { columns, lexicon } = surroundings;
  const quotable = asMentions(
    columns,
    groups.map(({ occurrences }) => occurrences),
  );
  const quoted = { rows: new Set<number>(), texts: new Set<string>() };
  return groups.map(({ side, phrases, occurrences }, index): Discovery => {
    const rows = occurrences.map(({ row }) => row);
    const stems = phrases[0]?.tally.key.split(' ') ?? [];
    const evidence = quotable.evidence[index] ?? { rows: [], mentions: [] };
    return {
      side,
      phrases: phrases.map((phrase) => toPhrase(columns, phrase)),
      counts: countByGroup(columns, rows),
      verdict: (phrases[0]?.q ?? 1) <= FALSE_DISCOVERY_RATE ? 'solid' : 'tentative',
      theme: suggestTheme(suggestByWords(stems, lexicon), suggestByCompany(columns, rows, surroundings)),
      quotes: chooseQuotes(quotable.columns, evidence, quoted),
      evidence: rows.map((row) => offsetAt(columns.line, row)).toSorted((a, b) => a - b),
    };
  });
}

/** Deterministic. Two passes over the comments. */
export function discover(question: DiscoveryQuestion): Discoveries {
  const { columns, rows, taxonomy } = question;
  const speaking = [...rows].filter((row) => isCommenter(columns, row));
  const commenters = countByGroup(columns, speaking);
  if (columns.metric === null || Math.min(commenters.detractor, commenters.promoter) < MIN_BASE) {
    const reason = columns.metric === null ? 'no-score' : 'few-responses';
    return { commenters, tested: 0, found: [], reason };
  }
  const general = new Set(taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const named = new Set(taxonomy.map(({ id }) => id).filter((id) => !general.has(id)));
  const lexicon = openLexicon(question.lexicon, named);
  const { tallies: all, unexplained } = tallyPhrases(columns, rows, lexicon);
  const tallies = withoutParts(all);
  const groups = groupsOf(measurePhrases(columns, { tallies, unexplained }, commenters));
  const everywhere = countThemes(columns, speaking);
  const found = discoveriesOf({ columns, lexicon, everywhere, commenters: speaking.length, general }, groups);
  return { commenters, tested: tallies.length, found, reason: null };
}

/** Comments of each peer by language, and what they say of skills: what rates and expectations are made of. */
import { NEGATIVE, POSITIVE, isCommenter, signalOf, signalsOf } from '../../response-columns.ts';
import { addAt, markAt, realAt } from '../../stats/at.ts';
import type { CoachingQuestion, Peers } from './peers.ts';

export interface SkillCounts {
  /** By place. */
  readonly commenters: Float64Array;
  /** Peers x languages, row by row. */
  readonly byLanguage: Float64Array;
  /** By signal: complaints and praise of each skill. */
  readonly mentions: ReadonlyMap<number, SkillMentions>;
}

export interface SkillMentions {
  /** Comments that say it, by place and by language. */
  readonly ofPeers: Float64Array;
  readonly ofLanguages: Float64Array;
}

/** Complaints and praise of themes that training owns. */
function skillSignals({ columns, taxonomy }: CoachingQuestion): number[] {
  return taxonomy
    .filter(({ owner }) => owner === 'training')
    .map(({ id }) => columns.themes.indexOf(id))
    .flatMap((theme) => (theme < 0 ? [] : [signalOf(theme, NEGATIVE), signalOf(theme, POSITIVE)]));
}

/** One pass over the rows. */
export function countSkills(question: CoachingQuestion, peers: Peers): SkillCounts {
  const { columns, rows } = question;
  const size = peers.names.length;
  const languages = columns.languages.length;
  const counts = {
    commenters: new Float64Array(size),
    byLanguage: new Float64Array(size * languages),
    mentions: new Map(
      skillSignals(question).map((signal): [number, SkillMentions] => [
        signal,
        { ofPeers: new Float64Array(size), ofLanguages: new Float64Array(languages) },
      ]),
    ),
  };
  for (const row of rows) {
    const place = peers.placeOf(row);
    if (place >= 0 && isCommenter(columns, row)) {
      const language = markAt(columns.language, row);
      addAt(counts.commenters, place, 1);
      addAt(counts.byLanguage, place * languages + language, 1);
      for (const { signal } of signalsOf(columns, row)) {
        addMention(counts.mentions.get(signal), place, language);
      }
    }
  }
  return counts;
}

function addMention(mentions: SkillMentions | undefined, place: number, language: number): void {
  if (mentions !== undefined) {
    addAt(mentions.ofPeers, place, 1);
    addAt(mentions.ofLanguages, language, 1);
  }
}

/**
 * Mentions that each peer would have if its comments said what all peers' comments in the same language say: words of
 * one language are found better than those of another, and a theme may be more usual in one.
 */
export function expectedMentions(
  { commenters, byLanguage }: SkillCounts,
  { ofLanguages }: SkillMentions,
): Float64Array {
  const languages = ofLanguages.length;
  const totals = new Float64Array(languages);
  byLanguage.forEach((count, cell) => addAt(totals, cell % languages, count));
  const expected = new Float64Array(commenters.length);
  byLanguage.forEach((count, cell) => {
    if (count > 0) {
      const language = cell % languages;
      const rate = realAt(ofLanguages, language) / realAt(totals, language);
      addAt(expected, Math.floor(cell / languages), count * rate);
    }
  });
  return expected;
}

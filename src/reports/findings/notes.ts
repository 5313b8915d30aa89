import type { InputSummary } from '../../ingest/types.ts';
import { sumGroups } from '../tally/tally.ts';
import type { LanguageShare, Note } from '../types.ts';
import { FULL_BASE, MIN_BASE, MIN_RESPONSES_FOR_IMPACT } from './gates.ts';
import type { Survey } from './survey.ts';
import { mixedSurveyTypes } from './survey-types.ts';

/** Languages with a lexicon of their own, and the answers that are no language. */
const KNOWN_LANGUAGES: ReadonlySet<string> = new Set(['pt', 'ca', 'en', 'mixed', 'und']);
/** Shares from which a note is worth its space. */
const MANY_UNCLASSIFIED = 0.3;
const MANY_OTHER_LANGUAGES = 0.05;

const ORDER: readonly Note[] = [
  'no-score',
  'few-responses',
  'low-base',
  'impact-needs-more',
  'no-comments',
  'themes-describe-commenters',
  'not-proof-of-cause',
  'many-unclassified',
  'other-languages',
  'comments-without-score',
  'rows-rejected',
  'dates-ambiguous',
  'mixed-surveys',
  'undated-excluded',
];

function baseNotes({ metric, tally }: Survey): Partial<Record<Note, boolean>> {
  const n = sumGroups(tally.responses);
  const isScored = metric !== null;
  return {
    'no-score': !isScored,
    'few-responses': n < MIN_BASE,
    'low-base': n >= MIN_BASE && n < FULL_BASE,
    'impact-needs-more': isScored && n >= MIN_BASE && n < MIN_RESPONSES_FOR_IMPACT,
    'themes-describe-commenters': isScored && tally.commented > 0 && tally.commented < n,
    'comments-without-score': isScored && tally.commentsWithoutScore > 0,
  };
}

function textNotes(
  { tally, model }: Survey,
  languages: readonly LanguageShare[],
): Partial<Record<Note, boolean>> {
  const commenters = sumGroups(tally.commenters);
  const others = languages.filter(({ code }) => !KNOWN_LANGUAGES.has(code));
  const otherShare = others.reduce((sum, { share }) => sum + share, 0) / 100;
  return {
    'no-comments': tally.commented === 0,
    'not-proof-of-cause': typeof model !== 'string',
    'many-unclassified':
      commenters >= MIN_BASE && sumGroups(tally.unexplained) > MANY_UNCLASSIFIED * commenters,
    'other-languages': otherShare >= MANY_OTHER_LANGUAGES,
  };
}

/** Codes of what the reader must see, in the order of importance. */
export function notesOf(survey: Survey, input: InputSummary, languages: readonly LanguageShare[]): Note[] {
  const found: Partial<Record<Note, boolean>> = {
    ...baseNotes(survey),
    ...textNotes(survey, languages),
    'rows-rejected': input.rowsRejected > 0,
    'dates-ambiguous': input.dateAmbiguous,
    'mixed-surveys':
      survey.metric !== null && mixedSurveyTypes(survey.columns, survey.selection.rows) !== null,
    'undated-excluded': survey.selection.undated > 0,
  };
  return ORDER.filter((note) => found[note] === true);
}

/** Columns become a report: the order of the steps and nothing else. */
import type { InputSummary } from '../ingest/types.ts';
import { breakDown, findAttribute } from './findings/breakdown.ts';
import { discoverBriefly } from './findings/discover/discover-briefly.ts';
import type { LexiconWords } from './findings/discover/discovery-lexicon.ts';
import { shareEstimate } from './findings/estimates.ts';
import { summarizeGroups } from './findings/groups.ts';
import { heatmapRows } from './findings/heatmap.ts';
import { outcomes } from './findings/impact.ts';
import { notesOf } from './findings/notes.ts';
import { profilesOf } from './findings/profiles.ts';
import { fitReasonModel } from './findings/reason-model.ts';
import { reasonsOf, type ReasonList } from './findings/reasons.ts';
import { summarizeScore } from './findings/score.ts';
import type { Survey } from './findings/survey.ts';
import { fitBorders } from './findings/thresholds.ts';
import { unexplainedPoints } from './findings/unexplained-points.ts';
import { SCALES, UNSCORED, type ResponseColumns } from './response-columns.ts';
import { writingOf } from './findings/writing.ts';
import { selectRows } from './select-rows.ts';
import { markAt, signAt } from './stats/at.ts';
import { collectEvidence } from './tally/collect-evidence.ts';
import { sumGroups, type Tally } from './tally/tally.ts';
import { tallyResponses } from './tally/tally-responses.ts';
import type { LanguageShare, Report, ScoreSummary, Taxonomy } from './types.ts';

export interface ReportOptions {
  readonly input: InputSummary;
  readonly taxonomy: Taxonomy;
  /** yyyy-mm-dd, both ends included. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Header or role of the attribute to break the score down by. */
  readonly by?: string | null;
  /** Attributes that the impact holds equal; channel and product if not given. Period always is. */
  readonly controls?: readonly string[];
  /** Words of the languages, for phrases that no theme explains. */
  readonly lexicon?: LexiconWords;
}

/** Probability from which a language is taken as certain. */
const SURE_LANGUAGE = 0.8;

/** The one list of a survey without scores. */
const ALL_THEMES: ReasonList = { group: UNSCORED, polarities: ['neg', 'pos', 'neu'] };

/** @throws RangeError naming the attributes that there are, when `by` is none of them */
function attributeFor(columns: ResponseColumns, by: string) {
  const attribute = findAttribute(columns, by);
  if (attribute === null) {
    const known = columns.attributes.map(({ name }) => `"${name}"`).join(', ');
    throw new RangeError(`Expected \`by\` to be one of ${known || 'no attributes'}, got "${by}"`);
  }
  return attribute;
}

function study(columns: ResponseColumns, options: ReportOptions): Survey {
  const { taxonomy, from = null, to = null, controls = null } = options;
  const { metric } = columns;
  const selection = selectRows(columns, { from, to });
  const general = new Set(taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id));
  const question = { columns, rows: selection.rows, general, controls };
  const values = outcomes(metric ?? 'nps');
  const outcomeOf = (row: number): number => values[signAt(columns.x, row) + 1] ?? 0;
  return {
    columns,
    metric,
    selection,
    taxonomy,
    general,
    tally: tallyResponses(columns, selection, general),
    evidence: collectEvidence(columns, selection.rows),
    model: metric === null ? 'no-score' : fitReasonModel({ ...question, outcomeOf }),
    borders: fitBorders(question),
    quoted: { rows: new Set(), texts: new Set() },
  };
}

function scoreOf({ metric, tally }: Survey): ScoreSummary | null {
  const [detractors, neutrals, promoters] = tally.responses;
  return metric === null ? null : summarizeScore(metric, { promoters, neutrals, detractors });
}

function distributionOf({ metric, tally }: Survey): number[] {
  return metric === null
    ? []
    : Array.from({ length: SCALES[metric].max + 1 }, (_, score) => tally.scores.get(score) ?? 0);
}

function commentsOf(tally: Tally): Report['comments'] {
  const responses = sumGroups(tally.responses);
  return {
    responses,
    commented: tally.commented,
    rate: shareEstimate(tally.commented, responses),
    commentsWithoutScore: tally.commentsWithoutScore,
    saidNothing: tally.saidNothing,
    unclassified: sumGroups(tally.unexplained),
  };
}

/** Comments by language of which the detector is not sure. */
function doubtfulOf({ columns, selection }: Survey): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of [...selection.rows, ...selection.unscored]) {
    if (columns.comment[row] !== '' && (columns.languageConfidence[row] ?? 0) < SURE_LANGUAGE) {
      const code = columns.languages[markAt(columns.language, row)] ?? '';
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}

function languagesOf(survey: Survey): LanguageShare[] {
  const { languages } = survey.tally;
  const doubtful = doubtfulOf(survey);
  const total = [...languages.values()].reduce((sum, count) => sum + count, 0);
  return [...languages]
    .map(([code, comments]) => ({
      code,
      comments,
      share: (100 * comments) / total,
      doubtful: doubtful.get(code) ?? 0,
    }))
    .toSorted((a, b) => b.comments - a.comments || (a.code < b.code ? -1 : 1));
}

/** The whole report. Deterministic: the same columns and options give the same report. */
export function buildReport(columns: ResponseColumns, options: ReportOptions): Report {
  const { input, taxonomy, lexicon, from = null, to = null, by = null } = options;
  const attribute = by === null ? null : attributeFor(columns, by);
  const survey = study(columns, options);
  const { tally, selection } = survey;
  const groups = summarizeGroups(survey);
  const languages = languagesOf(survey);
  return {
    input,
    score: scoreOf(survey),
    kind: 'why',
    engine: columns.engine,
    lexiconDigest: columns.lexiconDigest,
    filter: { from, to, excluded: selection.excluded },
    comments: commentsOf(tally),
    languages,
    distribution: distributionOf(survey),
    groups,
    themes: survey.metric === null ? reasonsOf(survey, [ALL_THEMES]).flat() : [],
    unexplainedPoints: unexplainedPoints(survey, groups),
    discoveries:
      lexicon === undefined ? null : discoverBriefly({ columns, rows: selection.rows, taxonomy, lexicon }),
    heatmap: heatmapRows(survey),
    breakdown: attribute === null ? null : breakDown(columns, selection.rows, attribute),
    ...profilesOf(survey, groups),
    writing: writingOf(survey),
    notes: notesOf(survey, input, languages),
  };
}

import {
  NO_SCORE,
  POLARITIES,
  UNSCORED,
  groupIndex,
  isCommenter,
  signalsOf,
  type ResponseColumns,
} from '../response-columns.ts';
import type { Selection } from '../select-rows.ts';
import { addAt, markAt, realAt, signAt } from '../stats/at.ts';
import { signalKey, type PerGroup, type Tally } from './tally.ts';

const GROUP_COUNT = 4;

interface Counters {
  readonly responses: Float64Array;
  readonly commenters: Float64Array;
  readonly unexplained: Float64Array;
  readonly generalOnly: Float64Array;
  readonly scores: Map<number, number>;
  /** By language code number. */
  readonly languages: Float64Array;
  /** Signal x group. */
  readonly mentions: Float64Array;
  commented: number;
}

function createCounters({ languages, themes }: ResponseColumns): Counters {
  const make = (): Float64Array => new Float64Array(GROUP_COUNT);
  return {
    responses: make(),
    commenters: make(),
    unexplained: make(),
    generalOnly: make(),
    scores: new Map(),
    languages: new Float64Array(languages.length),
    mentions: new Float64Array(themes.length * POLARITIES.length * GROUP_COUNT),
    commented: 0,
  };
}

function countLanguage(columns: ResponseColumns, row: number, counters: Counters): void {
  if (columns.comment[row] !== '') {
    counters.commented += 1;
    addAt(counters.languages, markAt(columns.language, row), 1);
  }
}

function countThemes(
  columns: ResponseColumns,
  row: number,
  state: { counters: Counters; general: Uint8Array },
): void {
  const { counters, general } = state;
  const group = groupIndex(columns, row);
  let themes = 0;
  let reasons = 0;
  for (const { signal } of signalsOf(columns, row)) {
    addAt(counters.mentions, signal * GROUP_COUNT + group, 1);
    themes += 1;
    reasons += 1 - markAt(general, Math.floor(signal / POLARITIES.length));
  }
  addAt(counters.commenters, group, 1);
  addAt(counters.unexplained, group, Number(themes === 0));
  addAt(counters.generalOnly, group, Number(themes > 0 && reasons === 0));
}

function perGroup(counts: Float64Array, offset = 0): PerGroup {
  const at = (index: number): number => realAt(counts, offset + index);
  return [at(0), at(1), at(2), at(UNSCORED)];
}

function mentionsByKey({ themes }: ResponseColumns, mentions: Float64Array): Map<string, PerGroup> {
  const byKey = new Map<string, PerGroup>();
  themes.forEach((theme, index) => {
    POLARITIES.forEach((polarity, place) => {
      const counts = perGroup(mentions, (index * POLARITIES.length + place) * GROUP_COUNT);
      if (counts.some((count) => count > 0)) {
        byKey.set(signalKey(theme, polarity), counts);
      }
    });
  });
  return byKey;
}

function languagesByCode({ languages }: ResponseColumns, counts: Float64Array): Map<string, number> {
  const byCode = new Map<string, number>();
  languages.forEach((code, index) => {
    const count = realAt(counts, index);
    if (count > 0) {
      const known = code === '' ? 'und' : code;
      byCode.set(known, (byCode.get(known) ?? 0) + count);
    }
  });
  return byCode;
}

function countRows(columns: ResponseColumns, rows: Uint32Array, general: Uint8Array): Counters {
  const counters = createCounters(columns);
  for (const row of rows) {
    addAt(counters.responses, groupIndex(columns, row), 1);
    const score = signAt(columns.score, row);
    if (score !== NO_SCORE) {
      counters.scores.set(score, (counters.scores.get(score) ?? 0) + 1);
    }
    countLanguage(columns, row, counters);
    if (isCommenter(columns, row)) {
      countThemes(columns, row, { counters, general });
    }
  }
  return counters;
}

/** One pass over the selected rows. `general` holds the themes that name no reason. */
export function tallyResponses(
  columns: ResponseColumns,
  selection: Selection,
  general: ReadonlySet<string>,
): Tally {
  const counters = countRows(
    columns,
    selection.rows,
    Uint8Array.from(columns.themes, (theme) => Number(general.has(theme))),
  );
  const { commented } = counters;
  for (const row of selection.unscored) {
    countLanguage(columns, row, counters);
  }
  const commenters = perGroup(counters.commenters);
  return {
    responses: perGroup(counters.responses),
    commented,
    saidNothing: commented - commenters.reduce((a, b) => a + b, 0),
    commentsWithoutScore: columns.metric === null ? commented : counters.commented - commented,
    commenters,
    unexplained: perGroup(counters.unexplained),
    generalOnly: perGroup(counters.generalOnly),
    scores: counters.scores,
    languages: languagesByCode(columns, counters.languages),
    mentions: mentionsByKey(columns, counters.mentions),
  };
}

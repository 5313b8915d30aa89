import { summarizeScore } from '../../findings/score.ts';
import type { AttributeColumn, ResponseColumns } from '../../response-columns.ts';
import { codeAt } from '../../stats/at.ts';
import type { KindOptions } from '../kind.ts';
import { countGroups, openHead } from '../report-head.ts';
import { bothScores } from './both-scores.ts';
import { studyCustomers } from './customers.ts';
import { findColumns, type ChannelColumns } from './find-columns.ts';
import type { ReasonQuestion } from './place-reasons.ts';
import { crossingOf, placeTable } from './places.ts';
import type { ChannelPart, ChannelsReport } from './types.ts';

function partOf(question: ReasonQuestion, found: ChannelColumns, surveyType: string | null): ChannelPart {
  const { columns, rows } = question;
  const { channel, stage, second } = found;
  const { metric } = columns;
  const channels = channel === null ? null : placeTable(question, channel, second);
  const stages = stage === null ? null : placeTable(question, stage, second);
  return {
    surveyType,
    answers: rows.length,
    score: metric === null ? null : summarizeScore(metric, countGroups(columns, rows)),
    channels,
    stages,
    crossing: crossingOf(question, found, [channels, stages]),
    customers: studyCustomers(question, channel),
    both: second === null ? null : bothScores(columns, rows, second),
  };
}

function namesOf({ channel, stage, surveyType, second }: ChannelColumns): ChannelsReport['columns'] {
  return {
    channel: channel?.name ?? null,
    stage: stage?.name ?? null,
    surveyType: surveyType?.name ?? null,
    secondScore: second === null ? null : { name: second.attribute.name, metric: second.metric },
  };
}

/** Rows of each type of survey, the largest first. */
function splitRows(rows: Uint32Array, { codes, values }: AttributeColumn) {
  return values
    .map((value, code) => ({ value, rows: rows.filter((row) => codeAt(codes, row) === code) }))
    .filter((part) => part.rows.length > 0)
    .toSorted((a, b) => b.rows.length - a.rows.length);
}

/**
 * Deterministic: the same columns and options give the same report.
 * @throws KindOptionError
 */
export function buildChannels(columns: ResponseColumns, options: KindOptions): ChannelsReport {
  const { head, selection } = openHead('channels', columns, options);
  const { taxonomy } = options;
  const found = findColumns(columns, options, selection.rows);
  const { surveyType } = found;
  const base = {
    columns,
    general: new Set(taxonomy.filter(({ owner }) => owner === 'all').map(({ id }) => id)),
    ownerOf: (theme: string) => taxonomy.find(({ id }) => id === theme)?.owner ?? ('all' as const),
    quoted: { rows: new Set<number>(), texts: new Set<string>() },
  };
  const parts =
    surveyType === null
      ? [partOf({ ...base, rows: selection.rows }, found, null)]
      : splitRows(selection.rows, surveyType).map(({ value, rows }) =>
          partOf({ ...base, rows }, found, value),
        );
  return { ...head, columns: namesOf(found), parts };
}

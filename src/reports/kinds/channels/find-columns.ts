/** Which columns say where an answer comes from. */
import type { Metric } from '../../../ingest/types.ts';
import { findAttribute } from '../../findings/breakdown.ts';
import { mixedSurveyTypes } from '../../findings/survey-types.ts';
import { SCALES, type AttributeColumn, type ResponseColumns } from '../../response-columns.ts';
import { KindOptionError, said, type KindOptions } from '../kind.ts';

export interface SecondScore {
  readonly attribute: AttributeColumn;
  readonly metric: Metric;
}

export interface ChannelColumns {
  readonly channel: AttributeColumn | null;
  readonly stage: AttributeColumn | null;
  readonly surveyType: AttributeColumn | null;
  readonly second: SecondScore | null;
}

/** What columns of journey stages are called in Portuguese, Catalan and English, without accents. */
const STAGE = /\b(?:etapa|fase|jornada|stage|journey|touchpoint)\b/u;
/** The scales call themselves the same in all languages. */
const METRICS: readonly Metric[] = ['nps', 'csat', 'ces'];

function folded(header: string): string {
  return header
    .normalize('NFD')
    .replaceAll(/[\p{M}]/gu, '')
    .replaceAll(/[_-]/gu, ' ')
    .toLowerCase();
}

function named(columns: ResponseColumns, option: string, name: string): AttributeColumn {
  const found = findAttribute(columns, name);
  if (found === null) {
    const known = columns.attributes.map((attribute) => `"${attribute.name}"`).join(', ');
    throw new KindOptionError(option, `expected one of ${known || 'no columns'}, got "${name}"`);
  }
  return found;
}

function asked(columns: ResponseColumns, options: KindOptions, option: string): AttributeColumn | null {
  const name = said(options, option).at(-1);
  return name === undefined ? null : named(columns, option, name);
}

/** -1, 0 or 1 of a cell on a scale; null where it is no score. */
export function groupOfCell(cell: string, metric: Metric): number | null {
  const score = /^\d+$/u.test(cell.trim()) ? Number(cell) : -1;
  const { min, max, neutral, promoter } = SCALES[metric];
  return score < min || score > max ? null : Number(score >= neutral) + Number(score >= promoter) - 1;
}

function holdsScores({ values }: AttributeColumn, metric: Metric): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.every((value) => groupOfCell(value, metric) !== null);
}

/** `column=csat`, or a column whose header names its scale. */
function askedSecond(columns: ResponseColumns, options: KindOptions): SecondScore | null {
  const text = said(options, 'beside').at(-1);
  if (text === undefined) {
    return null;
  }
  const cut = text.lastIndexOf('=');
  const metric = METRICS.find((one) => one === text.slice(cut + 1).toLowerCase());
  if (cut < 1 || metric === undefined) {
    throw new KindOptionError('beside', `expected column=nps, column=csat or column=ces, got "${text}"`);
  }
  const attribute = named(columns, 'beside', text.slice(0, cut));
  if (!holdsScores(attribute, metric)) {
    throw new KindOptionError('beside', `"${attribute.name}" holds more than ${metric} scores`);
  }
  return { attribute, metric };
}

function foundSecond(columns: ResponseColumns): SecondScore | null {
  const found = columns.attributes.flatMap((attribute) => {
    const words = folded(attribute.name).split(/[^a-z]+/u);
    const metric = METRICS.find((one) => words.includes(one));
    return metric !== undefined && holdsScores(attribute, metric) ? [{ attribute, metric }] : [];
  });
  return found[0] ?? null;
}

/** @throws KindOptionError */
export function findColumns(
  columns: ResponseColumns,
  options: KindOptions,
  rows: Uint32Array,
): ChannelColumns {
  const { attributes } = columns;
  return {
    channel: options.by === null ? findAttribute(columns, 'channel') : named(columns, 'by', options.by),
    stage:
      asked(columns, options, 'stage') ??
      attributes.find(({ name, role }) => role === 'attribute' && STAGE.test(folded(name))) ??
      null,
    surveyType: asked(columns, options, 'survey') ?? mixedSurveyTypes(columns, rows),
    second: askedSecond(columns, options) ?? foundSecond(columns),
  };
}

/** Small surveys for tests: rows in shorthand become columns. */
import type { Analysis, Kind, Mention, Polarity } from '../../src/analysis/types.ts';
import type { Feedback, InputSummary, Metric, RecognisedColumn } from '../../src/ingest/types.ts';
import { addResponse, createBuilder, finishColumns } from '../../src/reports/columns.ts';
import type { ResponseColumns } from '../../src/reports/response-columns.ts';
import type { Taxonomy } from '../../src/reports/types.ts';

export interface MadeRow {
  readonly score: number | null;
  /** "waiting neg", "staff pos"; none for silence unless `comment` says something. */
  readonly says?: readonly string[];
  readonly comment?: string;
  readonly date?: string;
  readonly language?: string;
  readonly value?: number;
  readonly customer?: string;
  readonly kind?: readonly Kind[];
  readonly attributes?: Readonly<Record<string, string>>;
}

function mentionOf(said: string, comment: string): Mention {
  const [theme = '', polarity = ''] = said.split(' ');
  const polarities: readonly Polarity[] = ['pos', 'neg', 'neu'];
  const start = Math.max(0, comment.indexOf(theme));
  const end = Math.min(comment.length, start + theme.length);
  return {
    theme,
    polarity: polarities.find((candidate) => candidate === polarity) ?? 'neu',
    intensity: 0.5,
    confidence: 0.8,
    evidence: { start, end, text: comment.slice(start, end) },
    owner: 'operations',
  };
}

function analysisOf(row: MadeRow, comment: string): Analysis {
  return {
    id: null,
    language: { code: row.language ?? 'en', confidence: 1 },
    overall: 'neu',
    valence: 0,
    mentions: (row.says ?? []).map((said) => mentionOf(said, comment)),
    kind: row.kind ?? [],
    flags: [],
    engine: 'test',
    lexiconDigest: 'digest',
  };
}

function commentOf({ says, comment }: MadeRow, line: number): string {
  return comment ?? (says === undefined ? '' : `Answer number ${line} speaks of ${says.join(' and ')} here`);
}

export function makeSurvey(
  rows: readonly MadeRow[],
  metric: Metric | null = 'nps',
  recognised: readonly RecognisedColumn[] = [],
): ResponseColumns {
  const builder = createBuilder(metric, recognised);
  rows.forEach((row, index) => {
    const line = index + 2;
    const comment = commentOf(row, line);
    const feedback: Feedback = {
      line,
      externalId: `id-${line}`,
      score: row.score,
      comment,
      date: row.date ?? null,
      customerId: row.customer ?? null,
      value: row.value ?? null,
      attributes: new Map(Object.entries(row.attributes ?? {})),
      cells: [],
    };
    addResponse(builder, feedback, comment.trim() === '' ? null : analysisOf(row, comment));
  });
  return finishColumns(builder);
}

export function repeat(count: number, row: MadeRow): MadeRow[] {
  return Array.from({ length: count }, () => row);
}

const THEMES = ['waiting', 'staff', 'price', 'app', 'billing', 'delivery'];

/** `general` is the theme that names no reason. */
export const taxonomy: Taxonomy = [
  ...THEMES.map((id) => ({ id, owner: 'operations' as const, labels: { pt: id, ca: id, en: id } })),
  { id: 'general', owner: 'all' as const, labels: { pt: 'geral', ca: 'general', en: 'General' } },
];

export const input: InputSummary = {
  file: 'made.csv',
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ',',
  columns: { score: 'score', comment: 'comment', date: null },
  rowsRead: 0,
  rowsValid: 0,
  rowsRejected: 0,
  rejected: [],
  scale: 'nps',
  dateFrom: null,
  dateTo: null,
  dateAmbiguous: false,
};

/** Numbers in [0, 1) from a seed: Park & Miller (1988), CACM 31, 1192-1201. */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16807) % 2147483647;
    return (state - 1) / 2147483646;
  };
}

/**
 * Customers who waited score lower; `app` is innocent: it is mentioned beside `waiting` and moves no score.
 * `staff` praise raises the score.
 */
export function plantedRows(count: number, seed: number): MadeRow[] {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, () => {
    const waited = Number(random() < 0.25);
    const app = Number(random() < 0.05 + 0.65 * waited);
    const praised = Number(random() < 0.3);
    const said = [
      ...Array.from({ length: waited }, () => 'waiting neg'),
      ...Array.from({ length: app }, () => 'app neg'),
      ...Array.from({ length: praised }, () => 'staff pos'),
    ];
    const score = Math.round(5.5 + random() * 6 - 4 * waited + 1.5 * praised);
    const isSilent = random() < 0.3 && said.length === 0;
    return { score: Math.min(10, Math.max(0, score)), ...(isSilent ? {} : { says: said }) };
  });
}

import { describe, expect, test } from 'vitest';
import { toCsv } from '../../../../src/reports/document/to-csv.ts';
import { toHtml } from '../../../../src/reports/document/to-html.ts';
import { toMarkdown } from '../../../../src/reports/document/to-markdown.ts';
import { toTerminal } from '../../../../src/reports/document/to-terminal.ts';
import { buildChange } from '../../../../src/reports/kinds/change/build-change.ts';
import { tellChange } from '../../../../src/reports/kinds/change/tell-change.ts';
import type { KindOptions } from '../../../../src/reports/kinds/kind.ts';
import { messagesFor } from '../../../../src/reports/messages/messages-for.ts';
import { input, makeSurvey, plantedRows, repeat, taxonomy, type MadeRow } from '../../made-survey.ts';

const dated = (rows: readonly MadeRow[], month: string): MadeRow[] =>
  rows.map((row, index) => ({
    ...row,
    date: `2026-${month}-${String(1 + (index % 28)).padStart(2, '0')}`,
    attributes: { channel: index % 3 === 0 ? 'shop' : 'web' },
  }));
const rose = plantedRows(1500, 5).filter(
  ({ says = [] }, index) => says.includes('waiting neg') || index % 3 === 0,
);
const ROWS = [...dated(plantedRows(600, 3), '01'), ...dated(rose, '02'), ...repeat(4, { score: 8 })];

/** Every way to compare, and every way to fail. */
const CASES: readonly (readonly [string, readonly MadeRow[], KindOptions['own'], 'nps' | 'csat' | null])[] = [
  ['months', ROWS, { against: ['month'] }, 'nps'],
  ['a segment', ROWS, { against: ['channel=shop'] }, 'nps'],
  ['a target', ROWS, { target: ['40'] }, 'nps'],
  [
    'satisfaction',
    ROWS.map((row) => ({ ...row, score: Math.ceil(((row.score ?? 0) + 1) / 2.2) })),
    {},
    'csat',
  ],
  ['nothing found', [...dated(plantedRows(300, 3), '01'), ...dated(plantedRows(300, 11), '02')], {}, 'nps'],
  [
    'few answers',
    [...dated(plantedRows(40, 3), '01'), ...dated(plantedRows(12, 5), '02')],
    { against: ['2026-01-01..2026-01-31'] },
    'nps',
  ],
  [
    'next to none',
    [...dated(plantedRows(40, 3), '01'), ...dated(plantedRows(4, 5), '02')],
    { against: ['2026-01-01..2026-01-31'] },
    'nps',
  ],
  ['no score', ROWS.map((row) => ({ ...row, score: null })), {}, null],
];

const PROMISES =
  /will (increase|raise)|because of|is due to|vai aumentar|por causa de|farà pujar|a causa de/iu;

describe.for(['pt', 'ca', 'en'] as const)('%s', (language) => {
  test.for(CASES)('%s is told whole in every format', ([, rows, own, metric]) => {
    const options = { input, taxonomy, from: null, to: null, by: null, own };
    const report = buildChange(
      makeSurvey(rows, metric, [{ header: 'channel', role: 'channel', by: 'header' }]),
      options,
    );
    const messages = messagesFor(language);
    const document = tellChange(report, { messages, taxonomy, title: null });
    const cover = { messages, title: 'made.csv', engine: 'e', lexiconDigest: 'd', delimiter: ';' };
    const told = [
      toHtml(document, cover),
      toMarkdown(document, cover),
      toTerminal(document, cover, { width: 90, useColor: false }),
      [...toCsv(document, cover)].join(''),
    ];
    expect(document.lead.filter((line) => line.trim() === '')).toEqual([]);
    for (const text of told) {
      expect(text.replace(/<style>[\s\S]*?<\/style>/u, '')).not.toMatch(
        /undefined|null|NaN|Infinity|\[object/u,
      );
      expect(text).not.toMatch(PROMISES);
    }
  });
});

test('prints the days that are compared, the points and the doubt', () => {
  const options = { input, taxonomy, from: null, to: null, by: null, own: { against: ['month'] } };
  const report = buildChange(makeSurvey(ROWS), options);
  const { lead, notes } = tellChange(report, { messages: messagesFor('en'), taxonomy, title: null });
  expect(lead[0]).toMatch(
    /^The NPS of 1\s?–\s?28 February 2026 is [\d.]+ points lower than that of 1\s?–\s?31 January 2026/u,
  );
  expect(lead[1]).toMatch(
    /^Complaints about waiting: in \d+% of the comments instead of \d+%, which goes with −[\d.]+ NPS points/u,
  );
  expect(notes[0]).toBe('4 answers have no date and belong to no period.');
});

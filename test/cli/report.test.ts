import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSurvey } from '../../src/ingest/read-survey.ts';
import { runPorque } from './run-porque.ts';

const SLOW = 60_000;

/** Rejected for every reason, and wider than its header, and none of it may get lost. */
const MESSY = [
  'Relatório de março;;;',
  'Data;Nota;Comentário;Canal',
  '14/03/2024;9;Loja limpa, gente simpática;Loja',
  '15/03/2024;11;Não sei bem o que dizer;Web',
  '16/03/2024;;A fatura veio errada;Web',
  '17/03/2024;;;Loja',
  '18/03/2024;7;Razoável;Loja;a mais;e mais',
  '19/03/2024;3;"Esperei ""horas""; ninguém veio";Loja',
  'Total;6;;',
  '',
].join('\r\n');

/** What the user's own cells became, without the byte order mark and the added columns. */
const GIVEN_BACK = [
  'Data;Nota;Comentário;Canal;',
  '14/03/2024;9;Loja limpa, gente simpática;Loja;',
  '15/03/2024;11;Não sei bem o que dizer;Web;',
  '16/03/2024;;A fatura veio errada;Web;',
  '17/03/2024;;;Loja;',
  '18/03/2024;7;Razoável;"Loja;a mais;e mais";',
  '19/03/2024;3;"Esperei ""horas""; ninguém veio";Loja;',
];

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'porque-report-'));
}

describe('porque report', { timeout: SLOW }, () => {
  test('gives every row of standard input back in order, as CSV', async () => {
    const { code, out, err } = await runPorque(['report', '-', '--format', 'csv'], MESSY);
    const lines = out.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(code).toBe(0);
    expect(lines.map((line, index) => line.slice(0, GIVEN_BACK[index]?.length))).toEqual(GIVEN_BACK);
    expect(lines[2]).toMatch(/;Web;;;;;;;$/);
    expect(lines[3]).toMatch(/;Web;pt;neg;billing/);
    expect(err).toContain('6 rows read');
    expect(err).toContain('line 4: score-out-of-range');
  });

  test('writes whole rows into a workbook, and nothing beside it', async () => {
    const folder = newFolder();
    const { code } = await runPorque(['report', '-', '--out', join(folder, 'rows.xlsx')], MESSY);
    expect(code).toBe(0);
    expect(readdirSync(folder)).toEqual(['rows.xlsx']);
    const again = await readSurvey(readFileSync(join(folder, 'rows.xlsx')), { file: 'rows.xlsx' });
    const first = [...again.rows].map(({ cells }) => cells[0]);
    expect(first).toEqual([14, 15, 16, 17, 18, 19].map((day) => `${day}/03/2024`));
  });

  test('reads the encoding by the name that the user has for it', async () => {
    const input = Buffer.from('Nota;Comentário\n9;Bon\n3;Só isto\n', 'latin1');
    const { code, out } = await runPorque(
      ['report', '-', '--format', 'json', '--encoding', 'latin1', '--map', 'comment=#2'],
      input,
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      input: { file: 'stdin', encoding: 'windows-1252', columns: { score: 'Nota', comment: 'Comentário' } },
      score: { metric: 'nps', n: 2, promoters: 1, neutrals: 0, detractors: 1, value: null, interval: null },
    });
    expect(Object.keys(JSON.parse(out) as object).slice(0, 2)).toEqual(['input', 'score']);
  });

  test('refuses a column that is not there and leaves the old report alone', async () => {
    const out = join(newFolder(), 'old.json');
    writeFileSync(out, 'old');
    const { code, err } = await runPorque(['report', '-', '--by', 'região', '--out', out], MESSY);
    expect(code).toBe(2);
    expect(err.trimEnd().split('\n').at(-1)).toMatch(/^porque: --by: .*Canal.*"região"$/);
    expect(readFileSync(out, 'utf8')).toBe('old');
    expect(readdirSync(join(out, '..'))).toEqual(['old.json']);
  });

  test.for([
    { args: ['-'], input: '%PDF-1.7\n', says: /the file is a PDF/ },
    { args: ['-', '--from', '2024-05-01', '--to', '2024-01-01'], input: MESSY, says: /is later than --to/ },
    { args: ['-', '--map', 'score=Nota', '--map', 'comment=Nota'], input: MESSY, says: /at once/ },
    { args: ['-', '--encoding', 'klingon'], input: MESSY, says: /--encoding: expected utf-8/ },
  ])('refuses $args with one sentence, exit code 2 and no output', async ({ args, input, says }) => {
    const { code, out, err } = await runPorque(['report', ...args], input);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

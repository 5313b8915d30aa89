import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DISCARD_REASONS, RULES } from '../../../src/cli/analyze/describe-explanation.ts';
import { runPorque } from '../run-porque.ts';

/** Rows of the table of docs/analysis.md whose first column has this title. */
function documented(title: string): string[][] {
  const [, table = ''] = readFileSync('docs/analysis.md', 'utf8').split(
    new RegExp(`^\\| ${title} .*\n`, 'm'),
  );
  const [rows = ''] = table.split('\n\n');
  return [...rows.matchAll(/^\| `([a-z-]+)`\s+\| (.+?)\s+\|$/gm)].map(([, code = '', words = '']) => [
    code,
    words,
  ]);
}

describe('porque analyze --explain', () => {
  test('docs/analysis.md lists every rule and reason, in the words of the command', () => {
    expect(documented('rule')).toEqual(Object.entries(RULES));
    expect(documented('discarded as')).toEqual(Object.entries(DISCARD_REASONS));
  });

  test.for([
    [
      'Não gostei da entrega, mas a equipa foi muito simpática',
      ['- delivery', 'data/lexicons/pt/', 'negator', 'contrast (data/lexicons/pt/connectives.tsv:'],
    ],
    [
      "El menú no m'ha agradat gens tot i que la terrassa és preciosa",
      ['- food', 'data/lexicons/ca/themes.tsv:', 'concession (data/lexicons/ca/connectives.tsv:'],
    ],
    [
      "The engineer wasn't rude at all, thanks",
      ['+ agent', 'data/lexicons/en/', 'learned  (negated)', 'not counted', 'courtesy'],
    ],
  ] as const)('%j: what, by which line, by which word', async ([text, expected]) => {
    const { code, out, err } = await runPorque(['analyze', '--explain', text]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const part of expected) expect(out).toContain(part);
  });

  test('JSON and streams gain one field and lose none', async () => {
    const text = 'A loja é linda';
    const plain = await runPorque(['analyze', '--json', text]);
    const json = await runPorque(['analyze', '--json', '--explain', text]);
    const lines = await runPorque(['analyze', '--ndjson', '--explain'], JSON.stringify({ id: null, text }));
    const { explanation, ...analysis } = JSON.parse(json.out) as { explanation: object };
    expect(analysis).toEqual(JSON.parse(plain.out));
    expect(Object.keys(explanation)).toEqual(['clauses', 'mentions', 'labels', 'discarded']);
    expect(JSON.parse(lines.out)).toEqual(JSON.parse(json.out));
  });
});

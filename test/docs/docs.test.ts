import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.ts';
import { runPorque } from '../cli/run-porque.ts';
import { LEXICON_FILES } from '../../src/analysis/lexicon/read-language-pack.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/lexicons/README.md',
  ...listPages('docs'),
];

function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

/** `lexicon check`: with the commands above it, but the program itself. */
function nameOf(command: Command): string {
  const { parent } = command;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}

describe('documentation', () => {
  test.for(PAGES)('%s links only to what exists', (page) => {
    const targets = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.filter((target) => !existsSync(join(dirname(page), target)))).toEqual([]);
  });

  test('docs/commands.md describes every command and option, and no other', () => {
    const described = readFileSync('docs/commands.md', 'utf8')
      .split('\n## ')
      .slice(1)
      .map((section) => [
        section.split('\n')[0],
        ...[...section.matchAll(/^\| `(--[a-z-]+)`/gm)].map(([, option]) => option),
      ]);
    const real = createProgram()
      .commands.flatMap((command) => (command.commands.length > 0 ? command.commands : [command]))
      .map((command) => [nameOf(command), ...command.options.map((option) => option.long)]);
    expect(described).toEqual(real);
  });

  test('the README begins with the two commands', () => {
    const [, ...lines] = readFileSync('README.md', 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    expect(lines[1]).toMatch(/^npm ci && npm start/);
    expect(lines[2]).toMatch(/^npm ci && npm test/);
  });

  test('the example of the README is what the command prints', async () => {
    const readme = readFileSync('README.md', 'utf8');
    const comment = /porque analyze "([^"]+)"\n(O \[[\s\S]+?)```/.exec(readme);
    const { out } = await runPorque(['analyze', comment?.[1] ?? '']);
    expect(out).toBe(comment?.[2]);
  });

  test('data/lexicons/README.md describes every file of a language', () => {
    const page = readFileSync('data/lexicons/README.md', 'utf8');
    expect(LEXICON_FILES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/analysis/lexicon/entry.ts';
import { readPhrase } from '../../src/analysis/lexicon/phrase.ts';
import {
  LEXICON_FILES,
  readLanguagePack,
  type LexiconFiles,
} from '../../src/analysis/lexicon/read-language-pack.ts';
import { readTaxonomy } from '../../src/analysis/lexicon/taxonomy.ts';
import { LEXICON_FOLDERS, loadLexicon } from '../../src/lexicons/load-lexicon.ts';

const ROOT = 'data/lexicons';
const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');
const THEMES = readTaxonomy(read('taxonomy.tsv')).map(({ id }) => id);
const FAMILIES = [...new Set(THEMES.map((id) => id.split('.')[0]))];
const KNOWN = new Set([...THEMES, ...FAMILIES]);
const OWN_LANGUAGES = ['pt', 'ca', 'en'];

const filesOf = (folder: string): LexiconFiles =>
  Object.fromEntries(LEXICON_FILES.map((name) => [name, read(`${folder}/${name}`)]));

describe('the taxonomy', () => {
  test('has no theme twice and a label in each language', () => {
    expect(new Set(THEMES).size).toBe(THEMES.length);
    for (const theme of readTaxonomy(read('taxonomy.tsv'))) {
      expect(Object.values(theme.labels)).not.toContain('');
    }
  });
});

describe.for(Object.entries(LEXICON_FOLDERS))('the lexicon of %s', ([language, folder]) => {
  const pack = readLanguagePack(language, filesOf(folder));

  test('has the same files as every other', () => {
    const found = readdirSync(`${ROOT}/${folder}`).filter((name) => name.endsWith('.tsv'));
    expect(found.toSorted()).toEqual([...LEXICON_FILES]);
  });

  test.for(LEXICON_FILES)(
    '%s is NFC, sorted, without duplicates, and names source, licence and editor',
    (name) => {
      const text = read(`${folder}/${name}`);
      const lines = text.trimEnd().split('\n');
      const header = lines.findIndex((line) => !line.startsWith('#'));
      const rows = lines.slice(header + 1);
      expect(lines[0]).toMatch(/^# source: .+; licence: .+; editor: .+/);
      expect(text.normalize('NFC')).toBe(text);
      expect(new Set(rows).size).toBe(rows.length);
      const isSorted = rows.every(
        (row, at) => at === 0 || Buffer.compare(Buffer.from(rows[at - 1] ?? ''), Buffer.from(row)) < 0,
      );
      expect(isSorted).toBe(true);
    },
  );

  test('names only themes and families of the taxonomy', () => {
    const themeOf = ({ role }: Entry): string[] => ('theme' in role ? [role.theme] : []);
    const named = pack.entries.flatMap((entry) => [...themeOf(entry), ...entry.near, ...entry.notNear]);
    expect([...new Set(named)].filter((id) => !KNOWN.has(id))).toEqual([]);
  });

  test('a family gives context and never judges', () => {
    const wrong = pack.entries.filter(({ role }) => role.is === 'full' && FAMILIES.includes(role.theme));
    expect(wrong.map(({ phrase }) => phrase)).toEqual([]);
  });

  test('every phrase can be matched', () => {
    const unreachable = pack.entries.filter(({ phrase }) => readPhrase(phrase).length === 0);
    expect(unreachable.map(({ phrase }) => phrase)).toEqual([]);
  });

  test('no word is both negator and intensifier', () => {
    const phrases = (is: Entry['role']['is']) =>
      new Set(pack.entries.filter(({ role }) => role.is === is).map(({ phrase }) => phrase));
    const intensifiers = phrases('intensifier');
    expect([...phrases('negator')].filter((phrase) => intensifiers.has(phrase))).toEqual([]);
  });

  test('modifiers reach at least one token and factors are positive', () => {
    const wrong = pack.entries.filter(({ role }) => {
      if (role.is === 'negator') return role.effect !== 'none' && !(role.reach > 0);
      if (role.is === 'wish') return !(role.reach > 0);
      return role.is === 'intensifier' && !(role.factor > 0);
    });
    expect(wrong.map(({ phrase }) => phrase)).toEqual([]);
  });
});

describe('words typed without their accents', () => {
  const { vocabularies } = loadLexicon();

  test.for([
    ['pt', 'nao', 'não'],
    ['pt', 'divida', 'dívida'],
    ['pt', 'musica', 'música'],
    ['ca', 'aixo', 'això'],
    ['ca', 'rapid', 'ràpid'],
    ['ca', 'pero', 'però'],
  ] as const)('%s: %s is read as %s', ([language, bare, word]) => {
    const symbolsOf = vocabularies.get(language)?.symbolsOf;
    const symbols = symbolsOf?.(word) ?? [];
    expect(symbols).not.toEqual([]);
    expect(symbolsOf?.(bare)).toEqual(expect.arrayContaining([...symbols]));
  });
});

describe.for(OWN_LANGUAGES)('what the lexicon of %s covers', (language) => {
  const { entries } = readLanguagePack(language, filesOf(language));

  test('holds at least 1,500 different phrases', () => {
    expect(new Set(entries.map(({ phrase }) => phrase)).size).toBeGreaterThanOrEqual(1500);
  });

  test('speaks of every theme', () => {
    const spoken = new Set(entries.map(({ role }) => ('theme' in role ? role.theme : '')));
    expect(THEMES.filter((theme) => !spoken.has(theme))).toEqual([]);
  });
});

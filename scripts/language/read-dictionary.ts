import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from './lexicon.ts';

/** A Hunspell dictionary and the package it stands in; `isPlain` where its `.dic` holds the inflected forms already. */
interface Dictionary {
  readonly name: string;
  readonly from: string;
  readonly isPlain?: true;
}

/** Dictionaries whose licence lets us ship what is learnt from them (see data/models/language/README.md). */
const DICTIONARIES: Readonly<Record<string, readonly Dictionary[]>> = {
  pt: [
    { name: 'pt_PT', from: 'hunspell-pt-pt' },
    { name: 'pt_BR', from: 'hunspell-pt-br', isPlain: true },
  ],
  en: [{ name: 'en_US', from: 'hunspell-en-us' }],
  es: [{ name: 'es_ES', from: 'hunspell-es' }],
  fr: [{ name: 'fr', from: 'hunspell-fr-classical' }],
};
const WHERE = 'usr/share/hunspell';
/** Lower-case words only: names speak for no language. */
const WORD = /^\p{Ll}{3,}$/u;
const NOTHING = '0';
/** `SFX flag strip add/flags condition`; endings that only cut are left out. */
const RULE =
  /^SFX[ \t]+(?<flag>\S+)[ \t]+(?<strip>\S+)[ \t]+(?!\d+[ \t])(?<add>[^\s/]+)(?:\/(?<next>\S*))?[ \t]+(?<condition>\S+)/gmu;

/** One way to end a word: what is cut off, what is put on, which words it fits, and what may follow. */
interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly fits: RegExp;
  readonly next: readonly string[];
}

/** What an `.aff` file says of suffixes. */
interface Affixes {
  readonly suffixes: ReadonlyMap<string, readonly Suffix[]>;
  readonly splitFlags: (flags: string) => readonly string[];
}

const orNothing = (text: string): string => (text === NOTHING ? '' : text);

function toSuffix(cells: Readonly<Record<string, string>>, splitFlags: Affixes['splitFlags']): Suffix {
  const { strip = '', add = '', next = '', condition = '' } = cells;
  const fits = new RegExp(`${condition}$`, 'u');
  return { strip: orNothing(strip), add: orNothing(add), fits, next: splitFlags(next) };
}

function readAffixes(text: string): Affixes {
  const flag = /^FLAG long/mu.test(text) ? /../gu : /./gu;
  const splitFlags = (flags: string): string[] => flags.match(flag) ?? [];
  const suffixes = new Map<string, Suffix[]>();
  for (const { groups = {} } of text.matchAll(RULE)) {
    const name = groups['flag'] ?? '';
    suffixes.set(name, [...(suffixes.get(name) ?? []), toSuffix(groups, splitFlags)]);
  }
  return { suffixes, splitFlags };
}

/** A word, the flags of what may end it, and how many endings it has already. */
interface Stem {
  readonly word: string;
  readonly flags: readonly string[];
  readonly depth: number;
}

/** The forms that suffixes make of a word, one suffix on another at most. */
function* addSuffixes({ word, flags, depth }: Stem, affixes: Affixes): Generator<string> {
  for (const { strip, add, fits, next } of flags.flatMap((flag) => affixes.suffixes.get(flag) ?? [])) {
    if (!word.endsWith(strip) || !fits.test(word)) continue;
    const form = word.slice(0, word.length - strip.length) + add;
    if (WORD.test(form)) yield form;
    if (depth === 0) yield* addSuffixes({ word: form, flags: next, depth: 1 }, affixes);
  }
}

function readDictionary(packages: string, { name, from, isPlain }: Dictionary): Lexicon {
  const path = join(packages, from, WHERE, name);
  const affixes = readAffixes(readFileSync(`${path}.aff`, 'utf8'));
  const lines = readFileSync(`${path}.dic`, 'utf8').split('\n').slice(1);
  const stems = lines
    .map((line) => (line.split(/\s/u)[0] ?? '').split('/'))
    .map(([word = '', flags = '']) => ({ word, flags: affixes.splitFlags(flags), depth: 0 }))
    .filter(({ word }) => WORD.test(word));
  const words = stems.map(({ word }) => word);
  if (isPlain === true) return { lemmas: [], forms: words };
  return { lemmas: words, forms: stems.flatMap((stem) => [...addSuffixes(stem, affixes)]) };
}

/** The words of the dictionaries of a language in the unpacked `packages`; none where there is no dictionary. */
export function readDictionaries(packages: string, language: string): Lexicon {
  const all = (DICTIONARIES[language] ?? []).map((dictionary) => readDictionary(packages, dictionary));
  return { lemmas: all.flatMap((one) => one.lemmas), forms: all.flatMap((one) => one.forms) };
}

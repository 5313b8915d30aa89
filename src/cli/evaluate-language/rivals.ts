import { franc } from 'franc';
import { call, construct, importIfInstalled, read } from '../installed.ts';

/** Another detector, restricted to the same candidates; answers an ISO 639-1 code or anything else. */
export interface Rival {
  readonly name: string;
  readonly detect: (text: string) => string;
}

const LONG_CODES: ReadonlyMap<string, string> = new Map([
  ['por', 'pt'],
  ['cat', 'ca'],
  ['eng', 'en'],
]);

const francOf = (): Rival => {
  const only = [...LONG_CODES.keys()];
  return { name: 'franc', detect: (text) => LONG_CODES.get(franc(text, { only, minLength: 1 })) ?? 'und' };
};

function eldOf(module: unknown, candidates: readonly string[]): Rival {
  const eld = read(module, 'eld');
  call(eld, 'setLanguageSubset', candidates);
  return { name: 'eld', detect: (text) => String(read(call(eld, 'detect', text), 'language')) };
}

const tinyldOf = (module: unknown, only: readonly string[]): Rival => ({
  name: 'tinyld',
  detect: (text) => String(call(module, 'detect', text, { only })),
});

function nlpjsOf(module: unknown, candidates: readonly string[]): Rival {
  const guesser = construct(read(module, 'default'), 'Language');
  return {
    name: '@nlpjs/language',
    detect: (text) => String(read(read(call(guesser, 'guess', text, candidates), '0'), 'alpha2')),
  };
}

/** Packages that are compared where they are installed, and how each is asked. */
const OPTIONAL: readonly (readonly [string, (module: unknown, candidates: readonly string[]) => Rival])[] = [
  ['eld/large', eldOf],
  ['tinyld', tinyldOf],
  ['@nlpjs/language', nlpjsOf],
];

/** The detectors that can be run beside ours here and now. */
export async function loadRivals(candidates: readonly string[]): Promise<Rival[]> {
  const found = await Promise.all(
    OPTIONAL.map(async ([name, make]) => {
      const module = await importIfInstalled(name);
      return module === undefined ? [] : [make(module, candidates)];
    }),
  );
  return [francOf(), ...found.flat()];
}

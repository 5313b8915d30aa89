import { franc } from 'franc';

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

/** A property of an imported package, whatever that is; `undefined` where there is none. */
const read = (from: unknown, key: string): unknown =>
  (typeof from === 'object' && from !== null) || typeof from === 'function'
    ? Reflect.get(from, key)
    : undefined;

/** Calls a method of an imported package. */
function call(on: unknown, method: string, ...args: readonly unknown[]): unknown {
  const found = read(on, method);
  if (typeof found !== 'function') throw new TypeError(`Expected a method \`${method}\``);
  const answer: unknown = Reflect.apply(found, on, args);
  return answer;
}

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
  const Language = read(read(module, 'default'), 'Language');
  if (typeof Language !== 'function') throw new TypeError('Expected a class `Language`');
  const guesser: unknown = Reflect.construct(Language, []);
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

async function importIfInstalled(name: string): Promise<unknown> {
  return import(name).catch((error: unknown) => {
    if (read(error, 'code') === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
}

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

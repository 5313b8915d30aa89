/** Packages that are measured beside ours where they are installed: development only, mostly without types. */

/** A property of an imported package, whatever that is; `undefined` where there is none. */
export const read = (from: unknown, key: string): unknown =>
  (typeof from === 'object' && from !== null) || typeof from === 'function'
    ? Reflect.get(from, key)
    : undefined;

/** Calls a method of an imported package. */
export function call(on: unknown, method: string, ...args: readonly unknown[]): unknown {
  const found = read(on, method);
  if (typeof found !== 'function') throw new TypeError(`Expected a method \`${method}\``);
  const answer: unknown = Reflect.apply(found, on, args);
  return answer;
}

/** Makes an object of a class of an imported package. */
export function construct(from: unknown, name: string, ...args: readonly unknown[]): unknown {
  const found = read(from, name);
  if (typeof found !== 'function') throw new TypeError(`Expected a class \`${name}\``);
  const made: unknown = Reflect.construct(found, args);
  return made;
}

/** A package, or `undefined` where it is not installed. */
export async function importIfInstalled(name: string): Promise<unknown> {
  return import(name).catch((error: unknown) => {
    if (read(error, 'code') === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
}

/** A typed array that grows by doubling: how a million responses are collected without a million objects. */

type Numbers =
  | Int8Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Float32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

export interface Growable<T extends Numbers> {
  buffer: T;
  length: number;
  readonly make: (length: number) => T;
}

const FIRST_CAPACITY = 256;

/** @example createGrowable((length) => new Int8Array(length)) */
export function createGrowable<T extends Numbers>(make: (length: number) => T): Growable<T> {
  return { buffer: make(FIRST_CAPACITY), length: 0, make };
}

/** Writes at any index; the gap before it reads 0. */
export function writeAt<T extends Numbers>(growable: Growable<T>, index: number, value: number): void {
  if (index >= growable.buffer.length) {
    const larger = growable.make(Math.max(index + 1, growable.buffer.length * 2));
    larger.set(growable.buffer);
    growable.buffer = larger;
  }
  growable.buffer[index] = value;
  growable.length = Math.max(growable.length, index + 1);
}

export function append<T extends Numbers>(growable: Growable<T>, value: number): void {
  writeAt(growable, growable.length, value);
}

/** The numbers written so far, exactly as many as `length` (zeros fill what was never written). */
export function trimmed<T extends Numbers>(growable: Growable<T>, length = growable.length): T {
  const exact = growable.make(length);
  exact.set(growable.buffer.subarray(0, Math.min(length, growable.buffer.length)));
  return exact;
}

export function int32(): Growable<Int32Array<ArrayBuffer>> {
  return createGrowable((length) => new Int32Array(length));
}
export function uint32(): Growable<Uint32Array<ArrayBuffer>> {
  return createGrowable((length) => new Uint32Array(length));
}
export function uint16(): Growable<Uint16Array<ArrayBuffer>> {
  return createGrowable((length) => new Uint16Array(length));
}
export function uint8(): Growable<Uint8Array<ArrayBuffer>> {
  return createGrowable((length) => new Uint8Array(length));
}
export function float32(): Growable<Float32Array<ArrayBuffer>> {
  return createGrowable((length) => new Float32Array(length));
}
export function int8(): Growable<Int8Array<ArrayBuffer>> {
  return createGrowable((length) => new Int8Array(length));
}

/** Reading a number that is known to be there. One function per array type, so that each stays fast. */
export function realAt(numbers: Float64Array, index: number): number {
  return numbers[index] ?? 0;
}
export function offsetAt(numbers: Uint32Array, index: number): number {
  return numbers[index] ?? 0;
}
export function codeAt(numbers: Uint16Array, index: number): number {
  return numbers[index] ?? 0;
}
export function markAt(numbers: Uint8Array, index: number): number {
  return numbers[index] ?? 0;
}
export function signAt(numbers: Int8Array, index: number): number {
  return numbers[index] ?? 0;
}
export function dayAt(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0;
}

/** `target[index] += amount` */
export function addAt(target: Float64Array, index: number, amount: number): void {
  target[index] = (target[index] ?? 0) + amount;
}

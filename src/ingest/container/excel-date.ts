/** Days as spreadsheets count them. */

const MS_PER_DAY = 86_400_000;
/** Day 0 of the 1900 system as counted after its invented 29 February 1900 (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** What lies between the 1900 and the 1904 system, in days. */
export const DAYS_1904 = 1462;
/** 1970-01-01 and 2100-01-01: a serial outside is some other number. */
const FIRST_SERIAL = 25_569;
const END_SERIAL = 73_051;

export function isDateSerial(serial: number): boolean {
  return serial >= FIRST_SERIAL && serial < END_SERIAL;
}

/** Serial day of the 1900 system -> "yyyy-mm-dd", or "yyyy-mm-ddThh:mm:ss" when it has a time. */
export function serialToIso(serial: number): string {
  const iso = new Date(EPOCH_1900 + Math.round(serial * 86_400) * 1000).toISOString();
  return Math.round(serial * 86_400) % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Milliseconds since 1970 -> "yyyy-mm-dd" (UTC). */
export function unixToIso(ms: number): string {
  return new Date(Math.floor(ms / MS_PER_DAY) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** JSON text -> value, without an exception for text that is none. */

export type ParsedJson =
  { readonly isValid: true; readonly value: unknown } | { readonly isValid: false; readonly message: string };

export function parseJson(text: string): ParsedJson {
  try {
    const value: unknown = JSON.parse(text);
    return { isValid: true, value };
  } catch (error) {
    return { isValid: false, message: error instanceof Error ? error.message : String(error) };
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

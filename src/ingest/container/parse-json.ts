/** JSON text -> value, without an exception for text that is none. */

export type ParsedJson =
  { readonly isValid: true; readonly value: unknown } | { readonly isValid: false; readonly message: string };

/** Deeper documents hold no answers, and would exhaust the stack of whoever walks them. */
const MAX_NESTING = 200;

const QUOTE = 34;
const BACKSLASH = 92;

/** 1 for an opening bracket or brace, -1 for a closing one, else 0. The two kinds differ in one bit. */
export function depthChange(code: number): number {
  switch (code | 0x20) {
    case 0x7b:
      return 1;
    case 0x7d:
      return -1;
    default:
      return 0;
  }
}

/** Index of the quote that closes the string opened at `at`. */
export function endOfString(text: string, at: number): number {
  let next = at + 1;
  let code = text.charCodeAt(next);
  while (next < text.length && code !== QUOTE) {
    next += code === BACKSLASH ? 2 : 1;
    code = text.charCodeAt(next);
  }
  return next;
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= MAX_NESTING; at += 1) {
    const code = text.charCodeAt(at);
    depth += depthChange(code);
    at = code === QUOTE ? endOfString(text, at) : at;
  }
  return depth > MAX_NESTING;
}

export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) {
    return { isValid: false, message: `nested deeper than ${MAX_NESTING} levels` };
  }
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

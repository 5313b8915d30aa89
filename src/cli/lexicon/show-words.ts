/** Characters shown on either side of what an example is about. */
const AROUND = 50;

/** The words in brackets, with what stands around them, on one line. */
export function showWords(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const before = `${from > 0 ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(end, to)}${to < text.length ? '…' : ''}`;
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ').toWellFormed();
}

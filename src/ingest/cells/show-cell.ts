/** Characters of a cell shown in a message. */
const MAX_SHOWN = 60;

/** A cell as messages show it: in quotes, on one line, not too long. */
export function showCell(cell: string): string {
  const text = cell.trim().replaceAll(/\s+/g, ' ');
  return `"${text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text}"`;
}

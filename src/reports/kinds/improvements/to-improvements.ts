/** Mentions of themes become mentions of improvements, so that every statistic of themes works on improvements as it is. */
import { KINDS, NEGATIVE, POSITIVE, type ResponseColumns } from '../../response-columns.ts';
import { codeAt, markAt, offsetAt } from '../../stats/at.ts';
import { changeFor } from './change-table.ts';
import type { Change, Voice } from './types.ts';

const SUGGESTS = 1 << KINDS.indexOf('suggestion');

/** In a comment that suggests or asks something. */
export function isRequest({ kinds }: ResponseColumns, row: number): boolean {
  return (markAt(kinds, row) & SUGGESTS) !== 0;
}

/** `fix:digital.reliability` -> its parts. */
export function readId(id: string): { change: string; theme: string } {
  const colon = id.indexOf(':');
  return { change: id.slice(0, colon), theme: id.slice(colon + 1) };
}

function improvementId(change: Change, theme: string): string {
  return `${change}:${theme}`;
}

function voiceOf(polarity: number, suggests: boolean): Voice {
  if (polarity === POSITIVE) {
    return 'praise';
  }
  return polarity === NEGATIVE && suggests ? 'request' : 'problem';
}

/**
 * The same columns with improvements for themes: complaints stay negative, praise positive, and what is mentioned
 * without judgement stays so and counts for nothing.
 */
export function toImprovements(columns: ResponseColumns): ResponseColumns {
  const { length, mentionStart, mentionTheme, mentionPolarity, themes } = columns;
  const numbers = new Map<string, number>();
  const improvement = mentionTheme.slice();
  for (let row = 0; row < length; row += 1) {
    const suggests = isRequest(columns, row);
    for (let at = offsetAt(mentionStart, row); at < offsetAt(mentionStart, row + 1); at += 1) {
      const theme = themes[codeAt(mentionTheme, at)] ?? '';
      const id = improvementId(changeFor(theme, voiceOf(markAt(mentionPolarity, at), suggests)), theme);
      const number = numbers.get(id) ?? numbers.size;
      numbers.set(id, number);
      improvement[at] = number;
    }
  }
  return { ...columns, mentionTheme: improvement, themes: [...numbers.keys()] };
}

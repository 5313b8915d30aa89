/** The words that a value report is told in. */
import type { Messages } from '../../messages/types.ts';
import type { ValueWords } from '../../messages/value-words.ts';

export interface ValueReader {
  readonly messages: Messages;
  readonly words: ValueWords;
  readonly themeLabel: (id: string) => string;
}

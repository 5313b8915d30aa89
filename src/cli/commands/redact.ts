import { redact } from '../../analysis/redact/redact.ts';
import { loadRedactionWords } from '../../lexicons/load-redaction-words.ts';
import { streamLines } from '../stream-lines.ts';
import { UsageError } from '../usage-error.ts';

export interface RedactOptions {
  readonly ndjson?: true;
}

/** `porque redact`: one text without identifiers, or a stream of them with what was removed. */
export async function redactCommand(text: string | undefined, options: RedactOptions): Promise<void> {
  const words = loadRedactionWords();
  if (options.ndjson === true) {
    await streamLines(process.stdin, process.stdout, (one, id) => ({ id, ...redact(one, words) }));
  } else if (text === undefined) {
    throw new UsageError('expected a text: porque redact "o meu NIF é 123456789"');
  } else {
    process.stdout.write(`${redact(text, words).text}\n`);
  }
}

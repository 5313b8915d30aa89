import { detectLanguage } from '../../analysis/detect-language.ts';
import { loadLanguageModel } from '../../lexicons/load-language-model.ts';
import { streamLines } from '../stream-lines.ts';
import { UsageError } from '../usage-error.ts';

export interface DetectOptions {
  readonly ndjson?: true;
  readonly languages?: string;
  readonly defaultLanguage?: string;
}

/** `porque detect`: the language of one text, or of a stream of them. */
export async function detectCommand(text: string | undefined, options: DetectOptions): Promise<void> {
  const model = loadLanguageModel();
  const candidates = options.languages?.split(',').map((code) => code.trim());
  const unknown = candidates?.find((code) => !model.languages.includes(code));
  if (unknown !== undefined) {
    throw new UsageError(`expected languages among ${model.languages.join(', ')}, got \`${unknown}\``);
  }
  const { defaultLanguage } = options;
  const asked = {
    ...(candidates === undefined ? {} : { candidates }),
    ...(defaultLanguage === undefined ? {} : { prior: defaultLanguage }),
  };
  const detect = (one: string) => detectLanguage(one, model, asked);
  if (options.ndjson === true) {
    await streamLines(process.stdin, process.stdout, (one, id) => ({ id, ...detect(one) }));
  } else if (text === undefined) {
    throw new UsageError('expected a text: porque detect "bom dia"');
  } else {
    process.stdout.write(`${JSON.stringify(detect(text))}\n`);
  }
}

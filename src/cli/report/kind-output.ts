import type { Cover } from '../../reports/document/cover.ts';
import { toCsv } from '../../reports/document/to-csv.ts';
import { toHtml } from '../../reports/document/to-html.ts';
import { toMarkdown } from '../../reports/document/to-markdown.ts';
import { toTerminal } from '../../reports/document/to-terminal.ts';
import { KindOptionError, type BuiltReport, type Kind, type KindOptions } from '../../reports/kinds/kind.ts';
import { renderJson } from '../../reports/render/json.ts';
import type { RenderOptions } from '../../reports/render/page.ts';
import type { ResponseColumns } from '../../reports/response-columns.ts';
import { UsageError } from '../usage-error.ts';
import type { Output } from './output.ts';

/** @throws UsageError naming the option that does not fit these data */
export function openKind({ open }: Kind, columns: ResponseColumns, options: KindOptions): BuiltReport {
  try {
    return open(columns, options);
  } catch (error) {
    if (error instanceof KindOptionError) {
      throw new UsageError(`--${error.option}: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

/** A report of any kind but "why". */
export function kindOutput({ report, tell }: BuiltReport, options: RenderOptions): Output {
  const { engine, lexiconDigest, input } = report;
  const { messages, title } = options;
  const { delimiter } = input;
  const cover: Cover = { messages, title: title ?? input.file, engine, lexiconDigest, delimiter };
  const document = tell(options);
  return {
    render: (format) => {
      switch (format) {
        case 'json':
          return [renderJson(report)];
        case 'html':
          return [toHtml(document, cover)];
        case 'md':
          return [toMarkdown(document, cover)];
        case 'csv':
        case 'xlsx':
          return toCsv(document, cover);
        default:
          return format;
      }
    },
    summarize: (terminal) => toTerminal(document, cover, terminal),
  };
}

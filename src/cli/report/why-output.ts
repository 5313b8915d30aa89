import { buildReport } from '../../reports/build-report.ts';
import { renderTerminal } from '../../reports/render/terminal.ts';
import type { RenderOptions } from '../../reports/render/page.ts';
import type { KindOptions } from '../../reports/kinds/kind.ts';
import type { ResponseColumns } from '../../reports/response-columns.ts';
import type { Report } from '../../reports/types.ts';
import { UsageError } from '../usage-error.ts';
import type { Output } from './output.ts';
import { renderOutput, type Rendering } from './render-output.ts';

/** The only thing that a caller can get wrong here is the name of the `--by` column. */
function buildChecked(columns: ResponseColumns, options: Omit<KindOptions, 'own'>): Report {
  try {
    return buildReport(columns, options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--by: ${error.message}`, { cause: error });
    throw error;
  }
}

/**
 * The "why" report, which also gives the rows back.
 * @throws UsageError when there is no such column as `by`
 */
export function whyOutput(
  columns: ResponseColumns,
  asked: Omit<KindOptions, 'own'>,
  file: Pick<Rendering, 'survey' | 'analyze'> & { readonly options: RenderOptions },
): Output {
  const report = buildChecked(columns, asked);
  return {
    render: (format) => renderOutput(format, { report, ...file }),
    summarize: (terminal) => renderTerminal(report, { ...file.options, ...terminal }),
  };
}

/** Reports on their way out: whoever has the same one already is told so. */
import { createHash } from 'node:crypto';
import { renderJson } from '../reports/render/json.ts';
import type { ReportHead } from '../reports/kinds/types.ts';
import type { Answer, Exchange } from './endpoint.ts';
import type { AskedFilter } from './report-request.ts';
import { sendPage } from './send-page.ts';

/** The JSON report, which also says what it was filtered by. */
export function toJson(report: Pick<ReportHead, 'input' | 'score' | 'filter'>, asked: AskedFilter): string {
  const isWhole = Object.keys(asked).length === 0;
  const filtered = { ...report, filter: { ...report.filter, where: asked } };
  return renderJson(isWhole ? report : filtered);
}

export const NOT_MODIFIED: Answer = {
  status: 304,
  description: 'The report is still the one of `If-None-Match`.',
  content: [],
};

export interface Rendered {
  readonly type: 'application/json' | 'text/html' | 'text/markdown';
  readonly body: string;
}

/** Sends a report with its ETag; 304 to who has it. */
export function sendReport({ request, response }: Exchange<unknown>, { type, body }: Rendered): void {
  const digest = createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27);
  response.setHeader('ETag', `"${digest}"`);
  if (request.fresh) response.status(304).end();
  else if (type === 'text/html') sendPage(response, body);
  else response.type(type).send(body);
}

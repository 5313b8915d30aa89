import type { Document } from '../../document/types.ts';
import type { RenderOptions } from '../../render/page.ts';
import type { ChangeReport } from './types.ts';

export function tellChange(report: ChangeReport, { messages }: RenderOptions): Document {
  const lead = report.score === null ? [] : [messages.headline(report.score)];
  return { title: messages.headings.score, lead, sections: [], notes: [] };
}

import type { ResponseColumns } from '../../response-columns.ts';
import type { KindOptions } from '../kind.ts';
import { openHead } from '../report-head.ts';
import type { ChangeReport } from './types.ts';

export function buildChange(columns: ResponseColumns, options: KindOptions): ChangeReport {
  return openHead('change', columns, options).head;
}

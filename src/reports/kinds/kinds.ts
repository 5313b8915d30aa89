/** All kinds of report beside "why"; command line, API and their documentation are made of this list. */
import { KIND as alerts } from './alerts/kind.ts';
import { KIND as change } from './change/kind.ts';
import { KIND as channels } from './channels/kind.ts';
import { KIND as coaching } from './coaching/kind.ts';
import { KIND as discover } from './discover/kind.ts';
import { KIND as improvements } from './improvements/kind.ts';
import { KIND as segments } from './segments/kind.ts';
import { KIND as value } from './value/kind.ts';
import type { Kind } from './kind.ts';
import type { ReportKind } from './types.ts';

export const KINDS: Readonly<Record<ReportKind, Kind>> = {
  alerts,
  change,
  channels,
  coaching,
  discover,
  improvements,
  segments,
  value,
};
